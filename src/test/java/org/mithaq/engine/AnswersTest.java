package org.mithaq.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.language.Refusal;

@DisplayName("The answers of a form")
class AnswersTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "\u00a0", "\u200f\u200b", "\u0000\u001f", "\ufeff \u2003"})
    @DisplayName("give no text where there is nothing to read")
    void nothingToRead(String given) {
        Answers answers = reason(given);
        assertThat(answers.optionalText("reason")).isEmpty();
        assertThatThrownBy(() -> answers.text("reason"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("answer.missing"));
    }

    @Test
    @DisplayName("leave out what no paper can show, and keep the lines, the letters and the marks between them")
    void pasted() {
        assertThat(reason(" الو\u001fضوح\u0000\uffff\ud800 \u000bnotre\tcharte\u2029\u200f(1) ")
                        .text("reason"))
                .isEqualTo("الوضوح \nnotre\tcharte\u2029\u200f(1)");
    }

    @Test
    @DisplayName("give the lines of a text, whatever ends them")
    void lines() {
        assertThat(reason("a\r\nb\u000bc\u2028 \nd").lines("reason")).containsExactly("a", "b", "c", "d");
    }

    private static Answers reason(String given) {
        return new Answers("close-sitting", Map.of("reason", given));
    }
}
