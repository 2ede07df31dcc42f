package org.mithaq.communique;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The text of a communiqué")
class CommuniqueTextTests {

    @Test
    @DisplayName("has a canonical form that states each part with its name and its bytes")
    void hasACanonicalForm() {
        assertThat(text("بلاغ", "opening", "").canonical())
                .isEqualTo(
                        """
                        mithaq communique 1
                        title 8
                        بلاغ
                        opening 7
                        opening
                        purpose 0

                        interventions 0

                        leadership 0

                        deliberation 0

                        affirmations 1
                        a
                        charter 0

                        """);
    }

    @Test
    @DisplayName("has the same hash however its lines end and its letters are composed")
    void isSettled() {
        assertThat(text("é", "one \r\ntwo", "  p\n").hash())
                .isEqualTo(text("e\u0301", "one\ntwo", "p").hash());
    }

    @Test
    @DisplayName("has a title of one line, which becomes the subject of a letter")
    void hasATitleOfOneLine() {
        assertThat(text("بلاغ\r\nBcc: all@example.org", "o", "p").title()).isEqualTo("بلاغ Bcc: all@example.org");
    }

    @Test
    @DisplayName("has another hash when words move from one part to another")
    void partsCount() {
        assertThat(text("t", "one", "two").hash())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(text("t", "onetwo", "").hash())
                .isNotEqualTo(text("t", "one\npurpose 3\ntwo", "").hash());
    }

    @Test
    @DisplayName("reads as its title and its parts, without the empty ones")
    void reads() {
        assertThat(text("t", "one", "two").reading()).isEqualTo("t\n\none\n\ntwo\n\na");
    }

    private static CommuniqueText text(String title, String opening, String purpose) {
        return new CommuniqueText(title, opening, purpose, "", "", "", "a", "");
    }
}
