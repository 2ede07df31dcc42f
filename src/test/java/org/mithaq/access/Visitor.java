package org.mithaq.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the doors with a browser that keeps its cookies and follows no redirect by itself. */
class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String house;

    Visitor(int port) {
        house = "http://localhost:" + port;
    }

    /** Throws all cookies away. */
    void forget() {
        cookies.getCookieStore().removeAll();
    }

    /** Somebody who sends their password with each request, as scripts do. */
    static String basic(String login, String password) {
        String both = login + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(path.startsWith("http") ? URI.create(path) : URI.create(house + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The same, and goes on without waiting for the answer. */
    CompletableFuture<HttpResponse<String>> sendAndGoOn(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.ofString());
    }

    /** Asks as a script does. */
    HttpResponse<String> get(String path, String login) {
        return send(request(path).header("Authorization", basic(login, "mithaq-demo")));
    }

    /** Sends Json as a script does. */
    HttpResponse<String> post(String path, String login, String body) {
        return send(request(path)
                .header("Authorization", basic(login, "mithaq-demo"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> page(String path) {
        return send(request(path).header("Accept", "text/html"));
    }

    /** Opens a page with a form, fills it in and sends it. */
    HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(page(page).body());
        String body = fields(fields) + (token.find() ? "&" + fields(Map.of("_csrf", token.group(1))) : "");
        return send(request(action)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> submit(String page, Map<String, String> fields) {
        return submit(page, page, fields);
    }

    HttpResponse<String> logIn(String login, String password) {
        return submit("/login", Map.of("username", login, "password", password));
    }

    /** The value of a cookie of this house; empty without one. */
    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst();
    }

    static BodyPublisher form(Map<String, String> fields) {
        return BodyPublishers.ofString(fields(fields));
    }

    /** Where an answer leads. */
    static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String fields(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
