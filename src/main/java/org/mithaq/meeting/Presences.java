package org.mithaq.meeting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Presences extends ListCrudRepository<Presence, Long> {

    List<Presence> findByMeetingAndCalendarSequenceOrderById(String meeting, int calendarSequence);

    @Query(
            """
            select * from presence
            where meeting = :meeting and calendar_sequence = :calendarSequence and member = :member and left_at is null
            """)
    Optional<Presence> there(String meeting, int calendarSequence, String member);

    @Query(
            """
            select distinct p.member from presence p join member m on m.login = p.member
            where p.meeting = :meeting and p.calendar_sequence = :calendarSequence and p.left_at is null and p.member > :after
              and m.organ = :organ and m.seated = true
              and m.joined_on <= :today and (m.left_on is null or m.left_on >= :today)
            order by p.member limit :most
            """)
    List<String> present(String meeting, int calendarSequence, String organ, LocalDate today, String after, int most);

    @Query(
            """
            select member from presence
            where meeting = :meeting and calendar_sequence = :calendarSequence and member in (:members) and left_at is null
            """)
    List<String> thereAmong(String meeting, int calendarSequence, Collection<String> members);

    @Query("select " + AttendanceRegister.COUNT_PRESENT)
    int countPresent(String number, LocalDate today);
}
