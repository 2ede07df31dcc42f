package org.mithaq.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.mithaq.browser.Official;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;

/**
 * A walk through the real Tasklist in one language: every form is looked at where it is first met, and of every process the
 * first step is done there.
 */
class Tour implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Browser browser;
    private final String address;
    private final String password;
    private final Locale language;
    private final Map<String, Official> officials = new HashMap<>();
    private final Set<String> processes = new HashSet<>();
    private final Set<String> forms = new HashSet<>();

    /** @param language what the browser asks for, such as {@code fr-FR} */
    Tour(Browser browser, String address, String password, Locale language) {
        this.browser = browser;
        this.address = address;
        this.password = password;
        this.language = language;
    }

    /** The processes of which a step was done. */
    Set<String> processes() {
        return processes;
    }

    /** The forms that were looked at. */
    Set<String> forms() {
        return forms;
    }

    /** Looks at the start form of a process. */
    void looksAtStart(String login, String process) {
        JsonNode form = ask(login, "/process-definition/key/" + process + "/deployed-start-form");
        if (forms.add(name(form))) {
            Official official = official(login);
            official.openStart(ask(login, "/process-definition/key/" + process)
                    .path("name")
                    .asText());
            looksAt(official, form);
            official.leaveStart();
        }
    }

    /** Looks at the form of a step, and does it when it is the first of its process; whether it was done. */
    boolean does(String login, Actor.OpenTask task, Map<String, Object> answers) {
        JsonNode form = ask(login, "/task/" + task.id() + "/deployed-form");
        String process = ask(login, "/task/" + task.id())
                .path("processDefinitionId")
                .asText()
                .split(":")[0];
        boolean firstOfProcess = processes.add(process);
        if (!forms.add(name(form)) && !firstOfProcess) {
            return false;
        }
        Official official = official(login);
        official.openTask(task.id());
        looksAt(official, form);
        if (firstOfProcess) {
            JsonNode shown = ask(login, "/task/" + task.id() + "/form-variables");
            form.path("components").forEach(field -> answer(official, field, answers, shown));
            official.photograph(name(form) + "-answered");
            official.complete();
        }
        return firstOfProcess;
    }

    /** Attaches a file on a page of the house, which says in one sentence that it is there. */
    void attaches(String login, String path, byte[] content) {
        Official official = official(login);
        Page page = official.page();
        page.navigate(address + path);
        official.looksAround("attach");
        page.setInputFiles("#file", new FilePayload("mandate.pdf", "application/pdf", content));
        page.click("#attach button");
        page.waitForSelector("#outcome.good");
        page.reload();
        assertThat(page.locator("#document").isVisible()).isTrue();
        page.navigate(address + "/camunda/app/tasklist/default/");
        page.waitForSelector(".tasks-list");
    }

    private void looksAt(Official official, JsonNode form) {
        List<String> labels = StreamSupport.stream(form.path("components").spliterator(), false)
                .filter(field -> field.has("key") && !field.has("conditional"))
                .map(Tour::label)
                .toList();
        assertThat(official.labels()).as(name(form)).containsAll(labels);
        official.looksAround(name(form));
    }

    private static void answer(Official official, JsonNode field, Map<String, Object> answers, JsonNode shown) {
        Object answer = answers.get(field.path("key").asText());
        if (answer == null || answer.equals("") || field.path("readonly").asBoolean()) {
            return;
        }
        switch (field.path("type").asText()) {
            case "textfield", "textarea", "number" -> official.fill(label(field), answer.toString());
            case "datetime" -> official.enter(label(field), typed(answer.toString()));
            case "select" -> official.select(label(field), option(field, answer, shown));
            case "radio" -> official.choose(option(field, answer, shown));
            case "checklist" -> ((Collection<?>) answer).forEach(one -> official.choose(option(field, one, shown)));
            case "checkbox" -> tick(official, field, answer);
            default -> throw new IllegalStateException("A field of an unknown type: " + field);
        }
    }

    private static void tick(Official official, JsonNode field, Object answer) {
        if (answer.equals(true)) {
            official.choose(label(field));
        }
    }

    private static String typed(String answer) {
        return answer.contains("-") ? LocalDate.parse(answer).format(TYPED) : answer;
    }

    private static String option(JsonNode field, Object value, JsonNode shown) {
        JsonNode options = field.has("values")
                ? field.path("values")
                : read(shown.path(field.path("valuesKey").asText())
                        .path("value")
                        .asText());
        return StreamSupport.stream(options.spliterator(), false)
                .filter(option -> option.path("value").asText().equals(value.toString()))
                .map(option -> option.path("label").asText())
                .findFirst()
                .orElseThrow();
    }

    private static String label(JsonNode field) {
        return StreamSupport.stream(List.of("label", "dateLabel", "timeLabel").spliterator(), false)
                .filter(field::hasNonNull)
                .map(name -> field.path(name).asText())
                .findFirst()
                .orElseThrow();
    }

    private static String name(JsonNode form) {
        return form.path("id").asText().replaceFirst("-(ar|fr|en)$", "");
    }

    private Official official(String login) {
        return officials.computeIfAbsent(
                login, one -> new Official(browser, address, one, password, language.toLanguageTag()));
    }

    private JsonNode ask(String login, String path) {
        return read(RestClient.create(address + "/engine-rest")
                .get()
                .uri(path)
                .headers(headers -> headers.setBasicAuth(login, password))
                .header(HttpHeaders.ACCEPT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.ACCEPT, "*/*")
                .retrieve()
                .body(String.class));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        officials.values().forEach(Official::close);
    }
}
