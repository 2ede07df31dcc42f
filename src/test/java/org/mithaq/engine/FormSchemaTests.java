package org.mithaq.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.engine.TaskForm.Option;
import org.mithaq.language.Refusal;

@DisplayName("A submitted form")
class FormSchemaTests {

    private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();

    private static final FormSchema FORM = form(
            """
            {"components": [
              {"id": "heading", "type": "text", "text": "### Heading"},
              {"key": "read", "type": "textarea", "label": "To be read", "readonly": true},
              {"key": "line", "type": "textfield", "label": "A line", "validate": {"minLength": 2, "maxLength": 5}},
              {"key": "text", "type": "textarea", "label": "A text"},
              {"key": "code", "type": "textfield", "label": "A code", "validate": {"pattern": "^[A-Z]{3}$"}},
              {"key": "mail", "type": "textfield", "label": "Mail", "validate": {"validationType": "email"}},
              {"key": "phone", "type": "textfield", "label": "Phone", "validate": {"validationType": "phone"}},
              {"key": "hands", "type": "number", "label": "Hands", "decimalDigits": 0,
               "validate": {"min": 1, "max": 9}},
              {"key": "sure", "type": "checkbox", "label": "Sure"},
              {"key": "way", "type": "radio", "label": "Way", "validate": {"required": true},
               "values": [{"label": "Left", "value": "left"}, {"label": "Right", "value": "right"}]},
              {"key": "one", "type": "select", "label": "One", "valuesKey": "people"},
              {"key": "some", "type": "checklist", "label": "Some", "valuesExpression": "=people"},
              {"key": "day", "type": "datetime", "subtype": "date", "dateLabel": "Day"},
              {"key": "time", "type": "datetime", "subtype": "time", "timeLabel": "Time",
               "timeSerializingFormat": "no_timezone"},
              {"key": "why", "type": "textarea", "label": "Why", "conditional": {"hide": "=way != \\"left\\""},
               "validate": {"required": true}}
            ]}""");

    private static final Map<String, Object> SHOWN =
            Map.of("read", "first\nsecond", "people", List.of(new Option("A", "a"), new Option("B", "b")));

    @Test
    @DisplayName("gives the answers that the form allows, as the Tasklist sends them")
    void allowed() {
        assertThat(check(
                        "read",
                        "first\nsecond",
                        "line",
                        " abc ",
                        "text",
                        "one\ntwo",
                        "code",
                        "FES",
                        "mail",
                        "a@b.ma",
                        "phone",
                        "+212535000000",
                        "hands",
                        9,
                        "sure",
                        true,
                        "way",
                        "right",
                        "one",
                        "b",
                        "some",
                        SpinValues.jsonValue("[\"a\",\"b\",\"a\"]").create(),
                        "day",
                        "2021-03-14",
                        "time",
                        "15:00"))
                .containsEntry("line", "abc")
                .containsEntry("text", "one\ntwo")
                .containsEntry("hands", 9)
                .containsEntry("sure", true)
                .containsEntry("one", "b")
                .containsEntry("some", List.of("a", "b"))
                .containsEntry("day", "2021-03-14")
                .containsEntry("time", "15:00");
    }

