package org.mithaq.meeting;

import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mithaq.language.Refusal;
import org.mithaq.ledger.FullText;
import org.mithaq.meeting.MeetingDeed.GuestArrived;
import org.mithaq.meeting.MeetingDeed.RegisterClosed;
import org.mithaq.membership.Member;
import org.mithaq.membership.Membership;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Who is at a sitting, and when each came and went.
 *
 * <p>It speaks of the sitting to which the organ is called now: whoever came to one that was postponed, or missed its quorum,
 * stands in that one's register.
 */
@Service
public class AttendanceRegister {

    /** A number for queries: how many members are at the sitting of {@code :number} who hold a seat on the day {@code :today}. */
    public static final String COUNT_PRESENT = "(select count(distinct a.member) " + Presences.PRESENT + ")";

    private final Presences presences;
    private final MeetingFile meetings;
    private final Membership membership;
    private final ApplicationEventPublisher events;

    AttendanceRegister(
            Presences presences, MeetingFile meetings, Membership membership, ApplicationEventPublisher events) {
        this.presences = presences;
        this.meetings = meetings;
        this.membership = membership;
        this.events = events;
    }

    /**
     * Opens the register of a sitting with those who are there.
     *
     * @param members logins
     * @param guests names
     * @throws Refusal when a guest is announced at too great a length
     */
    public void begin(String number, List<String> members, List<String> guests, LocalTime at) {
        int sitting = meetings.change(number, meeting -> meeting.gather(at)).calendarSequence();
        members.forEach(login -> arrive(number, login, at));
        guests.forEach(guest -> {
            presences.save(Presence.ofGuest(number, sitting, guest, at));
            events.publishEvent(new GuestArrived(number, new FullText(guest), at));
        });
    }

    /**
     * Records that a member has come.
     *
     * @throws Refusal when they are there already
     */
    public void arrive(String number, String login, LocalTime at) {
        there(number, login).ifPresent(presence -> {
            throw new Refusal("attendance.already-present", presence.name());
        });
        presences.save(new Presence(null, number, sittingOf(number), login, nameOf(number, login), at, null));
        events.publishEvent(new MemberArrived(number, login, at));
    }

    /**
     * Records that a member has gone.
     *
     * @throws Refusal when they are not there, or came later than that
     */
    public void leave(String number, String login, LocalTime at) {
        Presence presence =
                there(number, login).orElseThrow(() -> new Refusal("attendance.not-present", nameOf(number, login)));
        if (at.isBefore(presence.arrived())) {
            throw new Refusal("attendance.left-before-arrived", presence.name(), presence.arrived());
        }
        presences.save(presence.leaving(at));
        events.publishEvent(new MemberLeft(number, login, at));
    }

    /**
     * Expects the register to say of nobody that they came or went after a time.
     *
     * @throws Refusal when it does
     */
    public void expectNoMovementAfter(String number, LocalTime at) {
        whoCame(number).stream()
                .filter(presence -> presence.lastMovement().isAfter(at))
                .findFirst()
                .ifPresent(later -> {
                    throw new Refusal("attendance.moved-later", later.name(), later.lastMovement());
                });
    }

    /** Everybody still there leaves with the end of the sitting. */
    public void end(String number, LocalTime at) {
        List<Presence> there =
                whoCame(number).stream().filter(Presence::isThere).toList();
        there.forEach(presence -> presences.save(presence.leaving(at)));
        if (!there.isEmpty()) {
            events.publishEvent(new RegisterClosed(number, logins(there), at));
        }
    }

    /** Whether a member is there now. */
    public boolean isThere(String number, String login) {
        return there(number, login).isPresent();
    }

    /** Logins of those of some members who are there now and hold a seat today. */
    public List<String> presentAmong(String number, Collection<String> logins) {
        return presences.presentAmong(number, meetings.today(number), logins);
    }

    /** How many members are there now who hold a seat today. */
    public int countPresent(String number) {
        return presences.countPresent(number, meetings.today(number));
    }

    /** The members who are there now, in the order of the organ's list. */
    public List<Member> present(String number) {
        return members(
                number, whoCame(number).stream().filter(Presence::isThere).toList());
    }

    /**
     * Logins of the next members who are there now, in alphabetical order.
     *
     * @param after login after which they come; empty for the first
     * @param most how many at most
     */
    public List<String> present(String number, String after, int most) {
        Meeting meeting = meetings.of(number);
        return presences.present(
                number, meeting.calendarSequence(), meeting.organ(), meetings.today(number), after, most);
    }

    /** The members who were there at some time of the sitting, in the order of the organ's list. */
    public List<Member> attended(String number) {
        return members(number, whoCame(number));
    }

    /** The guests of the sitting, by name. */
    public List<String> guests(String number) {
        return whoCame(number).stream()
                .filter(Presence::isGuest)
                .map(Presence::name)
                .distinct()
                .toList();
    }

    /** Members who hold a seat in the organ that meets. */
    public List<Member> seated(String number) {
        return membership.seated(meetings.organKeyOf(number));
    }

    /** How many hold a seat in the organ that meets. */
    public int countSeated(String number) {
        return membership.countSeated(meetings.organKeyOf(number));
    }

    private List<Presence> whoCame(String number) {
        return presences.findByMeetingAndCalendarSequenceOrderById(number, sittingOf(number));
    }

    private Optional<Presence> there(String number, String login) {
        return presences.there(number, sittingOf(number), login);
    }

    private List<Member> members(String number, List<Presence> among) {
        Set<String> logins = Set.copyOf(logins(among));
        return seated(number).stream()
                .filter(member -> logins.contains(member.login()))
                .toList();
    }

    private static List<String> logins(List<Presence> among) {
        return among.stream().map(Presence::member).filter(Objects::nonNull).toList();
    }

    private int sittingOf(String number) {
        return meetings.of(number).calendarSequence();
    }

    private String nameOf(String number, String login) {
        return membership.member(login).name(meetings.languageOf(number));
    }
}
