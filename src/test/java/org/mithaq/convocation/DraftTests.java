package org.mithaq.convocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.language.Refusal;
import org.mithaq.meeting.MeetingKind;
import org.mithaq.meeting.Programme;
import org.mithaq.statutes.NoticeRule;

@DisplayName("The draft of a notice")
class DraftTests {

    private static final LocalDate TODAY = LocalDate.parse("2021-03-05");
    private static final NoticeRule SEVEN_DAYS = new NoticeRule(7, 0, "regional-secretary", "13", "Rule_A");
    private static final NoticeRule NOBODY_MAY_WAIVE = new NoticeRule(3, 10, "", "16", "Rule_B");

    @Test
    @DisplayName("passes on the first lawful day")
    void firstLawfulDay() {
        assertThatCode(() -> draft("2021-03-12", "").check(TODAY, SEVEN_DAYS)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("is refused one day earlier, and told which day would be lawful")
    void oneDayTooEarly() {
        assertThatThrownBy(() -> draft("2021-03-11", "").check(TODAY, SEVEN_DAYS))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(refusal ->
                        assertThat(refusal.arguments()).containsExactly(7, "13", LocalDate.parse("2021-03-12")))
                .extracting(Refusal::key)
                .isEqualTo("notice.too-short");
    }

    @Test
    @DisplayName("passes earlier when it is urgent and some office may shorten the period")
    void urgent() {
        assertThatCode(() -> draft("2021-03-06", "مستعجل").check(TODAY, SEVEN_DAYS))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("is refused although urgent when nobody may shorten the period")
    void urgentInVain() {
        assertThatThrownBy(() -> draft("2021-03-06", "مستعجل").check(TODAY, NOBODY_MAY_WAIVE))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::key)
                .isEqualTo("notice.too-short");
    }

    @Test
    @DisplayName("is translated item by item, or not at all")
    void translated() {
        assertThatCode(() -> draft("2021-03-20", "", "Rapport d’organisation").check(TODAY, NOBODY_MAY_WAIVE))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> draft("2021-03-20", "", "Rapport", "Divers").check(TODAY, NOBODY_MAY_WAIVE))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::key)
                .isEqualTo("notice.not-translated");
    }

    private static Draft draft(String day, String urgencyReason, String... translated) {
        return new Draft(
                new Programme(
                        MeetingKind.ORDINARY,
                        LocalDate.parse(day).atTime(15, 0),
                        "مقر الحزب بفاس",
                        List.of("التقرير التنظيمي"),
                        List.of(translated),
                        false),
                urgencyReason);
    }
}
