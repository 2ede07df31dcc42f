package org.mithaq.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Presences extends ListCrudRepository<Presence, Long> {

    List<Presence> findByMeetingAndCalendarSequenceOrderById(String meeting, int calendarSequence);

    Optional<Presence> findByMeetingAndCalendarSequenceAndMemberAndLeftIsNull(
            String meeting, int calendarSequence, String member);

    @Query(
            """
            select distinct p.member from presence p join member m on m.login = p.member
            where p.meeting = :meeting and p.calendar_sequence = :calendarSequence and p.left_at is null and p.member > :after
              and m.organ = :organ and m.seated = true
              and m.joined_on <= :today and (m.left_on is null or m.left_on >= :today)
            order by p.member limit :most
            """)
    List<String> present(String meeting, int calendarSequence, String organ, LocalDate today, String after, int most);

    int countByMeetingAndCalendarSequenceAndMemberIsNotNullAndLeftIsNull(String meeting, int calendarSequence);
}
