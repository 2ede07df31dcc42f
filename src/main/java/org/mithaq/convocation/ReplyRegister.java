package org.mithaq.convocation;

import java.time.Clock;
import java.time.Instant;
import org.mithaq.convocation.ConvocationDeed.QuorumAnnounced;
import org.mithaq.convocation.ConvocationDeed.ReplyGiven;
import org.mithaq.engine.Consultations;
import org.mithaq.language.Refusal;
import org.mithaq.ledger.FullText;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.meeting.Quorum;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the members reply to their convocation. */
@Service
@Transactional
public class ReplyRegister {

    private static final String QUESTION = "reply";

    private final Invitations invitations;
    private final MeetingFile meetings;
    private final Quorum quorum;
    private final Consultations consultations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReplyRegister(
            Invitations invitations,
            MeetingFile meetings,
            Quorum quorum,
            Consultations consultations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.meetings = meetings;
        this.quorum = quorum;
        this.consultations = consultations;
        this.events = events;
        this.clock = clock;
    }

    /** Asks everybody who is called for a reply. */
    void ask(String number) {
        consultations.open(QUESTION, number);
    }

    /**
     * Enters a member's reply.
     *
     * @param login the member
     * @param reason why they are not coming; left out when they are
     * @throws Refusal when they are not asked, or not any more, or are not coming without a reason
     */
    public void enter(String number, String login, Reply.Answer answer, String reason) {
        Instant now = clock.instant();
        Reply reply = answer == Reply.Answer.COMING ? Reply.coming(now) : Reply.notComing(reason, now);
        consultations.answer(QUESTION, number, login, answer == Reply.Answer.COMING, () -> {
            Invitation invitation = invitations
                    .findByMeetingAndCalendarSequenceAndMember(
                            number, meetings.of(number).calendarSequence(), login)
                    .orElseThrow();
            invitations.save(invitation.repliedBy(reply));
            events.publishEvent(new ReplyGiven(number, answer, FullText.unlessEmpty(reply.reason())));
        });
    }

    /** As many have announced that they come as the quorum asks for. */
    public void announceQuorum(String number) {
        events.publishEvent(new QuorumAnnounced(number, quorum.needed(number), quorum.article(number)));
    }

    /** Takes no reply any more. */
    public void close(String number) {
        consultations.close(QUESTION, number);
    }
}
