package org.mithaq.engine;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A day ({@code 2021-03-14}) or a time of day ({@code 15:00}), as the form's calendar and clock write them. */
enum Moment implements Kind {
    DAY("uuuu-MM-dd", LocalDate::from, "answer.no-day"),
    TIME("HH:mm", LocalTime::from, "answer.no-time");

    private final String pattern;
    private final DateTimeFormatter format;
    private final TemporalQuery<?> reading;
    private final String refusal;

    Moment(String pattern, TemporalQuery<?> reading, String refusal) {
        this.pattern = pattern;
        this.format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
        this.reading = reading;
        this.refusal = refusal;
    }

    @Override
    public @Nullable Object admit(Field field, Object given, Shown shown) {
        if (!(given instanceof String written)) {
            throw field.refused("answer.wrong-kind");
        }
        if (written.isBlank()) {
            return null;
        }
        if (!isWritten(written)) {
            throw field.refused(refusal, Field.quoted(written));
        }
        return written;
    }

    private boolean isWritten(String text) {
        try {
            format.parse(text, reading);
            return text.length() == pattern.length();
        } catch (DateTimeParseException neither) {
            return false;
        }
    }
}
