package org.mithaq.statutes;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface LegalChecks extends ListCrudRepository<LegalCheck, Long> {

    List<LegalCheck> findByMeetingOrderById(String meeting);
}
