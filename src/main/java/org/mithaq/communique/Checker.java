package org.mithaq.communique;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.mithaq.communique.Finding.Subject;
import org.mithaq.language.Words;
import org.springframework.stereotype.Component;

/**
 * Compares the text of a communiqué with the record of the sitting.
 *
 * <p>The text must name the day, the number of members present, every resolution that was carried and every value of the
 * charter that was adopted, and in its opening no other number of members: without one of these it cannot be approved.
 * The place and the offices present may be worded otherwise, so what is missing of them is only pointed out.
 */
@Component
class Checker {

    private final Counting counting;

    Checker(Counting counting) {
        this.counting = counting;
    }

    List<Finding> compare(CommuniqueText text, SittingRecord record) {
        String reading = text.reading();
        List<Finding> findings = new ArrayList<>();
        String date =
                DateTimeFormatter.ofPattern("d MMMM yyyy", record.locale()).format(record.openedAt());
        if (!Wording.mentions(reading, date)) {
            findings.add(Finding.about(
                    Subject.DATE, Words.day(record.locale(), record.openedAt().toLocalDate())));
        }
        addMissing(findings, reading, Subject.PLACE, List.of(record.place()));
        compareNumbers(findings, text, record);
        addMissing(
                findings,
                reading,
                Subject.OFFICE,
                record.present().stream().map(SittingRecord.Office::name).toList());
        addMissing(findings, reading, Subject.RESOLUTION, record.resolutions());
        record.charter().ifPresent(charter -> addMissing(findings, reading, Subject.VALUE, charter.values()));
        return findings;
    }

    private void compareNumbers(List<Finding> findings, CommuniqueText text, SittingRecord record) {
        int present = record.countPresent();
        String expected = counting.members(record.locale(), present);
        List<Integer> named = counting.membersNamed(record.locale(), Wording.plain(text.opening()));
        if (!named.contains(present) && !Wording.mentions(text.opening(), expected)) {
            findings.add(Finding.about(Subject.PRESENT, expected));
        }
        named.stream()
                .filter(number -> number != present)
                .findFirst()
                .ifPresent(other -> findings.add(Finding.about(Subject.OTHER_NUMBER, expected)));
    }

    private static void addMissing(List<Finding> findings, String text, Subject subject, List<String> expected) {
        expected.stream()
                .filter(something -> !Wording.mentions(text, something))
                .map(something -> Finding.about(subject, something))
                .forEach(findings::add);
    }
}
