package org.mithaq.meeting;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Meetings extends ListCrudRepository<Meeting, String> {

    List<Meeting> findByOrganAndStateInOrderByNumber(String organ, List<MeetingState> states);

    Optional<Meeting> findFirstByOrganAndStateOrderByConvenedAtDesc(String organ, MeetingState state);

    List<Meeting> findByOrganAndStateAndClosedAtGreaterThanEqualOrderByClosedAt(
            String organ, MeetingState state, LocalDateTime since);

    @Query("select organ from meeting where number = :number")
    Optional<String> organOf(String number);

    @Query("select kind from meeting where number = :number and kind is not null")
    Optional<MeetingKind> kindOf(String number);
}
