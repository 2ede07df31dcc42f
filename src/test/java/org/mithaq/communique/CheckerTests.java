package org.mithaq.communique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.communique.MeetingOf14March.CHECKER;
import static org.mithaq.communique.MeetingOf14March.DRAFT;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.communique.Finding.Subject;
import org.mithaq.language.Languages;

@DisplayName("The comparison with the record")
class CheckerTests {

    private final SittingRecord record = MeetingOf14March.record();

    @Test
    @DisplayName("finds nothing in the draft")
    void findsNothingInTheDraft() {
        assertThat(CHECKER.compare(DRAFT.of(record), record)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "14 مارس 2021, 15 مارس 2021, DATE",
        "14 مارس 2021, 4 مارس 2021, DATE",
        "14 مارس 2021, 14 مارس 20210, DATE",
        "مقر الحزب بفاس, بيت أحد الأعضاء, PLACE",
        "نائبة برلمانية, نائبة, OFFICE",
        "بناء هياكل الحزب, إصلاح هياكل الحزب, RESOLUTION",
        "نكران الذات, حب الذات, VALUE"
    })
    @DisplayName("finds what is missing")
    void findsWhatIsMissing(String said, String instead, Subject subject) {
        assertThat(findings(text -> text.replace(said, instead)))
                .extracting(Finding::subject)
                .containsExactly(subject);
    }

    @Test
    @DisplayName("lets no text pass without date, number, resolutions and values; place and offices are pointed out")
    void blocks() {
        CommuniqueText empty = new CommuniqueText("بلاغ", "اجتمع الأعضاء", "التداول", "", "", "", "لا شيء", "");

        List<Finding> findings = CHECKER.compare(empty, record);

        assertThat(findings.stream().filter(Finding::isBlocking))
                .extracting(Finding::subject)
                .containsOnly(Subject.DATE, Subject.PRESENT, Subject.RESOLUTION, Subject.VALUE);
        assertThat(findings.stream().filter(finding -> !finding.isBlocking()))
                .extracting(Finding::subject)
                .containsOnly(Subject.PLACE, Subject.OFFICE);
        assertThat(findings).hasSize(1 + 1 + 1 + 7 + 4 + 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"تسعة أعضاء", "9 أعضاء", "٩ أعضاء", "تِسْعَة (9) أعضـــاء", "تسعة  عضوات"})
    @DisplayName("reads the number of those present in digits and in words")
    void readsNumbers(String number) {
        assertThat(findings(text -> text.replace("تسعة أعضاء", number))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ثمانية أعضاء", "10 أعضاء", "بتسعة عشر عضوا", "عضوين", "19 عضوا"})
    @DisplayName("blocks another number of those present")
    void findsAnotherNumber(String number) {
        assertThat(findings(text -> text.replace("تسعة أعضاء", number)))
                .extracting(Finding::subject)
                .containsExactly(Subject.PRESENT, Subject.OTHER_NUMBER);
        assertThat(findings(text -> text.replace("تسعة أعضاء", "تسعة أعضاء، من أصل " + number + "،")))
                .extracting(Finding::subject)
                .containsExactly(Subject.OTHER_NUMBER);
    }

    @Test
    @DisplayName("does not mind other numbers of people outside the opening")
    void readsTheOpeningAlone() {
        CommuniqueText draft = DRAFT.of(record);
        CommuniqueText text = new CommuniqueText(
                draft.title(),
                draft.opening(),
                draft.purpose(),
                draft.interventions(),
                draft.leadership(),
                "وعُهد بالتتبع إلى لجنة من ثلاثة أعضاء.",
                draft.affirmations(),
                draft.charter());

        assertThat(CHECKER.compare(text, record)).isEmpty();
    }

    @Test
    @DisplayName("does not mind how a text was typed")
    void readsAsPeopleDo() {
        assertThat(findings(text -> text.replace("إ", "ا")
                        .replace("أ", "ا")
                        .replace("ئ", "ي")
                        .replace("ء", "")
                        .replace("الثقة", "الثِّقـــة")
                        .replace("الأمين الإقليمي", "الأمين الإقليمى")
                        .replace(" الحزب", "\u00a0\n  الحزب")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fr, neuf membres, 9", "fr, 12 membres, 12", "en, nine members, 9", "en, one member, 1"})
    @DisplayName("counts in French and English too")
    void countsInOtherLanguages(String language, String text, int number) {
        assertThat(MeetingOf14March.COUNTING.membersNamed(Languages.of(language), text))
                .containsExactly(number);
    }

    private List<Finding> findings(UnaryOperator<String> change) {
        CommuniqueText draft = DRAFT.of(record);
        return CHECKER.compare(
                new CommuniqueText(
                        draft.title(),
                        change.apply(draft.opening()),
                        change.apply(draft.purpose()),
                        change.apply(draft.interventions()),
                        change.apply(draft.leadership()),
                        change.apply(draft.deliberation()),
                        change.apply(draft.affirmations()),
                        change.apply(draft.charter())),
                record);
    }
}
