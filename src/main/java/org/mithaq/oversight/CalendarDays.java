package org.mithaq.oversight;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How days and hours are read that somebody writes into an address: ISO 8601, with a year that every database knows. */
@Configuration
class CalendarDays implements WebMvcConfigurer {

    private static final int LAST_YEAR = 9999;

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, CalendarDays::day);
        registry.addConverter(String.class, LocalDateTime.class, CalendarDays::hour);
    }

    /** None where a field was left empty. */
    private static @Nullable LocalDate day(String text) {
        return text.isBlank() ? null : within(LocalDate.parse(text.strip()));
    }

    private static @Nullable LocalDateTime hour(String text) {
        if (text.isBlank()) {
            return null;
        }
        LocalDateTime hour = LocalDateTime.parse(text.strip());
        within(hour.toLocalDate());
        return hour;
    }

    private static LocalDate within(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException(day + " lies beyond the calendar");
        }
        return day;
    }
}
