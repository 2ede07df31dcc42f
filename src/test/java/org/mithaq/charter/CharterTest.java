package org.mithaq.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.language.Refusal;

@DisplayName("A charter")
class CharterTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 14);

    @Test
    @DisplayName("has one canonical text, and its hash is that of the text in UTF-8")
    void canonical() {
        Charter charter = frozen("Charter  of honour ", " We commit\n\n ourselves. ");
        assertThat(charter.text())
                .isEqualTo("Charter of honour\n\nWe commit\nourselves.\n\n1. Clarity: as it is\n2. Trust: good faith");
        assertThat(charter.hash()).isEqualTo("da07f5aa31c86fe4f6577400ae681bc51f0cfc0602f11b8e83f429061806f206");
    }

    @Test
    @DisplayName("without a preamble goes from its title to its articles")
    void withoutPreamble() {
        assertThat(frozen("Charter", "").text()).isEqualTo("Charter\n\n1. Clarity: as it is\n2. Trust: good faith");
    }

    @Test
    @DisplayName("has the same hash however its letters are composed")
    void composed() {
        String composed = "Charte d’honneur à Fès";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(frozen(decomposed, "").hash()).isEqualTo(frozen(composed, "").hash());
    }

    @Test
    @DisplayName("lets an amendment replace the body of an article while it lies before the members")
    void amended() {
        Charter charter = drafted("Charter", "");
        charter.circulate();
        charter.amend(2, "loyal\nand true");
        assertThat(charter.articles())
                .containsExactly(new Article(1, "Clarity", "as it is"), new Article(2, "Trust", "loyal and true"));
    }

    @Test
    @DisplayName("never changes its text once it is frozen")
    void guarded() {
        Charter charter = frozen("Charter", "");
        String text = charter.text();
        String hash = charter.hash();
        assertThatThrownBy(() -> charter.amend(1, "something else")).isInstanceOf(Refusal.class);
        assertThatThrownBy(charter::freeze).isInstanceOf(Refusal.class);
        assertThatThrownBy(charter::circulate).isInstanceOf(Refusal.class);

        charter.adopt(DAY);
        assertThatThrownBy(() -> charter.amend(1, "something else")).isInstanceOf(Refusal.class);
        assertThatThrownBy(charter::freeze).isInstanceOf(Refusal.class);
        assertThatThrownBy(charter::reject).isInstanceOf(Refusal.class);
        assertThat(charter.text()).isEqualTo(text);
        assertThat(charter.hash()).isEqualTo(hash);
        assertThat(charter.isIntact()).isTrue();
    }

    @Test
    @DisplayName("is adopted once, and only on the text that was put to the vote")
    void adopted() {
        assertThatThrownBy(() -> drafted("Charter", "").adopt(DAY)).isInstanceOf(Refusal.class);
        Charter charter = frozen("Charter", "");
        charter.adopt(DAY);
        assertThat(charter.inForceFrom()).contains(DAY);
        assertThatThrownBy(() -> charter.adopt(DAY)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"الوضوح", "الوضوح:", ": كما هي", "\u00a0: \u00a0", "\u200f: كما هي", "الوضوح: \u200b", ":"})
    @DisplayName("takes no line for an article that has no title or says nothing")
    void noArticle(String line) {
        assertThatThrownBy(() -> Article.parse(1, line))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("charter.no-article"));
    }

    private static Charter drafted(String title, String preamble) {
        return Charter.drafted(
                "FES-2021-001",
                title,
                preamble,
                List.of(Article.parse(1, "Clarity: as it is"), Article.parse(2, " Trust :  good  faith")));
    }

    private static Charter frozen(String title, String preamble) {
        Charter charter = drafted(title, preamble);
        charter.circulate();
        charter.freeze();
        return charter;
    }
}
