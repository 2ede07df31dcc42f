package org.mithaq.deliberation;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Interventions extends ListCrudRepository<Intervention, Long> {

    List<Intervention> findByMeetingOrderById(String meeting);
}
