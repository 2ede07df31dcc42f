package org.mithaq.convocation;

import java.time.Clock;
import java.time.Instant;
import org.mithaq.convocation.ConvocationDeed.ReplyGiven;
import org.mithaq.language.Refusal;
import org.mithaq.ledger.FullText;
import org.mithaq.meeting.MeetingFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the members reply to their convocation. */
@Service
@Transactional
public class ReplyRegister {

    private final Invitations invitations;
    private final MeetingFile meetings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReplyRegister(Invitations invitations, MeetingFile meetings, ApplicationEventPublisher events, Clock clock) {
        this.invitations = invitations;
        this.meetings = meetings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Enters a member's reply.
     *
     * @param login the member
     * @param reason why they are not coming; left out when they are
     * @throws Refusal when they were not called or have replied already, or are not coming without a reason
     */
    public void enter(String number, String login, Reply.Answer answer, String reason) {
        Instant now = clock.instant();
        Reply reply = answer == Reply.Answer.COMING ? Reply.coming(now) : Reply.notComing(reason, now);
        Invitation invitation = invitations
                .findByMeetingAndCalendarSequenceAndMember(number, sequence(number), login)
                .orElseThrow(() -> new Refusal("reply.not-asked"));
        invitations.save(invitation.repliedBy(reply));
        events.publishEvent(new ReplyGiven(number, answer, FullText.unlessEmpty(reply.reason())));
    }

    /** Whether everybody who was called has replied. */
    @Transactional(readOnly = true)
    public boolean isComplete(String number) {
        return !invitations.anySilent(number, sequence(number));
    }

    private int sequence(String number) {
        return meetings.of(number).calendarSequence();
    }
}
