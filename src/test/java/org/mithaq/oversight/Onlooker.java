package org.mithaq.oversight;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who has logged in once, as a browser does, and reads English. */
class Onlooker {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String house;

    Onlooker(String login, String house) {
        this.house = house;
        post("/login", "/login", "username=%s&password=mithaq-demo".formatted(login));
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** Asks whether anything has changed since a page was read. */
    HttpResponse<String> getUnless(String path, HttpResponse<?> read) {
        return send(request(path)
                .header("If-None-Match", read.headers().firstValue("ETag").orElseThrow()));
    }

    /** Sends a form with the token of the page on which it stands. */
    HttpResponse<String> post(String page, String action, String fields) {
        Matcher token = TOKEN.matcher(get(page).body());
        String with =
                token.find() ? fields + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : fields;
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(with)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(house + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "en");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
