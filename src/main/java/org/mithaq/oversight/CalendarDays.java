package org.mithaq.oversight;

import java.text.ParseException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How days and hours are read that somebody writes into an address: ISO 8601, with a year of four digits. */
@Configuration
class CalendarDays implements WebMvcConfigurer {

    private static final int LAST_YEAR = 9999;

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(LocalDate.class, new Iso<>(LocalDate::parse, day -> day));
        registry.addFormatterForFieldType(
                LocalDateTime.class, new Iso<>(LocalDateTime::parse, LocalDateTime::toLocalDate));
    }

    /** @param day on which it lies; no database knows those that are further away */
    private record Iso<T>(Function<String, T> reading, Function<T, LocalDate> day) implements Formatter<T> {

        @Override
        public T parse(String text, Locale locale) throws ParseException {
            T read = reading.apply(text);
            LocalDate day = this.day.apply(read);
            if (day.isBefore(LocalDate.of(1, 1, 1)) || day.isAfter(LocalDate.of(LAST_YEAR, 12, 31))) {
                throw new ParseException(text, 0);
            }
            return read;
        }

        @Override
        public String print(T value, Locale locale) {
            return value.toString();
        }
    }
}
