package org.mithaq.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.language.Refusal;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

@DisplayName("A national number")
class NationalNumbersTests {

    private static final Resource OWN = new ByteArrayResource(new byte[0]);
    private static final String KEY = "a key of thirty-two characters or more";

    @Test
    @DisplayName("is recognised however it is written, and under another key it is another")
    void recognised() {
        NationalNumbers numbers = numbers(OWN, KEY);
        assertThat(numbers.seal("cd 123-456"))
                .isEqualTo(numbers.seal("CD123456"))
                .isEqualTo(numbers.seal("ＣＤ١٢٣٤٥٦"));
        assertThat(numbers.seal("CD123456").hash())
                .isNotEqualTo(numbers.seal("CD123457").hash())
                .isNotEqualTo(numbers(OWN, KEY + "!").seal("CD123456").hash());
    }

    @Test
    @DisplayName("shows at most its last four characters, and never more than half")
    void masked() {
        assertThat(numbers(OWN, KEY).seal("CD123456").ending()).isEqualTo("3456");
        assertThat(numbers(OWN, KEY).seal("A1234").ending()).isEqualTo("34");
    }

    @Test
    @DisplayName("that cannot be one is refused")
    void malformed() {
        assertThatThrownBy(() -> numbers(OWN, KEY).seal("12")).hasMessageContaining("import.no-national-number");
        assertThatThrownBy(() -> numbers(OWN, KEY).seal("1234A")).hasMessageContaining("import.no-national-number");
    }

    @Test
    @DisplayName("is kept under a key of its own outside the demonstration")
    void keyed() {
        assertThat(numbers(null, null).seal("CD123456").hash()).hasSize(64);
        assertThatThrownBy(() -> numbers(OWN, null).seal("CD123456")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> numbers(OWN, "too short").seal("CD123456")).hasMessageContaining("import.no-key");
        assertThatThrownBy(() -> numbers(OWN, "the key of the demonstration protects nothing")
                        .seal("CD123456"))
                .hasMessageContaining("import.no-key");
    }

    private static NationalNumbers numbers(@Nullable Resource organisation, @Nullable String key) {
        return new NationalNumbers(new Installation(null, null, null, organisation, null), key);
    }
}
