package org.mithaq.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Answers to a form that are wrong in one way each, made at random from the right ones. */
class WrongAnswers {

    /**
     * One submission that no form allows.
     *
     * @param what in which way it is wrong
     */
    record Wrong(String what, String contentType, byte[] body) {}

    private static final ObjectMapper ASCII = JsonMapper.builder()
            .configure(JsonWriteFeature.ESCAPE_NON_ASCII, true)
            .build();
    private static final String JSON = "application/json";
    private static final Pattern HIDDEN_UNLESS = Pattern.compile("=(\\w+) (!?=) \"([\\w-]+)\"");
    private static final List<String> STRANGE_KEYS = List.of(
            "quorumReached",
            "approved",
            "noticeApproved",
            "itemOutcome",
            "",
            " ",
            "__proto__",
            "execution",
            "نصاب",
            "a.b",
            "k".repeat(3000));
    private static final List<String> NO_JSON = List.of(
            "null",
            "[]",
            "5",
            "\"text\"",
            "{",
            "{\"variables\":",
            "{\"variables\":[]}",
            "{\"variables\":5}",
            "{\"variables\":{\"a\":5}}",
            "{\"variables\":{\"a\":[]}}",
            "{\"variables\":{\"a\":null}}",
            "{variables:{}}",
            "<a/>",
            "\u0000",
            "{\"variables\":{\"a\":{\"value\":\"\\ud800\"}}}",
            "not json",
            "{\"variables\":{\"a\":{\"value\":" + "[".repeat(3000) + "]".repeat(3000) + "}}}",
            "{\"variables\":" + "{\"a\":".repeat(1500) + "1" + "}".repeat(1501),
            "{\"variables\":{\"a\":{\"value\":" + "9".repeat(5000) + "}}}",
            "{\"variables\":{\"a\":{\"value\":1e99999}}}",
            "{\"variables\":{\"a\":{\"valueInfo\":5}}}",
            "{\"variables\":{\"a\":{\"type\":[]}}}");
    private static final List<String> OTHER_MEDIA = List.of(
            "text/plain",
            "text/html",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=a",
            "application/octet-stream",
            "application/x-java-serialized-object");
    private static final List<Map<String, Object>> ODD_TYPES = List.of(
            typed("Bytes", "YQ=="),
            typed("Bytes", "!"),
            typed("Date", "2021-03-14T15:00:00.000+0100"),
            typed("File", "YQ=="),
            Map.of("type", "File", "value", "YQ==", "valueInfo", Map.of("filename", "a.exe")),
            Map.of("type", "File", "value", List.of(1), "valueInfo", Map.of("filename", 5)),
            Map.of(
                    "type",
                    "Object",
                    "value",
                    "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==",
                    "valueInfo",
                    Map.of(
                            "objectTypeName",
                            "java.util.HashMap",
                            "serializationDataFormat",
                            "application/x-java-serialized-object")),
            Map.of(
                    "type",
                    "Object",
                    "value",
                    "[]",
                    "valueInfo",
                    Map.of("objectTypeName", "java.util.ArrayList", "serializationDataFormat", JSON)),
            typed("Object", 5),
            typed("Xml", "<a/>"),
            typed("Xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
            typed("Json", "{\"a\":{\"b\":{\"c\":[]}}}"),
            typed("Json", "[[\"a\"]]"),
            typed("Json", "[1]"),
            typed("Json", "[\"a\""),
            typed("Json", 5),
            typed("Number", "5"),
            typed("Class", "java.lang.Runtime"),
            typed("ص", "a"));
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_16, Charset.forName("windows-1256"), Charset.forName("UTF-32"));

    private final Random random;
    private final List<BiFunction<List<JsonNode>, Map<String, Object>, Optional<Wrong>>> ways;

    WrongAnswers(Random random) {
        this.random = random;
        this.ways = List.of(
                this::strangeKey,
                this::missing,
                this::otherKind,
                this::otherKind,
                this::oddType,
                this::oddType,
                this::tooLong,
                this::unkept,
                this::notOffered,
                this::noMoment,
                this::outOfRange,
                this::forged,
                this::notAsked,
                this::noJson,
                this::otherMedium,
                this::otherCharset);
    }

    /** Wrong answers to a form of which the right ones are given. */
    Wrong to(JsonNode form, Map<String, Object> right) {
        List<JsonNode> fields = StreamSupport.stream(form.path("components").spliterator(), false)
                .filter(component -> component.has("key"))
                .toList();
        if (random.nextInt(60) == 0) {
            return tooLarge(right);
        }
        Optional<Wrong> wrong = Optional.empty();
        while (wrong.isEmpty()) {
            wrong = pick(ways).apply(fields, right);
        }
        return wrong.get();
    }