    @Test
    @DisplayName("may leave out what is not needed, in every way in which a form leaves it out")
    void leftOut() {
        for (Object nothing : new Object[] {Variables.untypedNullValue(), ""}) {
            assertThat(check("way", "right", "line", nothing, "one", nothing, "day", nothing, "why", nothing))
                    .doesNotContainEntry("line", "")
                    .satisfies(answers -> assertThat(answers.get("line")).isNull());
        }
        assertThatCode(() ->
                        check("way", "right", "some", SpinValues.jsonValue("[]").create(), "sure", false))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("is refused for a key that the form does not have")
    void unknownKeys() {
        isRefused("answer.no-such-field", "quorumReached", "quorumReached", true);
        isRefused("answer.no-such-field", "heading", "heading", "x");
    }

    @Test
    @DisplayName("is refused without what is needed, and needs nothing that is not asked")
    void needed() {
        isRefused("answer.missing", "Way", "way", "");
        isRefused("answer.missing", "Why", "way", "left", "why", " \n ");
        assertThatCode(() -> check("way", "right")).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("is refused when it answers what is not asked")
    void notAsked() {
        isRefused("answer.not-asked", "Why", "way", "right", "why", "because");
    }

    @Test
    @DisplayName("is out of date when what it was given to read is not what there is to read now")
    void stale() {
        for (Object other : new Object[] {"first", "", 5, List.of("first\nsecond")}) {
            Refusal refusal = refusal("way", "right", "read", other);
            assertThat(refusal).isInstanceOf(TooLate.class);
            assertThat(refusal.key()).isEqualTo("form.stale");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"line", "text", "sure", "one", "some", "day", "time"})
    @DisplayName("is refused when an answer is of another kind than its field takes")
    void otherKinds(String field) {
        for (Object odd : new Object[] {
            5,
            2.5,
            List.of(1),
            List.of(List.of("a")),
            Map.of("a", "b"),
            Variables.objectValue("x").create(),
            Variables.serializedObjectValue("rO0ABQ==")
                    .serializationDataFormat("application/x-java-serialized-object")
                    .create(),
            Variables.byteArrayValue(new byte[] {1}),
            Variables.fileValue("a.txt").file(new byte[] {1}).create(),
            SpinValues.jsonValue("{\"a\":\"b\"}").create(),
            SpinValues.jsonValue("\"a\"").create(),
            SpinValues.jsonValue("[\"a\"").create(),
            SpinValues.xmlValue("<a/>").create()
        }) {
            assertThat(refusal("way", "right", field, odd).key())
                    .as("%s is given %s", field, odd)
                    .isIn("answer.wrong-kind", "answer.no-day", "answer.no-time", "answer.not-offered");
        }
    }

    @Test
    @DisplayName("is refused for a text that is too long, too short or of another shape")
    void texts() {
        isRefused("answer.too-long", "A line", "way", "right", "line", "abcdef");
        isRefused("answer.too-short", "A line", "way", "right", "line", "a");
        isRefused("answer.too-long", "A text", "way", "right", "text", "س".repeat(20_001));
        isRefused("answer.wrong-shape", "A code", "way", "right", "code", "fes");
        isRefused("answer.no-email", "Mail", "way", "right", "mail", "a@b@c");
        isRefused("answer.no-phone", "Phone", "way", "right", "phone", "0535");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul\u0000", "bell\u0007", "half \ud83d of it", "none\ufffe", "escape\u001b[0m"})
    @DisplayName("is refused for characters that no page, feed or database takes well")
    void unkept(String text) {
        isRefused("answer.unkept-characters", "A text", "way", "right", "text", text);
    }

    @Test
    @DisplayName("loses the marks that turn letters around, and keeps what writing needs")
    void turning() {
        assertThat(check("way", "right", "text", "\u202e19\u202c, \u2067one\u2069"))
                .containsEntry("text", "19, one");
        String written = "مُـ\u200cن\u200d \u200fA\u200e \u061c \ud83d\ude00\tb";
        assertThat(check("way", "right", "text", written)).containsEntry("text", written);
    }

    @Test
    @DisplayName("has its lines ended by LF, and one line where the form has one")
    void lines() {
        assertThat(check("way", "right", "text", "one\r\ntwo\u2028three\u000bfour\rfive"))
                .containsEntry("text", "one\ntwo\nthree\nfour\nfive");
        assertThat(check("way", "right", "line", "a\r\nb\tc")).containsEntry("line", "a b c");
    }

    @Test
    @DisplayName("is refused for a number that is none, or out of range")
    void numbers() {
        for (Object none : new Object[] {-1, 2.5, "5", true, List.of(5)}) {
            isRefused("answer.no-count", "Hands", "way", "right", "hands", none);
        }
        isRefused("answer.too-small", "Hands", "way", "right", "hands", 0);
        isRefused("answer.too-large", "Hands", "way", "right", "hands", 10);
        isRefused("answer.too-large", "Hands", "way", "right", "hands", 99_999_999_999L);
    }

    @Test
    @DisplayName("is refused for a choice that is not offered, whether options are written or computed")
    void choices() {
        isRefused("answer.not-offered", "Way", "way", "straight");
        isRefused("answer.not-offered", "One", "way", "right", "one", "A");
        isRefused("answer.not-offered", "Some", "way", "right", "some", List.of("a", "c"));
    }

    @Test
    @DisplayName("is refused for a day or a time that no calendar or clock knows")
    void moments() {
        for (String noDay : List.of("2021-02-30", "14/03/2021", "2021-3-4", "+12021-03-14", "next Sunday")) {
            isRefused("answer.no-day", "Day", "way", "right", "day", noDay);
        }
        for (String noTime : List.of("24:00", "15:00:00", "15:00+01:00", "9:00", "noon")) {
            isRefused("answer.no-time", "Time", "way", "right", "time", noTime);
        }
    }

    @Test
    @DisplayName("is told of what it gave in a few characters")
    void quoted() {
        assertThat(refusal("way", "\n" + "x".repeat(15_000)).arguments()[1].toString())
                .hasSizeLessThan(50);
        assertThat(refusal("\u202e" + "x".repeat(500), 1).arguments()[0].toString())
                .hasSizeLessThan(50)
                .startsWith("x");
        assertThat(refusal(
                                "way",
                                "right",
                                "hands",
                                SpinValues.jsonValue("[\"a\"").create())
                        .arguments()[1])
                .isEqualTo("[\"a\"");
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("is guarded whichever form of the house it is")
    void everyFormIsGuarded(Path form) throws IOException {
        assertThat(FormFile.read(Files.readAllBytes(form))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"key\": \"a\", \"type\": \"filepicker\"}",
                "{\"key\": \"a\", \"type\": \"dynamiclist\", \"components\": []}",
                "{\"key\": \"a\", \"type\": \"number\", \"decimalDigits\": 2}",
                "{\"key\": \"a\", \"type\": \"number\", \"decimalDigits\": 0, \"validate\": {\"max\": \"=b\"}}",
                "{\"key\": \"a\", \"type\": \"datetime\", \"subtype\": \"datetime\"}",
                "{\"key\": \"a\", \"type\": \"textfield\", \"readonly\": \"=b\"}",
                "{\"key\": \"a\", \"type\": \"textfield\", \"validate\": {\"somethingNew\": 1}}"
            })
    @DisplayName("is not taken at all where the form asks for what nobody would check")
    void unguarded(String component) {
        assertThatThrownBy(() -> form("{\"components\": [" + component + "]}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Stream<Path> forms() throws IOException {
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            return forms.sorted().toList().stream();
        }
    }

    private static FormSchema form(String json) {
        return new FormSchema(FormFile.read(json.getBytes(StandardCharsets.UTF_8)), FEEL);
    }

    private static Map<String, Object> check(Object... pairs) {
        Map<String, Object> submitted = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            submitted.put((String) pairs[i], pairs[i + 1]);
        }
        return FORM.check(Submitted.plain(submitted), SHOWN);
    }

    private static Refusal refusal(Object... pairs) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> check(pairs));
        assertThat(refusal).as("%s is refused", List.of(pairs)).isNotNull();
        return refusal;
    }

    private static void isRefused(String key, String label, Object... pairs) {
        Refusal refusal = refusal(pairs);
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.arguments()[0]).isEqualTo(label);
    }
}
