package org.mithaq.membership;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Mandates extends ListCrudRepository<Mandate, Long> {

    // Written out: it is asked at every act, and what is derived from a name is put together anew each time.
    @Query("select * from mandate where member = :member order by id")
    List<Mandate> findByMember(String member);

    List<Mandate> findByOfficeIn(Collection<String> offices);

    List<Mandate> findByOrganAndOffice(String organ, String office);

    List<Mandate> findByOffice(String office);
}
