package org.mithaq.communique;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mithaq.communique.Finding.Subject;
import org.mithaq.communique.Passage.Kind;
import org.mithaq.language.Words;
import org.springframework.stereotype.Component;

/**
 * Compares the text of a communiqué with the record of the sitting.
 *
 * <p>The opening must name the day, the place and the number of members present, and no other number of members; the
 * affirmations every resolution that was carried; the part on the charter every value of the charter that was adopted:
 * without one of these the text cannot be approved. Offices present may be worded otherwise, and a point beside those
 * recorded may be an editor's, so these are only pointed out.
 *
 * <p>It compares words and does not understand sentences. A resolution introduced by "those present did not affirm" passes,
 * and so does whatever a paragraph adds. Hours, guests and the agenda are not compared. That is for those who approve.
 */
@Component
class Checker {

    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{16,}");

    private final Counting counting;

    Checker(Counting counting) {
        this.counting = counting;
    }

    List<Finding> compare(CommuniqueText text, SittingRecord record) {
        return Stream.of(
                        compareOpening(text.opening(), record),
                        compareAffirmations(text.affirmations(), record),
                        compareCharter(text.charter(), record))
                .flatMap(findings -> findings)
                .toList();
    }

    private Stream<Finding> compareOpening(String text, SittingRecord record) {
        List<Wording> lines = text.lines().map(Wording::of).toList();
        return Stream.of(
                        compareDay(Wording.of(text), record.openedAt().toLocalDate(), record.locale()),
                        missing(Subject.PLACE, Wording.of(text), List.of(record.place())),
                        compareNumbers(lines, record),
                        compareOffices(lines, record))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> compareDay(Wording opening, LocalDate day, Locale locale) {
        String date = DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
        boolean otherWeekday = Arrays.stream(DayOfWeek.values())
                .filter(weekday -> weekday != day.getDayOfWeek())
                .anyMatch(weekday -> opening.mentions(weekday.getDisplayName(TextStyle.FULL, locale) + " " + date));
        return opening.mentions(date) && !otherWeekday
                ? Stream.empty()
                : Stream.of(Finding.about(Subject.DATE, Words.day(locale, day)));
    }

    private Stream<Finding> compareNumbers(List<Wording> opening, SittingRecord record) {
        int present = record.countPresent();
        String recorded = counting.members(record.locale(), present);
        List<Integer> named = opening.stream()
                .flatMap(line -> counting.membersNamed(record.locale(), line).stream())
                .toList();
        List<Finding> findings = new ArrayList<>();
        if (!named.contains(present)) {
            findings.add(Finding.about(Subject.PRESENT, recorded));
        }
        if (named.stream().anyMatch(number -> number != present)) {
            findings.add(Finding.about(Subject.OTHER_NUMBER, recorded));
        }
        return findings.stream();
    }

    private Stream<Finding> compareOffices(List<Wording> opening, SittingRecord record) {
        Locale locale = record.locale();
        return missing(
                        opening,
                        record.present(),
                        SittingRecord.Office::name,
                        (line, office) -> line.mentions(office.name())
                                && (office.holders() == 1 || counting.names(locale, line, office.holders())))
                .map(office -> Finding.about(Subject.OFFICE, counting.holders(locale, office)));
    }

    private static Stream<Finding> compareAffirmations(String text, SittingRecord record) {
        return Stream.concat(
                missing(Subject.RESOLUTION, Wording.of(text), record.resolutions()),
                otherPoints(text, record.resolutions()));
    }

    private static Stream<Finding> compareCharter(String text, SittingRecord record) {
        Optional<SittingRecord.Adopted> charter = record.charter();
        if (charter.isEmpty()) {
            return text.isEmpty() ? Stream.empty() : Stream.of(Finding.about(Subject.CHARTER, ""));
        }
        List<String> values = charter.get().values();
        Wording besideTheTitle = Wording.of(text).without(charter.get().title());
        return Stream.of(
                        missing(Subject.VALUE, besideTheTitle, values),
                        otherHash(text, charter.get().hash()),
                        otherPoints(text, values))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> otherHash(String text, String hash) {
        return HEXADECIMAL
                .matcher(Wording.of(text).plain())
                .results()
                .filter(given -> !given.group().equals(hash))
                .map(given -> Finding.about(Subject.HASH, hash));
    }

    private static Stream<Finding> otherPoints(String text, List<String> recorded) {
        List<Wording> known = recorded.stream().map(Wording::of).toList();
        return Passage.of(text).stream()
                .filter(passage -> passage.kind() == Kind.POINTS || passage.kind() == Kind.NUMBERED)
                .flatMap(passage -> passage.lines().stream())
                .filter(point -> !known.contains(Wording.of(point)))
                .map(point -> Finding.about(Subject.OTHER_POINT, point));
    }

    private static Stream<Finding> missing(Subject subject, Wording text, List<String> recorded) {
        return missing(List.of(text), recorded, something -> something, Wording::mentions)
                .map(something -> Finding.about(subject, something));
    }

    /**
     * What no passage says, in the order of the record.
     *
     * <p>Longer things are looked for first, and no words are taken for two of them: one may be a part of another.
     */
    private static <T> Stream<T> missing(
            List<Wording> passages, List<T> recorded, Function<T, String> name, BiPredicate<Wording, T> says) {
        List<Wording> rest = new ArrayList<>(passages);
        Set<T> missing = new LinkedHashSet<>(recorded);
        recorded.stream()
                .sorted(Comparator.comparing(something -> -name.apply(something).length()))
                .forEach(something -> IntStream.range(0, rest.size())
                        .filter(index -> says.test(rest.get(index), something))
                        .findFirst()
                        .ifPresent(index -> {
                            rest.set(index, rest.get(index).without(name.apply(something)));
                            missing.remove(something);
                        }));
        return missing.stream();
    }
}
