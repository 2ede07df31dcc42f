package org.mithaq.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Somebody at the Tasklist, by the calls that it makes. */
class Delegate {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String NEWS = "/me/asked";
    private static final int NOT_YET = 202;
    private static final int REFUSED = 400;
    private static final byte[] NOTHING = {};
    private static final Duration A_MOMENT = Duration.ofMillis(500);
    private static final Set<Integer> STRANGER = Set.of(302, 401, 403);
    private static final String ENGINES_TOKEN = "X-XSRF-TOKEN";
    private static final String JSON = "application/json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static {
        // As many lines are kept as delegates come at once; a vote on a line that broke off is not sent again.
        System.setProperty("http.maxConnections", "400");
        System.setProperty("sun.net.http.retryPost", "false");
    }

    private final String address;
    private final String login;
    private final String password;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private String token = "";
    private String list = "";

    /**
     * What somebody is answered.
     *
     * @param tag of what it holds; null where it has none
     */
    record Answer(int status, String body, @Nullable String tag) {}

    Delegate(String address, String login, String password) {
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
        fillIn("/login", given);
        token = freshToken();
    }

    /** Leaves a Tasklist open, which waits for news. */
    void waitsIn(OpenTasklists tasklists) {
        String known = Objects.requireNonNull(get(NEWS, JSON).tag());
        URI house = URI.create(address);
        tasklists.add(
                new InetSocketAddress(house.getHost(), house.getPort()),
                "GET %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\nIf-None-Match: %%s\r\n\r\n"
                        .formatted(NEWS, house.getAuthority(), cookies()),
                known);
    }

    /** Goes to vote when called, before the ballot is in the list; the engine's id of the task. */
    String takesBallot(String number) {
        Answer answer = post("/me/ballots/" + number, JSON, Map.of());
        while (answer.status() == NOT_YET) {
            LockSupport.parkNanos(A_MOMENT.toNanos());
            answer = post("/me/ballots/" + number, JSON, Map.of());
        }
        return read(answer).path("task").asText();
    }

    /** The engine's id of the first task of a step in the list; empty when there is none. */
    Optional<String> task(String step) {
        Answer tasks = post(
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
                .status();
    }

    private String freshToken() {
        Matcher found = TOKEN.matcher(get("/login", "text/html").body());
        if (!found.find()) {
            throw new IllegalStateException("The login page has no token for " + login);
        }
        return found.group(1);
    }

    private Answer get(String path, String accepted) {
        return expectLoggedIn(send(path, Map.of("Accept", accepted), NOTHING));
    }

    /** Opens a page. */
    void look(String page) {
        send(page, Map.of(), NOTHING);
    }

    private Answer post(String path, String accepted, Object body) {
        Map<String, String> headers =
                Map.of("Accept", accepted, "Content-Type", JSON, "X-CSRF-TOKEN", token, ENGINES_TOKEN, enginesToken());
        try {
            return expectLoggedIn(send(path, headers, MAPPER.writeValueAsBytes(body)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** @throws UncheckedIOException when the house knows them no more, because it was opened anew */
    private Answer expectLoggedIn(Answer answer) {
        if (STRANGER.contains(answer.status())) {
            throw new UncheckedIOException(new IOException("%s is not logged in".formatted(login)));
        }
        return answer;
    }

    /** Sends what has been filled in on a page. */
    void fillIn(String path, String fields) {
        Map<String, String> headers =
                Map.of("Content-Type", "application/x-www-form-urlencoded", ENGINES_TOKEN, enginesToken());
        send(path, headers, fields.getBytes(StandardCharsets.UTF_8));
    }

    private String enginesToken() {
        return cookies.getOrDefault("XSRF-TOKEN", "");
    }

    private String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /**
     * Asks the house by the plainest client that there is: what it takes is taken from the house.
     *
     * @param content of a POST; none for a GET
     * @throws UncheckedIOException when the house has gone meanwhile
     */
    private Answer send(String path, Map<String, String> headers, byte[] content) {
        try {
            HttpURLConnection line =
                    (HttpURLConnection) URI.create(address + path).toURL().openConnection();
            line.setInstanceFollowRedirects(false);
            line.setConnectTimeout((int) PATIENCE.toMillis());
            line.setReadTimeout((int) PATIENCE.toMillis());
            headers.forEach(line::setRequestProperty);
            if (!cookies.isEmpty()) {
                line.setRequestProperty("Cookie", cookies());
            }
            if (content.length > 0) {
                line.setDoOutput(true);
                try (OutputStream body = line.getOutputStream()) {
                    body.write(content);
                }
            }
            int status = line.getResponseCode();
            for (int header = 1; line.getHeaderFieldKey(header) != null; header++) {
                if (line.getHeaderFieldKey(header).equalsIgnoreCase("Set-Cookie")) {
                    keep(line.getHeaderField(header));
                }
            }
            try (InputStream body = status < REFUSED ? line.getInputStream() : line.getErrorStream()) {
                String text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
                return new Answer(status, text, line.getHeaderField("ETag"));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void keep(String cookie) {
        String[] parts = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(parts[0].strip(), parts[1]);
    }

    private static JsonNode read(Answer answer) {
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
