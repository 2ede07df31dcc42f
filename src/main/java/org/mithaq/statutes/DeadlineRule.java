package org.mithaq.statutes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * How much time a step has.
 *
 * @param days calendar days from the day on which it opens
 * @param time at which it is due on the last of them
 * @param restDays what becomes of a last day on which nobody works
 * @param reminderDays how many days before the last whoever is asked is reminded; empty for never
 * @param repeatDays how many days after a reminder behind the last whoever has not done it yet is reminded again; empty for 1
 * @param escalationDays how many days after the last its delay goes to the office above; empty for never
 * @param escalation whom it is laid before then
 * @param article of the statutes
 */
public record DeadlineRule(
        int days,
        LocalTime time,
        RestDays restDays,
        Optional<Integer> reminderDays,
        Optional<Integer> repeatDays,
        Optional<Integer> escalationDays,
        Optional<Deadline.To> escalation,
        String article) {

    /** When people are reminded, and delays go on their way. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** What becomes of a last day on which nobody works. */
    public enum RestDays {
        /** It stays. */
        COUNTED,
        /** The next working day takes its place. */
        POSTPONED
    }

    /** Reads a row of {@code deadlines.dmn}. */
    public static DeadlineRule of(Map<String, Object> row) {
        return new DeadlineRule(
                ((Number) row.get("days")).intValue(),
                LocalTime.parse((String) row.get("time")),
                Rows.word(row, "restDays", RestDays.class),
                days(row, "reminderDays"),
                days(row, "repeatDays"),
                days(row, "escalationDays"),
                Optional.ofNullable(row.get("escalationOffice"))
                        .map(given -> Rows.word(row, "escalationOffice", Deadline.To.class)),
                row.get("article").toString());
    }

    private static Optional<Integer> days(Map<String, Object> row, String column) {
        return Optional.ofNullable((Number) row.get(column)).map(Number::intValue);
    }

    /** Until when a step that opens at a moment must be done, in the zone of its organ. */
    public Instant due(Instant opened, ZoneId zone, WorkingCalendar calendar) {
        return dueOn(lastDay(LocalDate.ofInstant(opened, zone), calendar), zone);
    }

    /** The last day of a step that opens on a day. */
    LocalDate lastDay(LocalDate first, WorkingCalendar calendar) {
        LocalDate last = first.plusDays(days);
        return restDays == RestDays.COUNTED ? last : calendar.workingDay(last);
    }

    /** The same, for a step whose last day has been named. */
    public Instant dueOn(LocalDate last, ZoneId zone) {
        return last.atTime(time).atZone(zone).toInstant();
    }

    /** What is done about a step that opens at a moment and is due at another. */
    public Deadline around(Instant opened, Instant due, ZoneId zone, WorkingCalendar calendar) {
        LocalDate last = LocalDate.ofInstant(due, zone);
        return new Deadline(
                due,
                reminderDays.map(before -> reminder(opened, last.minusDays(before), zone, calendar)),
                escalationDays.flatMap(after -> escalation.map(
                        to -> new Deadline.Escalation(escalation(opened, last, after, zone, calendar), to))),
                article);
    }

    /** Nobody is reminded before a step has opened: a morning that had passed by then is the next one. */
    private static Instant reminder(Instant opened, LocalDate day, ZoneId zone, WorkingCalendar calendar) {
        Instant planned = morning(day, zone);
        return planned.isAfter(opened) ? planned : nextMorning(opened, zone, calendar);
    }

    /** A step that opens when its delay would have gone up already is given as many days from then. */
    private static Instant escalation(
            Instant opened, LocalDate last, int after, ZoneId zone, WorkingCalendar calendar) {
        Instant planned = morning(calendar.workingDay(last.plusDays(after)), zone);
        return planned.isAfter(opened)
                ? planned
                : morning(calendar.workingDay(LocalDate.ofInstant(opened, zone).plusDays(Math.max(1, after))), zone);
    }

    /**
     * When whoever was reminded at a moment is reminded again, as long as the step is open: on the morning after its last day,
     * and then every so many days.
     */
    Instant again(Instant reminded, Instant due, ZoneId zone, WorkingCalendar calendar) {
        if (due.isAfter(reminded)) {
            return nextMorning(due, zone, calendar);
        }
        LocalDate day = LocalDate.ofInstant(reminded, zone).plusDays(repeatDays.orElse(1));
        return morning(calendar.workingDay(day), zone);
    }

    /** The morning of the first working day after a moment. */
    private static Instant nextMorning(Instant moment, ZoneId zone, WorkingCalendar calendar) {
        ZonedDateTime local = moment.atZone(zone);
        return morning(calendar.workingDay(local.toLocalDate().plusDays(1)), zone);
    }

    private static Instant morning(LocalDate day, ZoneId zone) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }
}
