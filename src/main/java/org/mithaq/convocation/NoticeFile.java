package org.mithaq.convocation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mithaq.convocation.ConvocationDeed.NoticeApproved;
import org.mithaq.convocation.ConvocationDeed.NoticeDrafted;
import org.mithaq.convocation.ConvocationDeed.NoticeReturned;
import org.mithaq.convocation.ConvocationDeed.WaiverGranted;
import org.mithaq.convocation.ConvocationDeed.WaiverRefused;
import org.mithaq.language.Refusal;
import org.mithaq.ledger.FullText;
import org.mithaq.meeting.Meeting;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.meeting.MeetingKind;
import org.mithaq.statutes.Inputs;
import org.mithaq.statutes.NoticeRule;
import org.mithaq.statutes.Statutes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the notices of meetings, from the first draft to the one that is approved. */
@Service
@Transactional
public class NoticeFile {

    /** The article that lets an office shorten the period of an urgent meeting. */
    private static final String WAIVER_ARTICLE = "14";

    private final Notices notices;
    private final NoticeText text;
    private final MeetingFile meetings;
    private final Statutes statutes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeFile(
            Notices notices,
            NoticeText text,
            MeetingFile meetings,
            Statutes statutes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.text = text;
        this.meetings = meetings;
        this.statutes = statutes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Drafts the notice of a meeting, which is planned by it.
     *
     * @param drafter login
     * @throws Refusal when the statutes do not allow it
     */
    public Notice draft(String number, String drafter, Draft draft) {
        meetings.expectWithinReach(number, draft.programme().startsAt());
        draft.check(meetings.today(number), rule(number, draft.programme().kind()));
        Meeting meeting = meetings.change(number, prepared -> prepared.plan(draft.programme()));
        Occasion occasion = new Occasion(meeting, meetings.organOf(number));
        Notice drafted = notices.save(Notice.drafted(
                number,
                last(number).map(Notice::revision).orElse(0) + 1,
                meeting.calendarSequence(),
                drafter,
                clock.instant(),
                text.of(occasion, draft.urgencyReason()),
                draft.urgencyReason()));
        events.publishEvent(new NoticeDrafted(
                number, drafted.revision(), drafted.fullText(), FullText.unlessEmpty(draft.urgencyReason())));
        return drafted;
    }

    /**
     * Approves the notice of a meeting.
     *
     * @param approver login
     * @throws Refusal when the approver has drafted it, when the meeting's hour has passed, or when the notice, not said
     *     to be urgent, would leave too late by now
     */
    public void approve(String number, String approver) {
        LocalDateTime startsAt = meetings.of(number).startsAt();
        meetings.expectWithinReach(number, startsAt);
        Notice approved = change(number, notice -> {
            if (!notice.isUrgent()) {
                Period.expect(rule(number), meetings.today(number), startsAt.toLocalDate());
            }
            notice.approve(approver, clock.instant());
        });
        events.publishEvent(new NoticeApproved(number, approved.revision(), approved.fullText()));
    }

    /** Gives the notice of a meeting back to be drafted anew. */
    public void giveBack(String number, String reason) {
        Notice returned = change(number, notice -> notice.giveBack(reason));
        events.publishEvent(new NoticeReturned(number, returned.revision(), returned.fullText(), new FullText(reason)));
    }

    /** Whether a notice that leaves today is long enough, and keeps the answer with the meeting. */
    public boolean checkPeriod(String number, NoticeRule rule) {
        LocalDate today = meetings.today(number);
        LocalDate day = meetings.of(number).startsAt().toLocalDate();
        boolean lawful = rule.allows(today, day);
        statutes.keep(
                number,
                "noticePeriod",
                Inputs.of("noticeLeaves", today).and("meeting", day).and("minimumDays", rule.minimumDays()),
                lawful ? "long enough" : "too short",
                rule.article(),
                rule.row());
        return lawful;
    }

    /**
     * Shortens the period of an urgent meeting, or refuses to, and keeps the answer with the meeting.
     *
     * @param login who decides, in the name of the office that may
     * @param reason the grounds
     * @throws Refusal when who grants has drafted or approved the notice, or the meeting's hour has passed
     */
    public void decideWaiver(String number, boolean granted, String login, String reason) {
        if (granted) {
            meetings.expectWithinReach(number, meetings.of(number).startsAt());
        }
        Notice decided = change(number, notice -> notice.decideWaiver(granted, login, reason, clock.instant()));
        statutes.conclude(
                number,
                "waiver",
                Inputs.of("daysOfNotice", daysOfNotice(number))
                        .and("minimumDays", rule(number).minimumDays())
                        .and("decidedBy", login),
                granted ? "granted" : "refused",
                WAIVER_ARTICLE);
        events.publishEvent(
                granted
                        ? new WaiverGranted(number, decided.revision(), decided.fullText(), new FullText(reason))
                        : new WaiverRefused(number, decided.revision(), decided.fullText(), new FullText(reason)));
    }

    /** The period that the statutes ask for; asking them leaves a trace in the engine, so this is no read-only call. */
    public NoticeRule rule(String number) {
        return rule(number, meetings.of(number).kind());
    }

    /** The calendar days between today and the meeting. */
    @Transactional(readOnly = true)
    public long daysOfNotice(String number) {
        return ChronoUnit.DAYS.between(
                meetings.today(number), meetings.of(number).startsAt().toLocalDate());
    }

    /** The latest notice of a meeting; empty before the first draft. */
    @Transactional(readOnly = true)
    public Optional<Notice> last(String number) {
        return notices.findFirstByMeetingOrderByRevisionDesc(number);
    }

    /** Every notice of a meeting, the first draft first. */
    @Transactional(readOnly = true)
    public List<Notice> revisions(String number) {
        return notices.findByMeetingOrderByRevision(number);
    }

    private NoticeRule rule(String number, MeetingKind kind) {
        return statutes.noticePeriod(
                meetings.ruleKeysOf(number), kind.key(), meetings.of(number).convocation());
    }

    private Notice change(String number, Consumer<Notice> change) {
        Notice notice = last(number).orElseThrow();
        change.accept(notice);
        return notices.save(notice);
    }
}