    /** The right answers, for those to whom the step is not open. */
    static byte[] right(Map<String, Object> right) {
        return bytes(Map.of("variables", Actor.typed(right)));
    }

    private Optional<Wrong> strangeKey(List<JsonNode> fields, Map<String, Object> right) {
        Map<String, Object> values = Actor.typed(right);
        String key = pick(STRANGE_KEYS);
        values.put(key, pick(List.of(plain(true), plain("x"), typed("Json", "[]"), Map.of())));
        return wrong("the key “%s”".formatted(key), values);
    }

    private Optional<Wrong> missing(List<JsonNode> fields, Map<String, Object> right) {
        return one(fields, field -> field.path("validate").path("required").asBoolean())
                .flatMap(field -> {
                    Map<String, Object> values = Actor.typed(right);
                    if (random.nextBoolean()) {
                        values.remove(key(field));
                    } else {
                        values.put(key(field), nothing(field));
                    }
                    return wrong("without " + key(field), values);
                });
    }

    private Map<String, Object> nothing(JsonNode field) {
        return switch (type(field)) {
            case "checkbox" -> pick(List.of(plain(false), typed("Null", null), Map.of()));
            case "number" -> pick(List.of(typed("Integer", null), Map.of()));
            case "checklist" -> pick(List.of(typed("Json", "[]"), plain(List.of()), Map.of()));
            default -> pick(List.of(plain(""), plain("  "), typed("String", null), Map.of()));
        };
    }

    private Optional<Wrong> otherKind(List<JsonNode> fields, Map<String, Object> right) {
        return one(fields, WrongAnswers::isWritten).flatMap(field -> {
            List<Object> others = new ArrayList<>(List.of(
                    Map.of("a", "b"),
                    Map.of("value", "x"),
                    List.of(1, 2),
                    List.of(List.of("a")),
                    List.of(Map.of()),
                    2.5));
            switch (type(field)) {
                case "number" -> others.addAll(List.of("5", true, "x", List.of(5), -0.5));
                case "checkbox" -> others.addAll(List.of("true", 1, 0, "on"));
                default -> others.addAll(List.of(5, true, 0, Long.MAX_VALUE));
            }
            Object other = pick(others);
            return changed("%s is given %s".formatted(key(field), other), right, field, plain(other));
        });
    }

    private Optional<Wrong> oddType(List<JsonNode> fields, Map<String, Object> right) {
        return one(fields, field -> true).flatMap(field -> {
            Map<String, Object> odd = pick(ODD_TYPES);
            return changed("%s is given %s".formatted(key(field), odd), right, field, odd);
        });
    }

    private Optional<Wrong> tooLong(List<JsonNode> fields, Map<String, Object> right) {
        return one(fields, field -> isText(field) && isWritten(field)).flatMap(field -> {
            int longest = field.path("validate").path("maxLength").asInt();
            String text = pick(List.of("س", "x", "é", "\ud83d\ude00")).repeat(longest + 1 + random.nextInt(200));
            return changed("%s is too long".formatted(key(field)), right, field, plain(text));
        });
    }

    private Optional<Wrong> unkept(List<JsonNode> fields, Map<String, Object> right) {
        return one(fields, field -> isText(field) && isWritten(field)).flatMap(field -> {
            char unkept = pick(List.of(
                    '\u0000', '\u0001', '\u0007', '\b', '\u001b', '\u007f', '\u009f', '\ud800', '\udfff', '\ufffe',
                    '\uffff'));
            return changed(
                    "%s holds U+%04X".formatted(key(field), (int) unkept), right, field, plain("ن" + unkept + "م"));
        });
    }

    private Optional<Wrong> notOffered(List<JsonNode> fields, Map<String, Object> right) {
        return one(fields, field -> List.of("radio", "select", "checklist").contains(type(field)))
                .flatMap(field -> {
                    String stranger = pick(List.of(
                            "nobody",
                            "auditor ",
                            "' or 1=1 --",
                            "${execution}",
                            "../..",
                            "x".repeat(5000),
                            "\u202eabc"));
                    Object chosen = type(field).equals("checklist") ? List.of(stranger) : stranger;
                    return changed("%s is %s".formatted(key(field), stranger), right, field, plain(chosen));
                });
    }

    private Optional<Wrong> noMoment(List<JsonNode> fields, Map<String, Object> right) {
        return one(fields, field -> type(field).equals("datetime")).flatMap(field -> {
            String none = pick(List.of(
                    "2021-02-30",
                    "14/03/2021",
                    "tomorrow",
                    "25:00",
                    "15:00:00",
                    "15h",
                    "2021-3-4",
                    "+99999-01-01",
                    "٢٠٢١-٠٣-١٤",
                    "15:00+01:00",
                    "0".repeat(4000)));
            return changed("%s is %s".formatted(key(field), none), right, field, plain(none));
        });
    }

