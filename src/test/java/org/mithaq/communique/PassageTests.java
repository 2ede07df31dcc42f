package org.mithaq.communique;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.communique.Passage.Kind;

@DisplayName("A part of a communiqué on a page")
class PassageTests {

    @Test
    @DisplayName("numbers a list as it was written, and leaves other numbers where they stand")
    void keepsNumbers() {
        assertThat(Passage.of("1. one\n2) two\n2. three\n٣- four"))
                .containsExactly(
                        new Passage(Kind.NUMBERED, List.of("one", "two")),
                        new Passage(Kind.PARAGRAPH, List.of("2. three")),
                        new Passage(Kind.PARAGRAPH, List.of("٣- four")));
        assertThat(Passage.of("١. one\n٢. two")).containsExactly(new Passage(Kind.NUMBERED, List.of("one", "two")));
    }

    @Test
    @DisplayName("sets a hash apart from what it is of")
    void setsHashesApart() {
        String hash = "0f".repeat(32);
        assertThat(Passage.of("of the charter: " + hash))
                .containsExactly(new Passage(Kind.HASH, List.of("of the charter:", hash)));
        assertThat(Passage.of("0" + hash)).extracting(Passage::kind).containsExactly(Kind.PARAGRAPH);
    }
}
