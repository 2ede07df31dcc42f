package org.mithaq.communique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.communique.MeetingOf14March.DRAFT;
import static org.mithaq.communique.MeetingOf14March.adjourned;
import static org.mithaq.communique.MeetingOf14March.concluded;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.communique.Passage.Kind;
import org.mithaq.language.Languages;

@DisplayName("The draft of a communiqué")
class CommuniqueDraftTests {

    private final CommuniqueText draft = DRAFT.of(MeetingOf14March.record());

    @Test
    @DisplayName("says who met, when and where, and who was present by office")
    void opens() {
        assertThat(draft.title()).isEqualTo("اجتماع تنظيمي للأمانة الإقليمية بفاس");
        assertThat(draft.opening())
                .startsWith(
                        "انعقد يوم الأحد 14 مارس 2021 على الساعة 15:05، في مقر الحزب بفاس، اجتماع تنظيمي للأمانة الإقليمية بفاس")
                .contains("تسعة أعضاء", "\n- عضو منظمة الشباب (ثلاثة)");
        assertThat(Passage.of(draft.opening())).extracting(Passage::kind).containsExactly(Kind.PARAGRAPH, Kind.POINTS);
    }

    @Test
    @DisplayName("gives the resolutions as a list, and the charter with its six values in order and its hash")
    void closes() {
        assertThat(Passage.of(draft.affirmations()).get(1).lines()).isEqualTo(MeetingOf14March.RESOLUTIONS);
        assertThat(Passage.of(draft.charter()))
                .extracting(Passage::kind)
                .containsExactly(Kind.PARAGRAPH, Kind.NUMBERED, Kind.HASH);
        assertThat(Passage.of(draft.charter()).get(1).lines()).isEqualTo(MeetingOf14March.VALUES);
        assertThat(Passage.of(draft.charter()).get(2).lines()).endsWith(MeetingOf14March.CHARTER_HASH);
    }

    @Test
    @DisplayName("tells concluded items from adjourned ones")
    void tellsAdjournedItems() {
        SittingRecord record =
                MeetingOf14March.record(List.of(concluded("الأداء التنظيمي"), adjourned("الإعداد للانتخابات")));

        assertThat(Passage.of(DRAFT.of(record).deliberation()))
                .filteredOn(passage -> passage.kind() == Kind.POINTS)
                .extracting(Passage::lines)
                .containsExactly(List.of("الأداء التنظيمي"), List.of("الإعداد للانتخابات"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    @DisplayName("is whole in every language, also of a meeting that decided nothing, and the comparison finds nothing")
    void isWholeInEveryLanguage(String language) {
        SittingRecord fes = MeetingOf14March.record();
        SittingRecord record = new SittingRecord(
                fes.number(),
                Languages.of(language),
                fes.zone(),
                fes.organ(),
                Optional.empty(),
                fes.kind(),
                fes.openedAt(),
                fes.place(),
                fes.chair(),
                fes.present(),
                2,
                fes.agenda(),
                List.of(),
                List.of(),
                List.of("الكتابة: عضو"),
                Optional.empty());

        CommuniqueText text = DRAFT.of(record);

        assertThat(text.reading()).doesNotContain("{", "''", "communique.");
        assertThat(text.affirmations()).isNotEmpty();
        assertThat(text.deliberation()).endsWith("\n- الكتابة: عضو");
        assertThat(List.of(text.interventions(), text.leadership(), text.charter()))
                .containsOnly("");
        assertThat(MeetingOf14March.CHECKER.compare(text, record)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "الأمانة الإقليمية, للأمانة الإقليمية",
        "المكتب السياسي, للمكتب السياسي",
        "اللجنة الوطنية, للجنة الوطنية",
        "فرع فاس, لفرع فاس"
    })
    @DisplayName("writes the Arabic preposition in one with its word")
    void writesThePreposition(String name, String to) {
        assertThat(ArabicTo.the(name)).isEqualTo(to);
    }
}
