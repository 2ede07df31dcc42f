package org.mithaq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@AtTheDoors
@DisplayName("What a browser is told")
class HeadersTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/communiques", "/nowhere", "/css/mithaq.css"})
    @DisplayName("own pages load nothing from elsewhere, and nothing that stands within them")
    void ownPages(String path) {
        HttpResponse<String> page = new Visitor(port).page(path);

        assertThat(header(page, "Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "http");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Permissions-Policy")).contains("camera=()", "microphone=()", "geolocation=()");
        assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }

    @Test
    @DisplayName("no page of the house holds a script, a style or an event within itself")
    void nothingInline() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(templates
                            .filter(file -> file.toString().endsWith(".html"))
                            .filter(file -> !file.toString().contains("/mail/")
                                    && !file.toString().contains("/pdf/")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .as(file.toString())
                            .doesNotContainPattern(
                                    "(?i)<style|<script(?![^>]*\\ssrc=)|\\sstyle=|\\son[a-z]+=|javascript:"));
        }
    }

    @Test
    @DisplayName("the engine's web applications keep their own policy for scripts, and get the rest")
    void webApplications() {
        HttpResponse<String> page = new Visitor(port).get("/camunda/app/tasklist/default/", "rapporteur");

        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("'nonce-", "frame-ancestors 'none'");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    @DisplayName("the policy of a page names the page's own nonce, however many ask at the same time")
    void ownNonce() {
        ExecutorService others = Executors.newFixedThreadPool(3);
        AtomicBoolean done = new AtomicBoolean();
        try {
            for (int other = 0; other < 3; other++) {
                Visitor visitor = new Visitor(port);
                others.execute(() -> {
                    while (!done.get()) {
                        visitor.get("/camunda/api/engine/engine", "youth.one");
                    }
                });
            }
            Visitor reader = new Visitor(port);
            reader.logIn("rapporteur", "mithaq-demo");
            for (int look = 0; look < 100; look++) {
                HttpResponse<String> page = reader.page("/camunda/app/tasklist/default/");
                assertThat(page.body()).contains("nonce=\"");
                assertThat(header(page, "Content-Security-Policy"))
                        .contains("'nonce-%s'"
                                .formatted(page.body().split("nonce=\"")[1].split("\"")[0]));
            }
        } finally {
            done.set(true);
            others.shutdown();
        }
    }

    @Test
    @DisplayName("no script reads the session, and no other site sends it")
    void cookies() {
        HttpResponse<String> login = new Visitor(port).page("/login");
        HttpResponse<String> tasklist = new Visitor(port).get("/camunda/app/tasklist/default/", "rapporteur");

        assertThat(cookie(login, "JSESSIONID")).contains("HttpOnly", "SameSite=Lax");
        assertThat(cookie(tasklist, "JSESSIONID")).contains("HttpOnly", "SameSite=Lax");
        assertThat(cookie(tasklist, "XSRF-TOKEN")).contains("SameSite=Lax");
    }

    @Test
    @DisplayName("nobody is asked for HTTP Basic, whose password a browser would send along with forged requests")
    void noChallenge() {
        HttpResponse<String> wrong = new Visitor(port)
                .send(new Visitor(port)
                        .request("/engine-rest/version")
                        .header("Authorization", Visitor.basic("nobody", "wrong")));

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    static String header(HttpResponse<?> answer, String name) {
        List<String> values = answer.headers().allValues(name);
        assertThat(values).as(name).hasSize(1);
        return values.get(0);
    }

    static String cookie(HttpResponse<?> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElse("");
    }
}
