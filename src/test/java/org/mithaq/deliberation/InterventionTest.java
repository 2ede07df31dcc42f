package org.mithaq.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.language.Refusal;

@DisplayName("An intervention")
class InterventionTest {

    @Test
    @DisplayName("is read from one line, at its first colon")
    void read() {
        Intervention read = Intervention.parse("FES-2021-001", 0, " نائب برلماني : اللقاء على الساعة 15:00 ");
        assertThat(read.speaker()).isEqualTo("نائب برلماني");
        assertThat(read.sense()).isEqualTo("اللقاء على الساعة 15:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"تقوية الحضور الميداني", ": تقوية الحضور", "نائب برلماني:", ":"})
    @DisplayName("without a speaker or without a sense is refused")
    void refused(String line) {
        assertThatThrownBy(() -> Intervention.parse("FES-2021-001", 0, line))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.arguments())
                        .containsExactly(line));
    }
}
