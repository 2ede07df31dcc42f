package org.mithaq.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Canonical JSON")
class CanonicalJsonTest {

    private static final String SIGNS =
            "ab\"\\/\b\f\n\r\t\u0000\u001f\u007f\u00e9\u0645\u064a\u062b\u0627\u0642\u2028\ufb33\uffff";

    private final Random random = new Random(20210314);

    @Test
    @DisplayName("is what the reference implementation of RFC 8785 makes of any values")
    void reference() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        for (int round = 0; round < 2_000; round++) {
            Map<String, Object> value = object(3);
            assertThat(CanonicalJson.of(value))
                    .isEqualTo(new JsonCanonicalizer(mapper.writeValueAsString(value)).getEncodedString());
        }
    }

    @Test
    @DisplayName("of an entry is canonical as it stands")
    void entry() throws Exception {
        for (int round = 0; round < 500; round++) {
            Entry entry = new Entry(
                    1 + random.nextInt(1_000_000),
                    Instant.ofEpochSecond(random.nextLong(4_000_000_000L), 1_000L * random.nextInt(1_000_000)),
                    random.nextBoolean() ? null : text(),
                    random.nextBoolean() ? null : text(),
                    new Author(text(), random.nextBoolean() ? null : text(), random.nextBoolean() ? null : text()),
                    text(),
                    CanonicalJson.of(object(2)),
                    random.nextBoolean() ? List.of() : List.of(text(), text()));
            assertThat(entry.canonical()).isEqualTo(new JsonCanonicalizer(entry.canonical()).getEncodedString());
            assertThat(new ObjectMapper().readTree(entry.canonical()).get("at").asText())
                    .hasSize(27)
                    .satisfies(at -> assertThat(Instant.parse(at)).isEqualTo(entry.at()));
        }
    }

    @Test
    @DisplayName(
            "of an entry differs where half a character stands for a question mark, and where a year has five digits")
    void alike() {
        List<String> forms = Stream.of(
                        entry("2021-03-14T15:00:00Z", "?", "{\"words\":\"?\"}"),
                        entry("2021-03-14T15:00:00Z", "\ud800", "{\"words\":\"?\"}"),
                        entry("2021-03-14T15:00:00Z", "?", "{\"words\":\"\ud800\"}"),
                        entry("+12021-03-14T15:00:00Z", "?", "{\"words\":\"?\"}"),
                        entry("-2021-03-14T15:00:00Z", "?", "{\"words\":\"?\"}"))
                .map(entry -> HexFormat.of().formatHex(entry.bytes()))
                .toList();
        assertThat(forms).doesNotHaveDuplicates();
    }

    private static Entry entry(String at, String actor, String body) {
        return new Entry(1, Instant.parse(at), null, null, Author.of(actor), "deed", body, List.of());
    }

    @Test
    @DisplayName("names no text of which half a character is all that is left")
    void halfAText() {
        assertThatThrownBy(() -> CanonicalJson.of(new FullText("a\udc00")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("has no form for half a character, for fractions and for numbers that JSON does not hold exactly")
    void refused() {
        for (Object value : List.of("\ud800", "a\udc00", 0.5, 1L << 54)) {
            assertThatThrownBy(() -> CanonicalJson.of(value)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> object = new HashMap<>();
        for (int member = random.nextInt(5); member > 0; member--) {
            object.put(text(), value(depth));
        }
        return object;
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 5)) {
            case 0 -> text();
            case 1 -> random.nextLong(1L << 54) - (1L << 53);
            case 2 -> random.nextBoolean();
            case 3 -> object(depth - 1);
            default -> {
                List<Object> list = new ArrayList<>();
                for (int item = random.nextInt(4); item > 0; item--) {
                    list.add(value(depth - 1));
                }
                yield list;
            }
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int sign = random.nextInt(8); sign > 0; sign--) {
            if (random.nextInt(8) == 0) {
                text.appendCodePoint(0x1f600 + random.nextInt(50));
            } else {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
        }
        return text.toString();
    }
}
