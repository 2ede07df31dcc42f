package org.mithaq.convocation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Invitations extends ListCrudRepository<Invitation, Long> {

    List<Invitation> findByMeetingOrderById(String meeting);

    List<Invitation> findByMeetingAndCalendarSequenceOrderById(String meeting, int calendarSequence);

    Optional<Invitation> findByMeetingAndCalendarSequenceAndMember(String meeting, int calendarSequence, String member);

    List<Invitation> findByMeetingAndMemberInOrderById(String meeting, Collection<String> members);
}
