package org.mithaq.election;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface ElectionFile extends ListCrudRepository<Election, String> {

    List<Election> findByMeetingOrderByOrdinal(String meeting);

    Optional<Election> findFirstByMeetingOrderByOrdinalDesc(String meeting);

    int countByMeeting(String meeting);
}
