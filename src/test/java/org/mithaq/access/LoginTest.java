package org.mithaq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mithaq.engine.ApplicationClock;
import org.mithaq.membership.MemberPasswords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@AtTheDoors
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("At the login")
class LoginTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationClock clock;

    @Autowired
    MemberPasswords passwords;

    @Autowired
    JdbcTemplate database;

    @AfterEach
    void trueTime() {
        clock.returnToTrueTime();
    }

    @Test
    @DisplayName("a wrong password and an unknown login get the same answer, in the same time")
    void sameAnswer() {
        HttpResponse<String> wrong = new Visitor(port).logIn("communications", "wrong");
        HttpResponse<String> unknown = new Visitor(port).logIn("nobody.here", "wrong");

        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(302);
        assertThat(Visitor.to(wrong)).isEqualTo(Visitor.to(unknown)).endsWith("/login?error");
        assertThat(work("nobody.here")).isBetween(work("communications") / 2, work("communications") * 2);
    }

    /** The least that the processor did, in nanoseconds, to find a password wrong. */
    private long work(String login) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return LongStream.range(0, 4)
                .map(time -> {
                    long begin = threads.getCurrentThreadCpuTime();
                    assertThat(passwords.isRight(login, "wrong" + time)).isFalse();
                    return threads.getCurrentThreadCpuTime() - begin;
                })
                .min()
                .orElseThrow();
    }

    @Test
    @DisplayName("whoever fails again and again waits, by form and by script, and comes in afterwards")
    void waits() {
        for (int failure = 0; failure < 11; failure++) {
            new Visitor(port).logIn("youth.two", "wrong");
            clock.moveTo(clock.instant().plus(Duration.ofMinutes(15)));
        }
        new Visitor(port).logIn("youth.two", "wrong");
        assertThat(Visitor.to(new Visitor(port).logIn("youth.two", "mithaq-demo")))
                .contains("/login?wait=");
        HttpResponse<String> script = new Visitor(port).get("/engine-rest/version", "youth.two");
        assertThat(script.statusCode()).isEqualTo(429);
        assertThat(script.headers().firstValue("Retry-After")).isPresent();
        assertThat(script.body()).contains("ثانية");

        clock.moveTo(clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(Visitor.to(new Visitor(port).logIn("youth.two", "mithaq-demo")))
                .endsWith("/");
    }

    @Test
    @DisplayName("a failure is told to the log and, of a member, to the ledger, without what was typed")
    void log(CapturedOutput log) {
        new Visitor(port).logIn("deputy.two", "s3cret-typed-wrong");
        new Visitor(port).logIn("s3cret-in-the-wrong-field", "x");

        assertThat(log).contains("INFO", "No login for deputy.two from 127.0.0.1", "No login for a stranger");
        assertThat(log.getAll()).doesNotContain("s3cret");
        assertThat(database.queryForList(
                        "select body from ledger_entry where deed = 'login-refused' and body like '%deputy.two%'",
                        String.class))
                .containsExactly("{\"member\":\"deputy.two\"}");
        assertThat(database.queryForObject("select count(*) from ledger_entry where body like '%s3cret%'", Long.class))
                .isZero();
    }

    @Test
    @DisplayName("a session that somebody else knew before is worth nothing after it")
    void fixation() {
        Visitor member = new Visitor(port);
        member.page("/login");
        String before = member.cookie("JSESSIONID").orElseThrow();
        member.logIn("youth.one", "mithaq-demo");

        assertThat(member.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(before);
        assertThat(version(member)).isEqualTo(200);
        Visitor forger = new Visitor(port);
        assertThat(forger.send(forger.request("/engine-rest/version").header("Cookie", "JSESSIONID=" + before))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("one may log out, of this browser or of all")
    void logOut() {
        Visitor here = loggedIn("women.president");
        Visitor there = loggedIn("women.president");
        Visitor third = loggedIn("women.president");

        here.submit("/account/password", "/logout", Map.of());
        assertThat(version(here)).isEqualTo(401);
        assertThat(version(there)).isEqualTo(200);

        there.submit("/account/password", "/account/sessions/end", Map.of());
        assertThat(version(there)).isEqualTo(401);
        assertThat(version(third)).isEqualTo(401);
        assertThat(Visitor.to(loggedIn("women.president").page("/"))).contains("tasklist");
    }

    @Test
    @DisplayName("a member who was never given a password does not come in, whatever they type")
    void withoutPassword() {
        String kept =
                database.queryForObject("select password from credential where login = 'youth.three'", String.class);
        database.update("delete from credential where login = 'youth.three'");

        for (String password : new String[] {"", "null", "mithaq-demo"}) {
            Visitor member = new Visitor(port);
            assertThat(Visitor.to(member.logIn("youth.three", password))).endsWith("/login?error");
            assertThat(version(member)).isEqualTo(401);
        }
        database.update("insert into credential values ('youth.three', 1, ?, false)", kept);
    }

    @Test
    @DisplayName("a member who leaves is let in no more, also where they are logged in already")
    void left() {
        Visitor member = loggedIn("deputy.one");
        assertThat(version(member)).isEqualTo(200);
        database.update("update member set left_on = date '2020-06-01' where login = 'deputy.one'");

        HttpResponse<String> refused = member.send(member.request("/engine-rest/version"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("انتهت عضويتكم");
        assertThat(Visitor.to(new Visitor(port).logIn("deputy.one", "mithaq-demo")))
                .endsWith("/login?error");
        database.update("update member set left_on = null where login = 'deputy.one'");
    }

    @Test
    @DisplayName("the engine's own ways to try a password are closed")
    void noOtherWay() {
        String tried = "{\"username\":\"auditor\",\"password\":\"mithaq-demo\"}";

        for (String path : new String[] {
            "/engine-rest/identity/verify",
            "/engine-rest/identity/verify/",
            "/engine-rest/engine/default/identity/verify",
        }) {
            assertThat(new Visitor(port).post(path, "rapporteur", tried).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        for (String path : new String[] {
            "/camunda/api/engine/engine/default/identity/verify", "/camunda/api/admin/auth/user/default/login/tasklist"
        }) {
            assertThat(loggedIn("rapporteur")
                            .submit("/account/password", path, Map.of("username", "auditor"))
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    private Visitor loggedIn(String login) {
        Visitor visitor = new Visitor(port);
        assertThat(Visitor.to(visitor.logIn(login, "mithaq-demo"))).endsWith("/");
        return visitor;
    }

    private static int version(Visitor visitor) {
        return visitor.send(visitor.request("/engine-rest/version")).statusCode();
    }
}
