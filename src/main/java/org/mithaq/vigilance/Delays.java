package org.mithaq.vigilance;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Delays extends ListCrudRepository<Delay, String> {

    List<Delay> findByMeetingOrderByRaisedAt(String meeting);
}
