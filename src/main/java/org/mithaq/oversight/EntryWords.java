package org.mithaq.oversight;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.engine.ModelNames;
import org.mithaq.engine.StepWords;
import org.mithaq.ledger.Deed;
import org.mithaq.ledger.Entry;
import org.mithaq.oversight.Line.Fact;
import org.mithaq.oversight.Telling.Context;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what stands in the body of an entry. */
@Component
class EntryWords {

    /** Answers to a step that hold logins, beside the members of a deed that do. */
    private static final Set<String> PEOPLE_ANSWERED = Set.of("present", "objections");

    /** The member that holds, as a text, to whom an operation gave a step, or another value that it set. */
    private static final String SET = "value";

    /** The member that holds the row of a table that answered, as the table names it. */
    private static final String ROW = "row";

    /** The member that holds the name of a step which somebody has not done yet. */
    private static final String AWAITED = "awaited";

    /** What says nothing to anybody but the engine. */
    private static final Set<String> FOR_MACHINES =
            Set.of("step", "task", "answers", "letter", "ids", "operation", "instance");

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z_-]+");

    private static final Pattern LOGIN = Pattern.compile("[\\w.@-]{1,64}");

    private static final int SHORT = 120;

    private final MessageSource bundles;
    private final StepWords steps;
    private final ModelNames models;

    EntryWords(MessageSource bundles, StepWords steps, ModelNames models) {
        this.bundles = bundles;
        this.steps = steps;
        this.models = models;
    }

    /** The logins that may stand in a body. */
    static Set<String> people(JsonNode body) {
        Set<String> logins = new HashSet<>();
        Stream.concat(Deed.PEOPLE.stream(), PEOPLE_ANSWERED.stream()).forEach(name -> {
            body.findValues(name).forEach(value -> each(value).forEach(login -> logins.add(login.asText())));
        });
        return logins;
    }

    /** The texts that may be the login to which an operation set something: one word. */
    static Set<String> logins(Map<String, String> texts) {
        return texts.values().stream()
                .filter(text -> LOGIN.matcher(text).matches())
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> each(JsonNode value) {
        List<JsonNode> all = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(all::add);
        } else {
            all.add(value);
        }
        return all.stream();
    }

    String system(Locale reader) {
        return word("audit.system", "system", reader);
    }

    /** The stage, and the item that is in hand. */
    String heading(Course course, Context context) {
        Stage stage = course.stage();
        String name = word("audit.stage." + stage.name(), stage.name(), context.reader());
        return course.item().isEmpty()
                ? name
                : name + " · " + item(course.item().getAsInt(), context);
    }

    private String item(int position, Context context) {
        String number = position + 1 + ". ";
        return position < context.items().size() ? number + context.items().get(position) : number;
    }

    /** What is short. */
    List<Fact> facts(Entry entry, JsonNode body, Context context) {
        return all(entry, body, context).stream().filter(EntryWords::isShort).toList();
    }

    /** What is long. */
    List<Fact> folded(Entry entry, JsonNode body, Context context) {
        return all(entry, body, context).stream().filter(fact -> !isShort(fact)).toList();
    }

    /** What was shown to whoever did a step. */
    List<Fact> seen(JsonNode body, Context context) {
        return Optional.ofNullable(context.texts().get(body.path("seen").asText()))
                .map(Telling::read)
                .map(seen -> members(body.path("step").asText(), seen, context))
                .orElse(List.of());
    }

    private static boolean isShort(Fact fact) {
        return fact.words().size() == 1
                && fact.words().get(0).text().length() <= SHORT
                && !fact.words().get(0).text().contains("\n");
    }

    private List<Fact> all(Entry entry, JsonNode body, Context context) {
        return Telling.isAnswer(entry)
                ? members(body.path("step").asText(), body.path("answers"), context)
                : members("", body, context);
    }

    /** @param step in whose form the members are fields; empty for a deed */
    private List<Fact> members(String step, JsonNode values, Context context) {
        List<Fact> facts = new ArrayList<>();
        for (Iterator<Map.Entry<String, JsonNode>> members = values.fields(); members.hasNext(); ) {
            Map.Entry<String, JsonNode> member = members.next();
            if (isTold(member.getKey(), member.getValue(), context)) {
                List<Line.Words> said = each(member.getValue())
                        .map(value -> say(step, member.getKey(), value, context))
                        .filter(text -> !text.isBlank())
                        .map(text -> words(member.getKey(), text, context.reader()))
                        .toList();
                if (!said.isEmpty()) {
                    facts.add(new Fact(label(step, member.getKey(), context.reader()), said));
                }
            }
        }
        return facts;
    }

    private static Line.Words words(String member, String text, Locale reader) {
        return member.equals(ROW) ? new Line.Words(text, "en") : Line.Words.of(text, reader);
    }

    /** Whether a member says something to people: hashes of texts do, ids of the engine do not. */
    private static boolean isTold(String member, JsonNode value, Context context) {
        boolean isId = FOR_MACHINES.contains(member) && !context.texts().containsKey(value.asText());
        boolean isEmpty = value.isNull() || value.isTextual() && value.asText().isEmpty();
        return !member.equals("seen") && !isId && !isEmpty;
    }

    private String label(String step, String member, Locale reader) {
        return steps.field(step, member, reader).orElseGet(() -> word("audit.member." + member, member, reader));
    }

    private String say(String step, String member, JsonNode value, Context context) {
        if (value.isBoolean()) {
            return word("audit." + value.asText(), value.asText(), context.reader());
        }
        if (value.isObject()) {
            return members("", value, context).stream()
                    .map(fact -> joined("audit.fact", fact.label(), words(fact, context.reader()), context.reader()))
                    .reduce((one, other) -> one + " · " + other)
                    .orElse("");
        }
        if (value.isNumber()) {
            return member.equals("item") ? item(value.asInt(), context) : value.asText();
        }
        String written = value.asText();
        if (member.equals(AWAITED)) {
            return steps.title(written, context.reader());
        }
        if (context.texts().containsKey(written)) {
            String text = context.texts().get(written);
            return member.equals(SET) ? context.names().getOrDefault(text, text) : text;
        }
        return steps.choice(step, member, written, context.reader())
                .or(() -> Optional.ofNullable(context.names().get(written)))
                .or(() -> Optional.ofNullable(context.offices().get(written)))
                .or(() -> models.ofProcess(written, context.reader()).filter(name -> member.equals("process")))
                .or(() -> moment(written, context.reader()))
                .orElseGet(() -> value(written, context));
    }

    /** What stands for something in the words of the statutes’ tables: as a whole, else word by word. */
    private String value(String written, Context context) {
        String whole = "audit.value." + written.replace(' ', '-');
        return Optional.ofNullable(bundles.getMessage(whole, null, null, context.reader()))
                .orElseGet(() -> WORD.matcher(written)
                        .replaceAll(word -> Matcher.quoteReplacement(context.officeKey(word.group())
                                .orElseGet(
                                        () -> word("audit.value." + word.group(), word.group(), context.reader())))));
    }

    private static Optional<String> moment(String written, Locale reader) {
        return Stream.<Function<String, String>>of(
                        text -> org.mithaq.language.Words.moment(reader, LocalDateTime.parse(text)),
                        text -> org.mithaq.language.Words.day(reader, LocalDate.parse(text)),
                        text -> org.mithaq.language.Words.time(LocalTime.parse(text)))
                .flatMap(read -> {
                    try {
                        return Stream.of(read.apply(written));
                    } catch (DateTimeParseException other) {
                        return Stream.empty();
                    }
                })
                .findFirst();
    }

    private String words(Line.Fact fact, Locale reader) {
        return fact.words().stream()
                .map(Line.Words::text)
                .reduce((one, other) -> joined("audit.and", one, other, reader))
                .orElse("");
    }

    private String joined(String key, String one, String other, Locale reader) {
        return bundles.getMessage(key, new Object[] {one, other}, reader);
    }

    private String word(String key, String otherwise, Locale reader) {
        return bundles.getMessage(key, null, otherwise, reader);
    }
}
