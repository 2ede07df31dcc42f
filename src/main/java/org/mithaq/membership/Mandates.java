package org.mithaq.membership;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Mandates extends ListCrudRepository<Mandate, Long> {

    List<Mandate> findByMember(String member);

    List<Mandate> findByMemberInAndOfficeIn(Collection<String> members, Collection<String> offices);

    List<Mandate> findByOrganAndOffice(String organ, String office);

    List<Mandate> findByOffice(String office);
}
