package org.mithaq.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.mithaq.engine.MeetingOrgans;
import org.mithaq.engine.ReadOnce;
import org.mithaq.language.Languages;
import org.mithaq.language.Refusal;
import org.mithaq.ledger.Deed;
import org.mithaq.ledger.FullText;
import org.mithaq.meeting.MeetingDeed.MeetingConvened;
import org.mithaq.membership.Membership;
import org.mithaq.membership.Organ;
import org.mithaq.statutes.Statutes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the files of meetings, and finds and changes what is in them. */
@Service
public class MeetingFile implements MeetingOrgans {

    private final Meetings meetings;
    private final ReadOnce<String, String> organs;
    private final Membership membership;
    private final Statutes statutes;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeetingFile(
            Meetings meetings,
            Membership membership,
            Statutes statutes,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.organs = ReadOnce.always(
                number -> meetings.organOf(number).orElseThrow(() -> new Refusal("meeting.unknown", number)));
        this.membership = membership;
        this.statutes = statutes;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens the file of a new meeting of an organ.
     *
     * @param convener login
     * @return its number
     * @throws Refusal when the statutes do not let them convene it
     */
    @Transactional
    public String open(String convener, Organ organ, String purpose) {
        if (!mayConvene(convener, organ)) {
            throw new Refusal("meeting.may-not-convene");
        }
        String number = nextNumber(organ);
        meetings.save(new Meeting(number, organ.key(), purpose, convener, clock.instant()));
        events.publishEvent(new MeetingConvened(number, new FullText(purpose)));
        return number;
    }

    /**
     * The organs that a member may convene, at least one.
     *
     * @throws Refusal when the statutes let them convene none
     */
    public List<Organ> convenedBy(String login) {
        List<Organ> convened = membership.organsServedBy(login).stream()
                .filter(served -> mayConvene(login, served))
                .toList();
        if (convened.isEmpty()) {
            throw new Refusal("meeting.may-not-convene");
        }
        return convened;
    }

    /** Whether the statutes let a member convene an organ. */
    public boolean mayConvene(String login, Organ organ) {
        return membership.actsAs(login, convener(organ), organ);
    }

    /** The office that convenes an organ. */
    public String convener(Organ organ) {
        return statutes.convener(membership.ruleKeys(organ));
    }

    /**
     * A meeting by its number.
     *
     * @throws Refusal when there is none
     */
    public Meeting of(String number) {
        return meetings.findById(number).orElseThrow(() -> new Refusal("meeting.unknown", number));
    }

    /** Changes a meeting, and tells the deed that the change is. */
    @Transactional
    public Meeting change(String number, Function<Meeting, Deed> change) {
        Meeting meeting = of(number);
        int sitting = meeting.calendarSequence();
        Deed deed = change.apply(meeting);
        Meeting changed = meetings.save(meeting);
        events.publishEvent(deed);
        if (changed.isHeldOrOff() || changed.calendarSequence() != sitting) {
            events.publishEvent(new SittingOver(number));
        }
        return changed;
    }

    /** Convokes the organ of a meeting; one that is convoked already stays so, on whatever day. */
    @Transactional
    public Meeting convoke(String number) {
        Meeting meeting = of(number);
        return meeting.state() == MeetingState.CONVOKED ? meeting : change(number, Meeting::convoke);
    }

    /** The kind of a meeting, such as {@code organisational}; empty until it is planned. */
    public Optional<String> kindOf(String number) {
        return meetings.kindOf(number).map(MeetingKind::key);
    }

    /** Its communiqué is published: a meeting has come to its end. To publish is the deed. */
    @Transactional
    public void end(String number) {
        Meeting meeting = of(number);
        meeting.end();
        meetings.save(meeting);
    }

    @Override
    public String organKeyOf(String number) {
        return organs.of(number);
    }

    /** The words by which the statutes' tables call the organ of a meeting, and those above it. */
    public List<String> ruleKeysOf(String number) {
        return membership.ruleKeys(organOf(number));
    }

    /** The organ of a meeting. */
    public Organ organOf(String number) {
        return membership.organ(organKeyOf(number));
    }

    /** The language in which the organ of a meeting writes its acts. */
    public Locale languageOf(String number) {
        return Languages.of(organOf(number).language());
    }

    /** The meetings of an organ whose sitting is still to come. */
    public List<Meeting> ahead(String organ) {
        return meetings.findByOrganAndStateInOrderByNumber(
                organ, List.of(MeetingState.PREPARED, MeetingState.CONVOKED));
    }

    /** The meetings of an organ to which its members are called, and whose sitting is not over. */
    public List<Meeting> awaited(String organ) {
        return meetings.findByOrganAndStateInOrderByNumber(organ, List.of(MeetingState.CONVOKED, MeetingState.OPEN));
    }

    /**
     * What an item of a meeting's agenda is called for whoever reads a language.
     *
     * @param position its place on the agenda, from 0
     */
    public String itemTitle(String number, int position, Locale reader) {
        return of(number).agenda().get(position).title(reader, languageOf(number));
    }

    /**
     * The items that were adjourned and stand on the organ's next draft agenda, in order.
     *
     * <p>They are those of every sitting that was closed after the organ's last sitting had been convened: what that one
     * could not yet know of is not lost.
     */
    public List<String> adjournedItems(String organ) {
        return meetings.findFirstByOrganAndStateOrderByConvenedAtDesc(organ, MeetingState.CLOSED).stream()
                .flatMap(last -> closedSince(organ, last.convenedAt()).stream())
                .flatMap(meeting -> meeting.agenda().stream())
                .filter(item -> item.outcome() == AgendaItem.Outcome.ADJOURNED)
                .map(AgendaItem::title)
                .distinct()
                .toList();
    }

    private List<Meeting> closedSince(String organ, Instant instant) {
        LocalDateTime since = membership.organ(organ).local(instant);
        return meetings.findByOrganAndStateAndClosedAtGreaterThanEqualOrderByClosedAt(
                organ, MeetingState.CLOSED, since);
    }

    /**
     * Expects a meeting to begin within the year that is ahead.
     *
     * @param startsAt day and hour in the organ's zone
     * @throws Refusal when that has passed, or lies further away
     */
    public void expectWithinReach(String number, LocalDateTime startsAt) {
        LocalDateTime now = now(number);
        if (!startsAt.isAfter(now)) {
            throw new Refusal("meeting.in-the-past", startsAt);
        }
        LocalDate last = now.toLocalDate().plusYears(1);
        if (startsAt.toLocalDate().isAfter(last)) {
            throw new Refusal("meeting.too-far-ahead", last);
        }
    }

    /** Today in the zone of a meeting's organ. */
    public LocalDate today(String number) {
        return LocalDate.ofInstant(clock.instant(), zoneOf(number));
    }

    /** Now in the zone of a meeting's organ. */
    public LocalDateTime now(String number) {
        return organOf(number).local(clock.instant());
    }

    /** The zone of a meeting's organ. */
    public ZoneId zoneOf(String number) {
        return organOf(number).zoneId();
    }

    /** The numbers of an organ's meetings run on within a year; the counter's row is locked until the file is open. */
    private String nextNumber(Organ organ) {
        int year = LocalDate.ofInstant(clock.instant(), organ.zoneId()).getYear();
        int counted = jdbc.sql("update meeting_counter set last = last + 1 where organ = ? and in_year = ?")
                .params(organ.key(), year)
                .update();
        if (counted == 0) {
            jdbc.sql("insert into meeting_counter (organ, in_year, last) values (?, ?, 1)")
                    .params(organ.key(), year)
                    .update();
        }
        int last = jdbc.sql("select last from meeting_counter where organ = ? and in_year = ?")
                .params(organ.key(), year)
                .query(Integer.class)
                .single();
        return "%s-%d-%03d".formatted(organ.key().toUpperCase(Locale.ROOT), year, last);
    }
}
