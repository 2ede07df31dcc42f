package org.mithaq.statutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days that the statutes set a meeting, and how each stands.
 *
 * @param dates in the order in which they come
 */
public record LegalCalendar(List<Date> dates) {

    /** Days before a date on which it is near. */
    private static final int NEAR = 2;

    /** What a date is for. */
    public enum Matter {
        /** The last day on which the notice may leave. */
        NOTICE,
        /** The first day on which the sitting may be held. */
        SITTING,
        /** The days on which a second convocation falls, should the quorum be missed. */
        SECOND_CONVOCATION,
        /** The last day for amendments to the charter. */
        AMENDMENTS,
        /** The last day of the communiqué. */
        COMMUNIQUE
    }

    /** How a date stands. */
    public enum Standing {
        MET,
        AHEAD,
        NEAR,
        LATE,
        /** It was not kept, and an office exempted the meeting from it. */
        WAIVED
    }

    /**
     * One date.
     *
     * @param until the last day of a window; null for a single day
     * @param article of the statutes
     */
    public record Date(Matter matter, LocalDate day, @Nullable LocalDate until, String article, Standing standing) {}

    /**
     * The rules of the statutes that set the dates of a meeting.
     *
     * @param notice that of its present convocation
     * @param second that of a second convocation
     * @param communique the times of the steps that lead to a published communiqué, in their order
     */
    public record Rules(
            NoticeRule notice,
            NoticeRule second,
            DeadlineRule amendments,
            List<DeadlineRule> communique,
            WorkingCalendar calendar) {

        private LocalDate communiqueAfter(LocalDate closed) {
            LocalDate day = closed;
            for (DeadlineRule step : communique) {
                day = step.lastDay(day, calendar);
            }
            return day;
        }
    }

    /**
     * What has happened to a meeting so far; days are those of its organ's zone.
     *
     * @param sitting the day to which it is set
     * @param noticeLeft when the members were called to that day
     * @param waived whether an office shortened the notice
     * @param missed when the quorum was missed, for a second convocation
     * @param opened whether its sitting was opened
     * @param charter whether a charter is on the agenda
     * @param amended whether the time for amendments is over
     */
    public record Course(
            Optional<LocalDate> sitting,
            Optional<LocalDate> noticeLeft,
            boolean waived,
            Optional<LocalDate> missed,
            boolean opened,
            boolean charter,
            boolean amended,
            Optional<LocalDate> closed,
            Optional<LocalDate> published) {}

    /** The dates of a meeting, as they stand on a day. */
    public static LegalCalendar of(Rules rules, Course course, LocalDate today) {
        List<Date> dates = new ArrayList<>();
        if (course.missed().isEmpty()) {
            course.sitting().ifPresent(day -> dates.add(notice(rules, course, day, today)));
            dates.add(sitting(rules, course, today));
        }
        course.missed()
                .or(() -> course.opened() ? Optional.empty() : course.sitting())
                .ifPresent(day -> dates.add(second(rules, course, day)));
        if (course.charter()) {
            course.sitting().ifPresent(day -> dates.add(amendments(rules, course, day, today)));
        }
        course.closed().or(course::sitting).ifPresent(day -> dates.add(communique(rules, course, day, today)));
        return new LegalCalendar(List.copyOf(dates));
    }

    private static Date notice(Rules rules, Course course, LocalDate sitting, LocalDate today) {
        LocalDate last = sitting.minusDays(rules.notice().minimumDays());
        return new Date(
                Matter.NOTICE,
                last,
                null,
                rules.notice().article(),
                course.waived() ? Standing.WAIVED : standing(last, course.noticeLeft(), today));
    }

    private static Date sitting(Rules rules, Course course, LocalDate today) {
        LocalDate earliest = rules.notice().earliest(course.noticeLeft().orElse(today));
        Standing standing = course.sitting()
                .map(day -> day.isBefore(earliest) ? course.waived() ? Standing.WAIVED : Standing.LATE : Standing.MET)
                .orElse(Standing.AHEAD);
        return new Date(Matter.SITTING, earliest, null, rules.notice().article(), standing);
    }

    private static Date second(Rules rules, Course course, LocalDate missed) {
        LocalDate from = rules.second().earliest(missed);
        LocalDate until = rules.second().latest(missed);
        boolean within = course.sitting()
                .filter(day -> !day.isBefore(from) && !day.isAfter(until))
                .isPresent();
        Standing standing = course.missed().isEmpty() ? Standing.AHEAD : within ? Standing.MET : Standing.LATE;
        return new Date(Matter.SECOND_CONVOCATION, from, until, rules.second().article(), standing);
    }

    private static Date amendments(Rules rules, Course course, LocalDate sitting, LocalDate today) {
        LocalDate last = rules.amendments().lastDay(sitting, rules.calendar());
        return new Date(
                Matter.AMENDMENTS,
                last,
                null,
                rules.amendments().article(),
                standing(last, course.amended() ? Optional.of(last) : Optional.empty(), today));
    }

    private static Date communique(Rules rules, Course course, LocalDate closed, LocalDate today) {
        LocalDate last = rules.communiqueAfter(closed);
        return new Date(
                Matter.COMMUNIQUE,
                last,
                null,
                rules.communique().get(0).article(),
                standing(last, course.published(), today));
    }

    private static Standing standing(LocalDate last, Optional<LocalDate> done, LocalDate today) {
        if (done.isPresent()) {
            return done.get().isAfter(last) ? Standing.LATE : Standing.MET;
        }
        if (today.isAfter(last)) {
            return Standing.LATE;
        }
        return today.isBefore(last.minusDays(NEAR)) ? Standing.AHEAD : Standing.NEAR;
    }
}
