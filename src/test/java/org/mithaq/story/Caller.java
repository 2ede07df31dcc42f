package org.mithaq.story;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Optional;

/** Somebody who calls the application over HTTP, with their own login or with none, by whatever path they like. */
class Caller {

    private static final String TOKEN = "XSRF-TOKEN";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;
    private final Optional<String> login;
    private String accepted = "application/json";

    private Caller(int port, Optional<String> login) {
        this.address = "http://localhost:" + port;
        this.login = login;
    }

    static Caller anonymous(int port) {
        return new Caller(port, Optional.empty());
    }

    static Caller as(String login, int port) {
        return new Caller(port, Optional.of(login));
    }

    /** Asks for answers of a media type. */
    Caller accepting(String mediaType) {
        accepted = mediaType;
        return this;
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    HttpResponse<String> post(String path, String json) {
        return send("POST", path, json);
    }

    /** Sends a request; one to the engine's web applications carries the token that these ask for. */
    HttpResponse<String> send(String method, String path, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", accepted)
                .header("Accept-Language", "en")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        login.ifPresent(name -> request.header("Authorization", basic(name)));
        token().ifPresent(token -> request.header("X-" + TOKEN, token));
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException unreachable) {
            throw new IllegalStateException(path, unreachable);
        }
    }

    private Optional<String> token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(TOKEN))
                .map(cookie -> cookie.getValue())
                .findFirst();
    }

    private static String basic(String login) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":mithaq-demo").getBytes());
    }
}