    private Optional<Wrong> outOfRange(List<JsonNode> fields, Map<String, Object> right) {
        return one(fields, field -> type(field).equals("number")).flatMap(field -> {
            long most = field.path("validate").path("max").asLong();
            long out = pick(List.of(most + 1, -1L, Long.MAX_VALUE, (long) Integer.MIN_VALUE));
            return changed("%s is %d".formatted(key(field), out), right, field, plain(out));
        });
    }

    /** What is only to be read, as if it had been different. */
    private Optional<Wrong> forged(List<JsonNode> fields, Map<String, Object> right) {
        return one(fields, field -> !isWritten(field)).flatMap(field -> {
            String shown = Objects.toString(right.get(key(field)), "");
            String forged = pick(List.of(shown + ".", "x", shown.toUpperCase() + "!"));
            return changed("%s is forged".formatted(key(field)), right, field, plain(forged));
        });
    }

    private Optional<Wrong> notAsked(List<JsonNode> fields, Map<String, Object> right) {
        return one(fields, field -> isWritten(field) && isHidden(field, right))
                .flatMap(field -> changed(
                        "%s is answered unasked".formatted(key(field)),
                        right,
                        field,
                        plain(type(field).equals("datetime") ? "2021-03-14" : "x")));
    }

    private Optional<Wrong> noJson(List<JsonNode> fields, Map<String, Object> right) {
        String none = pick(NO_JSON);
        String what = none.length() > 60 ? none.substring(0, 60) : none;
        return Optional.of(new Wrong(what, JSON, none.getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<Wrong> otherMedium(List<JsonNode> fields, Map<String, Object> right) {
        String medium = pick(OTHER_MEDIA);
        return Optional.of(new Wrong("sent as " + medium, medium, right(right)));
    }

    private Optional<Wrong> otherCharset(List<JsonNode> fields, Map<String, Object> right) {
        Charset charset = pick(CHARSETS);
        Map<String, Object> values = Actor.typed(right);
        values.put("نصاب", plain("ن"));
        byte[] body = Json.write(Map.of("variables", values)).getBytes(charset);
        return Optional.of(new Wrong("in " + charset, JSON + "; charset=" + charset.name(), body));
    }

    private Wrong tooLarge(Map<String, Object> right) {
        Map<String, Object> values = Actor.typed(right);
        values.put("ballast", plain("x".repeat(3_000_000)));
        return new Wrong("too large", JSON, bytes(Map.of("variables", values)));
    }

    private Optional<Wrong> changed(String what, Map<String, Object> right, JsonNode field, Map<String, Object> value) {
        Map<String, Object> values = Actor.typed(right);
        values.put(key(field), value);
        return wrong(what, values);
    }

    private Optional<Wrong> wrong(String what, Map<String, Object> values) {
        byte[] body = bytes(Map.of("variables", values, "withVariablesInReturn", random.nextBoolean()));
        return Optional.of(new Wrong(what, JSON, body));
    }

    /** ASCII, so that halves of characters arrive as such. */
    private static byte[] bytes(Map<String, Object> submission) {
        try {
            return ASCII.writeValueAsBytes(submission);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    /** Whether a field is not asked with the right answers, as far as its condition compares one of them with a word. */
    private static boolean isHidden(JsonNode field, Map<String, Object> right) {
        Matcher hide =
                HIDDEN_UNLESS.matcher(field.path("conditional").path("hide").asText());
        return hide.matches()
                && hide.group(3).equals(right.get(hide.group(1)))
                        == hide.group(2).equals("=");
    }

    private static boolean isWritten(JsonNode field) {
        return !field.path("readonly").asBoolean();
    }

    private static boolean isText(JsonNode field) {
        return type(field).startsWith("text");
    }

    private static String type(JsonNode field) {
        return field.path("type").asText();
    }

    private static String key(JsonNode field) {
        return field.path("key").asText();
    }

    private static Map<String, Object> plain(Object value) {
        return Map.of("value", value);
    }

    private static Map<String, Object> typed(String type, @Nullable Object value) {
        Map<String, Object> typed = new HashMap<>();
        typed.put("type", type);
        typed.put("value", value);
        return typed;
    }

    private Optional<JsonNode> one(List<JsonNode> fields, Predicate<JsonNode> which) {
        List<JsonNode> some = fields.stream().filter(which).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(pick(some));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
