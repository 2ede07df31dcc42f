package org.mithaq.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.mithaq.rehearsal.Actor.OpenTask;
import org.mithaq.rehearsal.WrongAnswers.Wrong;

/** Sends to every step that opens what must not get in, through every way in, and holds that nothing moves. */
class Siege {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> DOORS =
            List.of("/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default");
    private static final List<String> DOINGS = List.of("submit-form", "submit-form", "complete", "complete", "resolve");
    private static final List<String> LANGUAGES = List.of("ar", "fr", "en", "ar-MA,fr;q=0.5", "tlh", "*;q=x");

    /** Belongs to another organ, and oversees none: what happens in Fes is that of a foreign tenant. */
    private static final String FOREIGNER = "council.president";

    private static final Pattern SENTENCE = Pattern.compile("\\P{Cntrl}{10,400}[.。؟!]");
    private static final Pattern TECHNICAL =
            Pattern.compile("ENGINE-|Exception|Error:|\\b(java|org|com)\\.|\\bat [\\w.$]+\\(|Caused by|\\bnull\\b");

    private final String address;
    private final List<String> logins;
    private final DataSource database;
    private final int share;
    private final Random random;
    private final WrongAnswers wrong;
    private final Map<String, Session> sessions = new HashMap<>();
    private final List<String> finished = new ArrayList<>();
    private final Set<String> forms = new TreeSet<>();
    private final SoftAssertions answers = new SoftAssertions();
    private int sent;

    /**
     * @param logins everybody who can log in
     * @param share how much is sent before each act of a script
     */
    Siege(String address, List<String> logins, DataSource database, int share, Random random) {
        this.address = address;
        this.logins = logins;
        this.database = database;
        this.share = share;
        this.random = random;
        this.wrong = new WrongAnswers(random);
    }

    /** How much has been sent. */
    int sent() {
        return sent;
    }

    /** The forms to which it was sent. */
    Set<String> forms() {
        return forms;
    }

    /** Lays siege to a step that somebody has taken, before they answer it rightly. */
    void task(String login, OpenTask task, Map<String, Object> right) {
        JsonNode form = form(login, "/engine-rest/task/%s/deployed-form".formatted(task.id()));
        nothingMoves(form, () -> {
            switch (random.nextInt(13)) {
                case 0 -> send(other(login), "rightly, by another", "/task/" + task.id(), right);
                case 1 -> send(login, "rightly, to a task that nobody knows", "/task/" + unknown(), right);
                case 2 -> send(login, "rightly, to a task that is done", "/task/" + done(), right);
                case 3 -> send(FOREIGNER, "rightly, from another organ", "/task/" + task.id(), right);
                case 4 -> send(other(login), wrong.to(form, right), door() + "/task/" + task.id() + "/" + doing());
                default -> send(login, wrong.to(form, right), door() + "/task/" + task.id() + "/" + doing());
            }
        });
    }

    /** The step is done: whatever is sent to it from now on comes too late. */
    void isDone(OpenTask task) {
        finished.add(task.id());
    }

    /** Lays siege to a start form, before somebody fills it in rightly. */
    void start(String login, String process, Map<String, Object> right) {
        String definition = "/process-definition/key/" + process;
        JsonNode form = form(login, "/engine-rest" + definition + "/deployed-start-form");
        nothingMoves(form, () -> {
            switch (random.nextInt(8)) {
                case 0 -> send("administrator", rightly("by another", right), door() + definition + "/submit-form");
                case 1 -> send(login, rightly("past the form", right), door() + definition + "/start");
                case 2 -> send(login, wrong.to(form, right), door() + definition + "/start");
                case 3 ->
                    send(
                            login,
                            rightly("of no process", right),
                            door() + "/process-definition/" + unknown() + "/submit-form");
                default -> send(login, wrong.to(form, right), door() + definition + "/submit-form");
            }
        });
    }

    private void nothingMoves(JsonNode form, Runnable attack) {
        forms.add(form.path("id").asText().replaceFirst("-(ar|fr|en)$", ""));
        Rows before = Rows.of(database);
        for (int i = 0; i < share; i++) {
            attack.run();
        }
        answers.assertAll();
        assertThat(before.changedIn(Rows.of(database)))
                .as("tables changed by what was sent to %s", form.path("id"))
                .isEmpty();
    }

    private void send(String login, String how, String task, Map<String, Object> right) {
        send(login, rightly(how, right), door() + task + "/" + doing());
    }

    private void send(String login, Wrong wrong, String path) {
        HttpResponse<String> answer = session(login).post(path, wrong.contentType(), pick(LANGUAGES), wrong.body());
        sent++;
        answers.assertThat(answer.statusCode())
                .as("%s posts to %s, %s, and reads: %s", login, path, wrong.what(), answer.body())
                .isBetween(400, 499);
        answers.assertThat(sentence(answer.body()))
                .as("%s posts to %s, %s", login, path, wrong.what())
                .matches(SENTENCE)
                .doesNotContainPattern(TECHNICAL);
    }

    /** What a person reads of an answer, where it is nothing but a sentence. */
    private static String sentence(String body) {
        try {
            JsonNode told = JSON.readTree(body);
            boolean alone = told.size() == 2 && told.path("type").asText().equals("RefusedAnswer");
            return alone ? told.path("message").asText() : body;
        } catch (JsonProcessingException noJson) {
            return body;
        }
    }

    private JsonNode form(String login, String path) {
        try {
            return JSON.readTree(session(login).get(path));
        } catch (JsonProcessingException noForm) {
            throw new IllegalStateException(noForm);
        }
    }

    private Session session(String login) {
        return sessions.computeIfAbsent(login, name -> new Session(name, "mithaq-demo", address));
    }

    private static Wrong rightly(String how, Map<String, Object> right) {
        return new Wrong("rightly, " + how, "application/json", WrongAnswers.right(right));
    }

    private String other(String login) {
        return pick(logins.stream().filter(other -> !other.equals(login)).toList());
    }

    private String done() {
        return finished.isEmpty() ? unknown() : pick(finished);
    }

    private String unknown() {
        return pick(List.of(
                new UUID(random.nextLong(), random.nextLong()).toString(),
                "0",
                "null",
                "undefined",
                "%27%20or%20%271%27=%271",
                "%D9%85",
                "a".repeat(4000)));
    }

    private String door() {
        return pick(DOORS);
    }

    private String doing() {
        return pick(DOINGS);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
