package org.mithaq.meeting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Meetings extends ListCrudRepository<Meeting, String> {

    List<Meeting> findByOrganAndStateInOrderByNumber(String organ, List<MeetingState> states);

    @Query("select number from meeting where organ = :organ and state = 'CLOSED' order by closed_at desc limit 1")
    Optional<String> lastClosed(String organ);
}
