package org.mithaq.rehearsal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

/** One official at work over HTTP, under their own login. */
class Actor {

    /** An open task, as the engine's API tells it. */
    record OpenTask(String id, String taskDefinitionKey, @Nullable String assignee) {}

    private record Started(String id, String businessKey) {}

    private record Count(int count) {}

    private record Shown(@Nullable Object value, @Nullable String type) {}

    private record Form(List<Component> components) {}

    private record Component(@Nullable String key) {}

    private final String login;
    private final RestClient http;

    Actor(String login, String password, String address) {
        this.login = login;
        http = RestClient.builder()
                .baseUrl(address + "/engine-rest")
                .defaultHeaders(headers -> headers.setBasicAuth(login, password))
                .build();
    }

    /** Starts a process by its start form; answers the meeting's number where it has one. */
    Optional<String> start(String process, Map<String, Object> answers) {
        Started started = said(() -> http.post()
                .uri("/process-definition/key/{process}/submit-form", process)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("variables", typed(answers)))
                .retrieve()
                .body(Started.class));
        return Optional.ofNullable(started.businessKey());
    }

    /** The open task of a step that this official may do. */
    Optional<OpenTask> open(@Nullable String number, String element) {
        return open(number).stream()
                .filter(task -> task.taskDefinitionKey().equals(element))
                .findFirst();
    }

    /** The open tasks of a meeting that this official may do; of all, without a number. */
    List<OpenTask> open(@Nullable String number) {
        String uri = "/task?maxResults=2000" + (number == null ? "" : "&processInstanceBusinessKey={number}");
        OpenTask[] open = said(() -> http.get()
                .uri(uri, number == null ? new Object[0] : new Object[] {number})
                .retrieve()
                .body(OpenTask[].class));
        return Stream.of(open)
                .filter(task -> task.assignee() == null || task.assignee().equals(login))
                .toList();
    }

    /** Takes a task. */
    void claim(OpenTask task) {
        if (task.assignee() == null) {
            post("/task/{id}/claim", task.id(), Map.of("userId", login));
        }
    }

    /** What the fields of a task's form show: texts, numbers and boxes. */
    Map<String, Object> read(OpenTask task) {
        Set<String> fields = fields(task);
        Map<String, Shown> shown = said(() -> http.get()
                .uri("/task/{id}/form-variables", task.id())
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, Shown>>() {}));
        return shown.entrySet().stream()
                .filter(entry -> fields.contains(entry.getKey()))
                .filter(entry -> entry.getValue().value() != null
                        && !"Json".equals(entry.getValue().type()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().value()));
    }

    /** Submits the form of a task, as the Tasklist does: with everything that it shows. */
    void submit(OpenTask task, Map<String, Object> answers) {
        post("/task/{id}/submit-form", task.id(), Map.of("variables", typed(answers)));
    }

    private Set<String> fields(OpenTask task) {
        Form form = said(() -> http.get()
                .uri("/task/{id}/deployed-form", task.id())
                .accept(MediaType.APPLICATION_JSON)
                .retrieve()
                .body(Form.class));
        return form.components().stream()
                .flatMap(component -> Stream.ofNullable(component.key()))
                .collect(Collectors.toSet());
    }

    /** How many jobs of the engine are due; only an administrator is told. */
    int jobsDue() {
        return said(() -> http.get()
                        .uri("/job/count?executable=true&active=true")
                        .retrieve()
                        .body(Count.class))
                .count();
    }

    private void post(String path, String id, Object body) {
        said(() -> http.post()
                .uri(path, id)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity());
    }

    /** A refusal's sentence ends the rehearsal in its own words. */
    private <T> T said(java.util.function.Supplier<T> call) {
        try {
            return call.get();
        } catch (RestClientResponseException refused) {
            Map<?, ?> answer =
                    Optional.ofNullable(refused.getResponseBodyAs(Map.class)).orElse(Map.of());
            throw new RehearsalStopped("%s is refused (%d): %s"
                    .formatted(login, refused.getStatusCode().value(), answer.get("message")));
        }
    }

    static Map<String, Object> typed(Map<String, Object> answers) {
        return answers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> value(entry.getValue())));
    }

    private static Map<String, Object> value(Object answer) {
        return answer instanceof Collection<?> list
                ? Map.of("value", Json.write(list), "type", "Json")
                : Map.of("value", answer);
    }
}
