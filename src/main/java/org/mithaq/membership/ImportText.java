package org.mithaq.membership;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what people write into the cells of a list. */
final class ImportText {

    private static final List<DateTimeFormatter> DAYS = Stream.of("uuuu-MM-dd", "d/M/uuuu", "d-M-uuuu", "d.M.uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\u200C\u200D]]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\p{Cntrl}]+");

    private ImportText() {}

    /** Without the spaces around it, and the invisible marks of direction that spreadsheets leave in it. */
    static String clean(String cell) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(cell, Normalizer.Form.NFC))
                .replaceAll("");
        return SPACES.matcher(visible).replaceAll(" ").strip();
    }

    /** A day, as {@code 2021-03-14} or {@code 14/03/2021}, in the digits of any script; empty when it is none. */
    static Optional<LocalDate> day(String cell) {
        String digits = asciiDigits(cell);
        return DAYS.stream().flatMap(format -> parsed(digits, format)).findFirst();
    }

    /** The same text with the digits 0 to 9 for those of any script. */
    static String asciiDigits(String text) {
        return text.codePoints()
                .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Stream<LocalDate> parsed(String digits, DateTimeFormatter format) {
        try {
            return Stream.of(LocalDate.parse(digits, format));
        } catch (DateTimeException another) {
            return Stream.empty();
        }
    }
}
