package org.mithaq.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Somebody at the Tasklist, by the calls that it makes. */
class Delegate {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String NEWS = "/me/asked";
    private static final int NOT_YET = 202;
    private static final Duration A_MOMENT = Duration.ofMillis(500);
    private static final Set<Integer> STRANGER = Set.of(302, 401, 403);
    private static final String ENGINES_TOKEN = "X-XSRF-TOKEN";
    private static final String JSON = "application/json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http;
    private final String address;
    private final String login;
    private final String password;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private String token = "";
    private String list = "";

    Delegate(HttpClient http, String address, String login, String password) {
        this.http = http;
        this.address = address;
        this.login = login;
        this.password = password;
    }

    String login() {
        return login;
    }

    /** Comes in by the door, to the list that the Tasklist shows first. */
    void logIn() {
        cookies.clear();
        comeIn();
        list = read(get(ENGINE + "/filter?resourceType=Task&firstResult=0&maxResults=15", JSON))
                .path(0)
                .path("id")
                .asText();
    }

    /** Passes the door. */
    void comeIn() {
        String given = "_csrf=%s&username=%s&password=%s".formatted(encoded(freshToken()), login, password);
        send(posting("/login").POST(BodyPublishers.ofString(given)));
        token = freshToken();
    }

    /** Leaves a Tasklist open, which waits for news. */
    void waitsIn(OpenTasklists tasklists) {
        String known = send(request(NEWS)).headers().firstValue("ETag").orElseThrow();
        URI house = URI.create(address);
        tasklists.add(
                new InetSocketAddress(house.getHost(), house.getPort()),
                "GET %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\nIf-None-Match: %%s\r\n\r\n"
                        .formatted(NEWS, house.getAuthority(), cookies()),
                known);
    }

    /** Goes to vote when called, before the ballot is in the list; the engine's id of the task. */
    String takesBallot(String number) {
        HttpResponse<String> answer = post("/me/ballots/" + number, JSON, Map.of());
        while (answer.statusCode() == NOT_YET) {
            LockSupport.parkNanos(A_MOMENT.toNanos());
            answer = post("/me/ballots/" + number, JSON, Map.of());
        }
        return read(answer).path("task").asText();
    }

    /** The engine's id of the first task of a step in the list; empty when there is none. */
    Optional<String> task(String step) {
        HttpResponse<String> tasks = post(
                ENGINE + "/filter/%s/list?firstResult=0&maxResults=15".formatted(list),
                "application/hal+json",
                Map.of("sorting", new Object[] {Map.of("sortBy", "created", "sortOrder", "desc")}));
        return StreamSupport.stream(read(tasks).path("_embedded").path("task").spliterator(), false)
                .filter(task -> task.path("taskDefinitionKey").asText().equals(step))
                .map(task -> task.path("id").asText())
                .findFirst();
    }

    /** Opens a task: what it is, which form it has, the form, and what stands in it. */
    void open(String task) {
        get(ENGINE + "/task/" + task, "application/hal+json");
        get(ENGINE + "/task/%s/form".formatted(task), JSON);
        get(ENGINE + "/task/%s/deployed-form".formatted(task), "*/*");
        get(ENGINE + "/task/%s/form-variables?deserializeValues=false".formatted(task), JSON);
    }

    /**
     * Submits the form of a task.
     *
     * @return the status with which that is answered
     */
    int submit(String task, Map<String, Object> answers) {
        Map<String, Object> variables = answers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, answer -> Map.of("value", answer.getValue())));
        return post(ENGINE + "/task/%s/submit-form".formatted(task), JSON, Map.of("variables", variables))
                .statusCode();
    }

    private String freshToken() {
        Matcher found = TOKEN.matcher(get("/login", "text/html").body());
        if (!found.find()) {
            throw new IllegalStateException("The login page has no token for " + login);
        }
        return found.group(1);
    }

    private HttpResponse<String> get(String path, String accepted) {
        return expectLoggedIn(send(request(path).header("Accept", accepted)));
    }

    private HttpResponse<String> post(String path, String accepted, Object body) {
        try {
            return expectLoggedIn(send(request(path)
                    .header("Accept", accepted)
                    .header("Content-Type", JSON)
                    .header("X-CSRF-TOKEN", token)
                    .header(ENGINES_TOKEN, enginesToken())
                    .POST(BodyPublishers.ofString(MAPPER.writeValueAsString(body)))));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** @throws UncheckedIOException when the house knows them no more, because it was opened anew */
    private HttpResponse<String> expectLoggedIn(HttpResponse<String> answer) {
        if (STRANGER.contains(answer.statusCode())) {
            throw new UncheckedIOException(new IOException("%s is not logged in".formatted(login)));
        }
        return answer;
    }

    /** A request that carries the fields of a form. */
    HttpRequest.Builder posting(String path) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(ENGINES_TOKEN, enginesToken());
    }

    private String enginesToken() {
        return cookies.getOrDefault("XSRF-TOKEN", "");
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
        return cookies.isEmpty() ? request : request.header("Cookie", cookies());
    }

    private String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** @throws UncheckedIOException when the house has gone meanwhile */
    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String cookie) {
        String[] parts = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(parts[0].strip(), parts[1]);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return MAPPER.readTree(answer.body());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
