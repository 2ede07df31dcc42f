package org.mithaq.convocation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.convocation.ConvocationDeed.CancellationAnnounced;
import org.mithaq.convocation.ConvocationDeed.MemberInvited;
import org.mithaq.convocation.ConvocationDeed.MemberReminded;
import org.mithaq.correspondence.Attachment;
import org.mithaq.correspondence.LetterKind;
import org.mithaq.correspondence.NewLetter;
import org.mithaq.correspondence.Outbox;
import org.mithaq.meeting.Meeting;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Member;
import org.mithaq.membership.Membership;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls the members of an organ to its meeting, reminds them, and tells them when it is called off.
 *
 * <p>A job that is tried again gives nobody the same letter a second time: a portion of calls is undone as a whole, and a
 * reminder or a cancellation is written once.
 */
@Service
@Transactional
public class InvitationFile {

    private final Invitations invitations;
    private final NoticeFile notices;
    private final NoticeText text;
    private final NoticePaper paper;
    private final ConvocationLetters letters;
    private final Outbox outbox;
    private final MeetingFile meetings;
    private final Membership membership;
    private final ReplyRegister replies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitationFile(
            Invitations invitations,
            NoticeFile notices,
            NoticeText text,
            NoticePaper paper,
            ConvocationLetters letters,
            Outbox outbox,
            MeetingFile meetings,
            Membership membership,
            ReplyRegister replies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.notices = notices;
        this.text = text;
        this.paper = paper;
        this.letters = letters;
        this.outbox = outbox;
        this.meetings = meetings;
        this.membership = membership;
        this.replies = replies;
        this.events = events;
        this.clock = clock;
    }

    /** Convokes the organ: everybody who holds a seat is called, and asked for a reply. */
    public Meeting convoke(String number) {
        Meeting meeting = meetings.convoke(number);
        replies.ask(number);
        return meeting;
    }

    /** Logins of the next who hold a seat; see {@link Membership#seated(String, String, int)}. */
    @Transactional(readOnly = true)
    public List<String> called(String number, String after, int most) {
        return membership.seated(meetings.of(number).organ(), after, most);
    }

    /**
     * Calls members: a letter to each with the approved notice, also on paper. A later call, to a new date or for the second
     * time, says that it supersedes the one before.
     */
    public void call(String number, List<String> logins) {
        Occasion occasion = occasion(number);
        Meeting meeting = occasion.meeting();
        Notice approved = notices.last(number).orElseThrow();
        String notice =
                approved.calendarSequence() == meeting.calendarSequence() ? approved.text() : text.of(occasion, "");
        List<Attachment> printed = List.of(
                paper.of(occasion, approved, notice, notices.rule(number).article()));
        Map<String, Invitation> lastCalls = last(invitations.findByMeetingAndMemberInOrderById(number, logins));
        for (String login : logins) {
            Member member = membership.member(login);
            Optional<Invitation> earlier = Optional.ofNullable(lastCalls.get(login));
            call(
                    meeting,
                    member,
                    letters.invitation(occasion, approved, notice, member, earlier)
                            .with(printed));
        }
    }

    /**
     * Reminds those who come, and those who have not replied; nobody on the day on which they were called, or who has left the
     * party.
     */
    public void remind(String number) {
        Occasion occasion = occasion(number);
        LocalDate today = meetings.today(number);
        for (Invitation invitation : current(number)) {
            LocalDate invitedOn =
                    LocalDate.ofInstant(invitation.invitedAt(), occasion.organ().zoneId());
            Member member = membership.member(invitation.member());
            if (invitation.mayBeAwaited()
                    && invitation.reminder() == null
                    && invitedOn.isBefore(today)
                    && member.belongsOn(today)) {
                NewLetter reminder = letters.reminder(occasion, member, invitation.isSilent());
                invitations.save(invitation.remindedBy(outbox.queue(reminder)));
                events.publishEvent(new MemberReminded(number, member.login(), reminder.text()));
            }
        }
    }

    /** Tells everybody who was ever called to a meeting that it is called off; nobody when nobody was. */
    public void announceCancellation(String number) {
        boolean announced =
                outbox.dispatchesOf(number).stream().anyMatch(letter -> letter.kind() == LetterKind.CANCELLATION);
        Map<String, Invitation> lastCalls = last(invitations.findByMeetingOrderById(number));
        if (announced || lastCalls.isEmpty()) {
            return;
        }
        Occasion occasion = occasion(number);
        lastCalls.forEach((login, last) -> {
            NewLetter cancellation = letters.cancellation(occasion, membership.member(login), last);
            outbox.queue(cancellation);
            events.publishEvent(new CancellationAnnounced(number, login, cancellation.text()));
        });
    }

    /** The calls to the meeting as it stands now, with the replies; empty before anybody is called. */
    @Transactional(readOnly = true)
    public List<Invitation> current(String number) {
        return invitations.findByMeetingAndCalendarSequenceOrderById(
                number, meetings.of(number).calendarSequence());
    }

    /** Everything that the last call said to a member; empty when they were not called. */
    @Transactional(readOnly = true)
    public Optional<String> letterTo(String number, String login) {
        return invitations
                .findByMeetingAndCalendarSequenceAndMember(
                        number, meetings.of(number).calendarSequence(), login)
                .map(invitation -> outbox.letter(invitation.letter()).body());
    }

    private void call(Meeting meeting, Member member, NewLetter letter) {
        invitations.save(Invitation.written(
                meeting.number(),
                meeting.calendarSequence(),
                member.login(),
                meeting.startsAt(),
                outbox.queue(letter),
                clock.instant()));
        events.publishEvent(new MemberInvited(meeting.number(), member.login(), meeting.startsAt(), letter.text()));
    }

    private Occasion occasion(String number) {
        return new Occasion(meetings.of(number), meetings.organOf(number));
    }

    /** The last of the calls to each member, by login. */
    private static Map<String, Invitation> last(List<Invitation> calls) {
        Map<String, Invitation> last = new LinkedHashMap<>();
        calls.forEach(invitation -> last.put(invitation.member(), invitation));
        return last;
    }
}
