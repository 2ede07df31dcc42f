package org.mithaq.meeting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Presences extends ListCrudRepository<Presence, Long> {

    /** The members who are at the sitting of {@code :number} and hold a seat on the day {@code :today}. */
    String PRESENT =
            """
            from presence a
              join meeting m on m.number = a.meeting and m.calendar_sequence = a.calendar_sequence
              join member p on p.login = a.member and p.organ = m.organ
            where a.meeting = :number and a.left_at is null and p.seated
              and p.joined_on <= :today and (p.left_on is null or p.left_on >= :today)
            """;

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

    @Query("select distinct a.member " + PRESENT + " and a.member in (:members)")
    List<String> presentAmong(String number, LocalDate today, Collection<String> members);

    @Query("select " + AttendanceRegister.COUNT_PRESENT)
    int countPresent(String number, LocalDate today);
}
