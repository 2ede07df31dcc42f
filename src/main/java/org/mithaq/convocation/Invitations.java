package org.mithaq.convocation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Invitations extends ListCrudRepository<Invitation, Long> {

    List<Invitation> findByMeetingOrderById(String meeting);

    List<Invitation> findByMeetingAndCalendarSequenceOrderById(String meeting, int calendarSequence);

    Optional<Invitation> findByMeetingAndCalendarSequenceAndMember(String meeting, int calendarSequence, String member);

    @Query(
            """
            select exists (
              select 1 from invitation
              where meeting = :meeting and calendar_sequence = :calendarSequence and reply_answer is null)
            """)
    boolean anySilent(String meeting, int calendarSequence);
}
