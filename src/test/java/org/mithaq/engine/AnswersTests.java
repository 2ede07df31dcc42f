package org.mithaq.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The answers of a form")
class AnswersTests {

    @Test
    @DisplayName("are read without the characters that nobody sees and nothing takes well")
    void dropTheUnseen() {
        assertThat(read("\u202e19\u202c, \u2067one\u2069")).isEqualTo("19, one");
        assertThat(read("nul\u0000 and bell\u0007")).isEqualTo("nul and bell");
        assertThat(read("half \ud83d\u0020of it\ufffe")).isEqualTo("half  of it");
        assertThat(answers("\u202e \u0000").optionalText("text")).isEmpty();
    }

    @Test
    @DisplayName("keep what writing needs: joiners, marks of direction, vowels, characters of two halves, tabs")
    void keepTheRest() {
        String written = "مُـ\u200cن\u200d \u200fA\u200e \u061c \ud83d\ude00\tb";
        assertThat(read(written)).isEqualTo(written);
    }

    @Test
    @DisplayName("have their lines ended by LF")
    void endLines() {
        assertThat(read("one\r\ntwo\u2028three\u0085four\rfive")).isEqualTo("one\ntwo\nthree\nfour\nfive");
    }

    private static String read(String typed) {
        return answers(typed).text("text");
    }

    private static Answers answers(String text) {
        return new Answers("form", Map.of("text", text));
    }
}
