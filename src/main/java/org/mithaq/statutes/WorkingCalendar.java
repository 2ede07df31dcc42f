package org.mithaq.statutes;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;

/**
 * On which days nobody is expected to work.
 *
 * @param weekend days of every week
 * @param everyYear the first year of each holiday that returns on the same day
 * @param feasts days of feasts that move, each with its year
 */
public record WorkingCalendar(Set<DayOfWeek> weekend, Map<MonthDay, Integer> everyYear, Set<LocalDate> feasts) {

    /** Whether a day is of the weekend or a public holiday. */
    public boolean isRestDay(LocalDate day) {
        return weekend.contains(day.getDayOfWeek())
                || feasts.contains(day)
                || everyYear.getOrDefault(MonthDay.from(day), Integer.MAX_VALUE) <= day.getYear();
    }

    /** The day itself, or the first one after it that is no rest day. */
    public LocalDate workingDay(LocalDate from) {
        LocalDate day = from;
        while (isRestDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
