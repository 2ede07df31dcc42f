package org.mithaq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@AtTheDoors
@DisplayName("The language of whoever reads")
class LanguageTest {

    private static final String ARABIC = "lang=\"ar\" dir=\"rtl\"";
    private static final String FRENCH = "lang=\"fr\" dir=\"ltr\"";
    private static final String ENGLISH = "lang=\"en\" dir=\"ltr\"";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate database;

    @AfterEach
    void asItWas() {
        database.update("delete from reading_language");
    }

    @Test
    @DisplayName("is the installation's, unless the browser asks for another of the house, or somebody chooses one")
    void whichever() {
        Visitor reader = new Visitor(port);
        assertThat(reader.page("/login").body()).contains(ARABIC);
        assertThat(asking("es, fr-CA;q=0.8", reader)).contains(FRENCH);
        assertThat(asking("es", reader)).contains(ARABIC);
        assertThat(asking("no language at all", reader)).contains(ARABIC);

        chooses("en", reader);
        assertThat(reader.page("/login").body()).contains(ENGLISH);
        assertThat(asking("fr", reader)).contains(ENGLISH);
    }

    @Test
    @DisplayName("is what they chose at the login page, from then on, in whatever browser")
    void keptAtLogin() {
        Visitor here = new Visitor(port);
        here.page("/login");
        chooses("fr", here);
        here.logIn("youth.one", "mithaq-demo");
        assertThat(here.page("/account/password").body()).contains(FRENCH);

        Visitor elsewhere = new Visitor(port);
        elsewhere.logIn("youth.one", "mithaq-demo");
        assertThat(elsewhere.page("/account/password").body()).contains(FRENCH);
    }

    @Test
    @DisplayName("is what they chose while they were in")
    void keptAfterLogin() {
        Visitor here = new Visitor(port);
        here.logIn("youth.one", "mithaq-demo");
        chooses("en", here);
        chooses("fr", here);
        assertThat(here.page("/account/password").body()).contains(FRENCH);

        Visitor elsewhere = new Visitor(port);
        elsewhere.logIn("youth.one", "mithaq-demo");
        assertThat(elsewhere.page("/account/password").body()).contains(FRENCH);
    }

    @Test
    @DisplayName("is not that of whoever sat at the same machine before")
    void sharedMachine() {
        Visitor machine = new Visitor(port);
        machine.logIn("youth.one", "mithaq-demo");
        chooses("fr", machine);
        machine.submit("/account/password", "/logout", Map.of());

        machine.logIn("women.president", "mithaq-demo");
        assertThat(machine.page("/account/password").body()).contains(ARABIC);
        assertThat(database.queryForObject("select count(*) from reading_language", Integer.class))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("is one of the house's")
    void unknown() {
        Visitor reader = new Visitor(port);
        assertThat(chooses("tlh", reader).statusCode()).isEqualTo(400);
        assertThat(reader.cookie("mithaq-language")).isEmpty();
        assertThat(reader.page("/login").body()).contains(ARABIC);
    }

    @Test
    @DisplayName("is chosen where they are, and leads back there, never to another house")
    void back() {
        assertThat(from("http://localhost:" + port + "/communiques?before=x")).isEqualTo("/communiques?before=x");
        assertThat(from("https://elsewhere.example/somewhere")).isEqualTo("/somewhere");
        assertThat(from("http://localhost:" + port + "//elsewhere.example/x")).isEqualTo("/elsewhere.example/x");
        assertThat(from("mailto:x@example.org")).isEqualTo("/");
        assertThat(from("::")).isEqualTo("/");
        assertThat(Visitor.to(chooses("fr", new Visitor(port)))).endsWith("/");
    }

    @Test
    @DisplayName("costs a stranger who only reads no session")
    void noSession() {
        Visitor reader = new Visitor(port);
        reader.page("/communiques");
        chooses("fr", reader);
        assertThat(reader.page("/communiques").body()).contains(FRENCH);
        assertThat(reader.cookie("JSESSIONID")).isEmpty();
    }

    private HttpResponse<String> chooses(String language, Visitor reader) {
        return reader.send(reader.request("/language")
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(Visitor.form(Map.of("language", language))));
    }

    private String from(String page) {
        Visitor reader = new Visitor(port);
        return Visitor.to(reader.send(reader.request("/language")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Referer", page)
                        .POST(Visitor.form(Map.of("language", "fr")))))
                .replaceFirst("^http://localhost:\\d+", "");
    }

    private static String asking(String languages, Visitor reader) {
        return reader.send(
                        reader.request("/login").header("Accept", "text/html").header("Accept-Language", languages))
                .body();
    }
}
