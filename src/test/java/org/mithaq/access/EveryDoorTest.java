package org.mithaq.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.Postgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * Walks the table of {@code src/docs/security.md} against the running application, on PostgreSQL: what would be written in a
 * transaction that only reads fails there.
 */
@AtTheDoors
@Import(Postgres.class)
@DisplayName("Every door of the running application")
class EveryDoorTest {

    private static final Map<String, String> LOGINS = Map.of(
            "member", "youth.one",
            "rapporteur", "rapporteur",
            "secretary", "regional.secretary",
            "supervisor", "supervisor",
            "auditor", "auditor",
            "administrator", "administrator");

    private static final Set<String> WITH_A_BODY = Set.of("POST", "PUT");

    private final DoorTable table = DoorTable.read();

    @Autowired
    ApplicationContext application;

    @Autowired
    ServletContext servlets;

    @LocalServerPort
    int port;

    private Set<Door> doors;

    @BeforeEach
    void find() {
        doors = new House(application, servlets).doors();
    }

    @Test
    @DisplayName("stands in the table")
    void standsInTheTable() {
        assertThat(doors).hasSizeGreaterThan(1_000);
        assertThat(doors).filteredOn(door -> table.of(door).isEmpty()).isEmpty();
    }

    @Test
    @DisplayName("is known by its address alone: nobody looks for a page behind it before somebody is let in")
    void isKnownByItsAddress() {
        assertThat(application.containsBean("mvcHandlerMappingIntrospector")).isFalse();
    }

    @Test
    @DisplayName("is spoken of by a row of its own: no row speaks of nothing")
    void noRowSpeaksOfNothing() {
        assertThat(table.rows())
                .filteredOn(Predicate.not(DoorTable.Row::isOneAddress))
                .filteredOn(row -> doors.stream()
                        .noneMatch(door -> table.of(door).filter(row::equals).isPresent()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "member", "rapporteur", "secretary", "supervisor", "auditor", "administrator"})
    @DisplayName("answers whoever comes as the table says")
    void answers(String role) {
        Walk walk = new Walk(role);
        List<String> otherwise = calls().flatMap(call -> {
                    HttpResponse<String> answer = walk.call(call.method(), call.address());
                    return call.row().allows(role, answer.statusCode()) && isNoTrace(answer)
                            ? Stream.empty()
                            : Stream.of("%s %s answered %d %s"
                                    .formatted(call.method(), call.address(), answer.statusCode(), start(answer)));
                })
                .toList();

        assertThat(otherwise).isEmpty();
    }

    private record Call(DoorTable.Row row, String method, String address) {}

    /** Each door once, and each address that the table names. */
    private Stream<Call> calls() {
        Stream<Call> found =
                doors.stream().map(door -> new Call(table.of(door).orElseThrow(), door.method(), door.address()));
        Stream<Call> named = table.rows().stream()
                .filter(DoorTable.Row::isOneAddress)
                .filter(row -> doors.stream().noneMatch(row::fits))
                .flatMap(row -> row.methods().stream().map(method -> new Call(row, method, row.path())));
        return Stream.concat(found, named);
    }

    private static boolean isNoTrace(HttpResponse<String> answer) {
        return !answer.body().contains("\tat ") && !answer.body().contains("Exception:");
    }

    private static String start(HttpResponse<String> answer) {
        return answer.body().substring(0, Math.min(120, answer.body().length()));
    }

    /** Somebody of a role goes from door to door: by browser in the engine's web applications, by script elsewhere. */
    private class Walk {

        private final String login;
        private final Visitor script = new Visitor(port);
        private Visitor browser;

        Walk(String role) {
            login = LOGINS.get(role);
        }

        /** Asks for one thing at most, and sends an empty answer. */
        HttpResponse<String> call(String method, String address) {
            boolean atTheEngine = address.startsWith("/camunda");
            Visitor visitor = atTheEngine ? browser(address) : script();
            HttpRequest.Builder request =
                    visitor.request(address + "?maxResults=1").header("Content-Type", "application/json");
            if (login != null && !atTheEngine) {
                request.header("Authorization", Visitor.basic(login, "mithaq-demo"));
            }
            visitor.cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
            return visitor.send(request.method(
                    method, WITH_A_BODY.contains(method) ? BodyPublishers.ofString("{}") : BodyPublishers.noBody()));
        }

        /** Comes each time as if for the first. */
        private Visitor script() {
            script.forget();
            return script;
        }

        private Visitor browser(String address) {
            if (browser == null || address.endsWith("/logout")) {
                browser = new Visitor(port);
                if (login != null) {
                    browser.logIn(login, "mithaq-demo");
                }
                browser.page("/camunda/app/tasklist/default/");
            }
            Visitor known = browser;
            browser = address.endsWith("/logout") ? null : known;
            return known;
        }
    }
}
