package org.mithaq.membership;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Mandates extends ListCrudRepository<Mandate, Long> {

    List<Mandate> findByMember(String member);

    List<Mandate> findByOrganAndOffice(String organ, String office);

    List<Mandate> findByOffice(String office);
}
