package org.mithaq.statutes;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * How long before the day the notice leaves.
 *
 * @param minimumDays calendar days between the day on which the notice leaves and that of the meeting
 * @param latestDays last day of the window, counted likewise; zero when there is no window
 * @param waiverOffice the office that may shorten the notice of an urgent meeting; empty when nobody may
 * @param article of the statutes
 * @param row id of the row of its table
 */
public record NoticeRule(int minimumDays, int latestDays, String waiverOffice, String article, String row) {

    /** Reads a row of {@code notice-period.dmn}. */
    public static NoticeRule of(Map<String, Object> row) {
        return new NoticeRule(
                ((Number) row.get("minimumDays")).intValue(),
                ((Number) row.get("latestDays")).intValue(),
                (String) row.getOrDefault("waiverOffice", ""),
                row.get("article").toString(),
                Rows.id(row));
    }

    /** The first lawful day of a meeting whose notice leaves on the given day. */
    public LocalDate earliest(LocalDate noticeLeaves) {
        return noticeLeaves.plusDays(minimumDays);
    }

    /** Whether a meeting may be held on a day when its notice leaves on another. */
    public boolean allows(LocalDate noticeLeaves, LocalDate meeting) {
        return !meeting.isBefore(earliest(noticeLeaves));
    }

    /** The last day of the window when the notice leaves on the given day; only a rule with a window has one. */
    public LocalDate latest(LocalDate noticeLeaves) {
        return noticeLeaves.plusDays(latestDays);
    }

    /** Whether a day lies behind the window, where there is one. */
    public boolean isTooLate(LocalDate noticeLeaves, LocalDate meeting) {
        return latestDays > 0 && meeting.isAfter(latest(noticeLeaves));
    }

    /**
     * The first day in the window that a missed sitting opens for which the notice leaves in time; empty once none is left.
     *
     * @param missedOn the day of the sitting, not that on which it was recorded
     */
    public Optional<LocalDate> nextInWindow(LocalDate missedOn, LocalDate noticeLeaves) {
        return Optional.of(earliest(noticeLeaves)).filter(day -> !isTooLate(missedOn, day));
    }

    /** Whether some office may shorten it. */
    public boolean mayBeWaived() {
        return !waiverOffice.isEmpty();
    }
}
