package org.mithaq.communique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.communique.MeetingOf14March.CHECKER;
import static org.mithaq.communique.MeetingOf14March.DRAFT;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
        "الأحد 14 مارس 2021, السبت 14 مارس 2021, DATE",
        "14 مارس 2021, 4 مارس 2021, DATE",
        "14 مارس 2021, 14 مارس 20210, DATE",
        "مقر الحزب بفاس, بيت أحد الأعضاء, PLACE",
        "نائبة برلمانية, نائبة, OFFICE",
        "الشباب (ثلاثة), الشباب (اثنان), OFFICE",
        "الشباب (ثلاثة), الشباب, OFFICE",
        "3f3f3f, 3e3e3e, HASH"
    })
    @DisplayName("finds what is missing")
    void findsWhatIsMissing(String said, String instead, Subject subject) {
        assertThat(findings(text -> text.replace(said, instead)))
                .extracting(Finding::subject)
                .containsOnly(subject);
    }

    @ParameterizedTest
    @CsvSource({
        "بناء هياكل الحزب, إصلاح هياكل الحزب, RESOLUTION",
        "نكران الذات, حب الذات, VALUE",
        "الثقة, الثقة العمياء بالقيادة, ",
        "- التعبئة الشاملة, - رفض الحاضرون التعبئة الشاملة, "
    })
    @DisplayName("points out what stands in a list beside the recorded resolutions and values")
    void findsOtherPoints(String said, String instead, Subject missing) {
        assertThat(findings(text -> text.replace(said, instead)))
                .extracting(Finding::subject)
                .containsExactlyElementsOf(Stream.of(missing, Subject.OTHER_POINT)
                        .filter(Objects::nonNull)
                        .toList());
    }

    @Test
    @DisplayName("does not understand sentences: what denies a whole list is for those who approve")
    void doesNotUnderstandSentences() {
        assertThat(findings(text -> text.replace("أكد الحاضرون ما يأتي", "لم يؤكد الحاضرون أيا مما يأتي")))
                .isEmpty();
    }

    @Test
    @DisplayName("finds nothing said that stands in another part alone")
    void readsEachPart() {
        CommuniqueText draft = DRAFT.of(record);
        CommuniqueText text = new CommuniqueText(
                "14 مارس 2021",
                "اجتمع الأعضاء",
                draft.opening(),
                draft.affirmations(),
                draft.charter(),
                draft.deliberation(),
                "لا شيء",
                "لا شيء");

        assertThat(CHECKER.compare(text, record)).hasSize(1 + 1 + 1 + 7 + 4 + 6);
    }

    @Test
    @DisplayName("takes no words for two things that were recorded")
    void takesNothingForTwo() {
        SittingRecord nested = recordWith(List.of("التعبئة", "التعبئة الشاملة"), record.charter());
        CommuniqueText draft = DRAFT.of(nested);

        assertThat(CHECKER.compare(affirming(draft, "- التعبئة الشاملة"), nested))
                .containsExactly(Finding.about(Subject.RESOLUTION, "التعبئة"));
        assertThat(CHECKER.compare(affirming(draft, "- التعبئة الشاملة\n- التعبئة"), nested))
                .isEmpty();
    }

    @Test
    @DisplayName("finds a resolution of several lines in the draft, where it stands on one")
    void readsResolutionsOfSeveralLines() {
        SittingRecord several = recordWith(List.of("أولا:\n- التعبئة\n- الشفافية"), record.charter());
        CommuniqueText draft = DRAFT.of(several);

        assertThat(draft.affirmations()).endsWith("\n- أولا: - التعبئة - الشفافية");
        assertThat(CHECKER.compare(draft, several)).isEmpty();
    }

    @Test
    @DisplayName("blocks a charter that the meeting did not adopt")
    void blocksACharterNotAdopted() {
        SittingRecord none = recordWith(record.resolutions(), Optional.empty());

        assertThat(CHECKER.compare(DRAFT.of(record), none)).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo(Subject.CHARTER);
            assertThat(finding.isBlocking()).isTrue();
        });
    }

    @Test
    @DisplayName("lets no text pass without day, place, number, resolutions and values; offices are pointed out")
    void blocks() {
        CommuniqueText empty = new CommuniqueText("بلاغ", "اجتمع الأعضاء", "التداول", "", "", "", "لا شيء", "");

        List<Finding> findings = CHECKER.compare(empty, record);

        assertThat(findings.stream().filter(Finding::isBlocking))
                .extracting(Finding::subject)
                .containsOnly(Subject.DATE, Subject.PLACE, Subject.PRESENT, Subject.RESOLUTION, Subject.VALUE);
        assertThat(findings.stream().filter(finding -> !finding.isBlocking()))
                .extracting(Finding::subject)
                .containsOnly(Subject.OFFICE);
        assertThat(findings).hasSize(1 + 1 + 1 + 7 + 4 + 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"تسعة أعضاء", "9 أعضاء", "٩ أعضاء", "تِسْعَة (9) أعضـــاء", "تسعة  عضوات"})
    @DisplayName("reads the number of those present in digits and in words")
    void readsNumbers(String number) {
        assertThat(findings(text -> text.replace("تسعة أعضاء", number))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ثمانية أعضاء",
                "10 أعضاء",
                "بتسعة عشر عضوا",
                "عضوين",
                "19 عضوا",
                "مئة وتسعة أعضاء",
                "تسعة وعشرين عضوا",
                "عشرة (9) أعضاء",
                "1.009 أعضاء"
            })
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
                        .replace(" الحزب", "\u00a0  الحزب")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fr, neuf membres, 9", "fr, 12 membres, 12", "en, nine members, 9", "en, one member, 1"})
    @DisplayName("counts in French and English too")
    void countsInOtherLanguages(String language, String text, int number) {
        assertThat(MeetingOf14March.COUNTING.membersNamed(Languages.of(language), Wording.of(text)))
                .containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, vingt-neuf membres",
        "fr, cent neuf membres",
        "fr, le secrétaire et neuf membres",
        "en, twenty-nine members",
        "en, one hundred and nine members",
        "en, the secretary and nine members",
        "ar, الأمين وتسعة أعضاء",
        "ar, مئة و تسعة أعضاء"
    })
    @DisplayName("takes no part of a number for the whole")
    void readsWholeNumbers(String language, String text) {
        assertThat(MeetingOf14March.COUNTING.membersNamed(Languages.of(language), Wording.of(text)))
                .containsExactly(Counting.UNREAD);
    }

    private SittingRecord recordWith(List<String> resolutions, Optional<SittingRecord.Adopted> charter) {
        return new SittingRecord(
                record.number(),
                record.locale(),
                record.zone(),
                record.organ(),
                record.leadership(),
                record.kind(),
                record.openedAt(),
                record.place(),
                record.chair(),
                record.present(),
                record.guests(),
                record.agenda(),
                record.senses(),
                resolutions,
                record.elections(),
                charter);
    }

    private static CommuniqueText affirming(CommuniqueText text, String affirmations) {
        return new CommuniqueText(
                text.title(),
                text.opening(),
                text.purpose(),
                text.interventions(),
                text.leadership(),
                text.deliberation(),
                affirmations,
                text.charter());
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
