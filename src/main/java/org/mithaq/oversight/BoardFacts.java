package org.mithaq.oversight;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.charter.CharterState;
import org.mithaq.convocation.NoticeState;
import org.mithaq.meeting.MeetingKind;
import org.mithaq.meeting.MeetingStage;
import org.mithaq.meeting.MeetingState;
import org.mithaq.statutes.LegalCalendar;

/**
 * What is known of a meeting so far; what has not come to be is null, what has not been counted 0.
 *
 * @param startsAt day and hour in the organ's zone, like the opening and the closing
 * @param changeReason why it was postponed or called off
 * @param chair login, like the rapporteur
 * @param notice state of its last notice
 * @param calledAt when the first member was called to its present day
 * @param missedOn day of its last sitting that missed the quorum
 * @param proxies who is represented by whom, see {@link Represented}
 * @param amendments how many were proposed to the charter
 * @param inForceFrom first day of the charter
 * @param revisions how often the communiqué was written anew, with its first draft
 * @param approvals how many offices have approved its present text
 * @param entries number of the last entry of the ledger about it
 * @param openSteps what changes with them
 * @param late how many of them should have been done
 */
record BoardFacts(
        String number,
        String organ,
        MeetingState state,
        MeetingStage stage,
        @Nullable MeetingKind kind,
        @Nullable LocalDateTime startsAt,
        @Nullable String place,
        String purpose,
        int convocation,
        boolean charterOnAgenda,
        @Nullable String changeReason,
        @Nullable String chair,
        @Nullable String rapporteur,
        @Nullable LocalDateTime openedAt,
        @Nullable LocalDateTime closedAt,
        @Nullable NoticeState notice,
        @Nullable OffsetDateTime calledAt,
        @Nullable LocalDate missedOn,
        int invited,
        int coming,
        int notComing,
        int seated,
        int present,
        int guests,
        @Nullable String proxies,
        int items,
        int ended,
        @Nullable CharterState charter,
        @Nullable LocalDate inForceFrom,
        int amendments,
        int amending,
        int voting,
        int electing,
        int signing,
        int signed,
        int refused,
        int revisions,
        int approvals,
        @Nullable OffsetDateTime publishedAt,
        long entries,
        long openSteps,
        int late,
        int incidents) {

    BoardMeeting asRow() {
        return new BoardMeeting(
                number,
                organ,
                kind,
                startsAt,
                stage,
                convocation,
                charterOnAgenda,
                null,
                items,
                ended,
                invited,
                amending,
                voting,
                electing,
                signing);
    }

    /** How many who are called have not said whether they come. */
    public int silent() {
        return invited - coming - notComing;
    }

    /** Whether it was called off, or missed for good. */
    public boolean isOff() {
        return state == MeetingState.CANCELLED || state == MeetingState.MISSED;
    }

    /** Whether the members have been called and the sitting is still to come. */
    public boolean isAwaited() {
        return invited > 0 && openedAt == null && !isOff();
    }

    LegalCalendar.Course course(ZoneId zone) {
        return new LegalCalendar.Course(
                Optional.ofNullable(startsAt).map(LocalDateTime::toLocalDate),
                day(calledAt, zone),
                notice == NoticeState.WAIVED,
                Optional.ofNullable(missedOn).filter(day -> convocation > 1),
                openedAt != null,
                charterOnAgenda,
                charter != null && charter.compareTo(CharterState.CIRCULATED) > 0,
                Optional.ofNullable(closedAt).map(LocalDateTime::toLocalDate),
                day(publishedAt, zone));
    }

    private static Optional<LocalDate> day(@Nullable OffsetDateTime moment, ZoneId zone) {
        return Optional.ofNullable(moment).map(at -> at.atZoneSameInstant(zone).toLocalDate());
    }
}
