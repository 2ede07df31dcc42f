package org.mithaq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@AtTheDoors
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("A member's password")
class PasswordsTest {

    private static final String OWN = "olive bicycle under the snow";
    private static final Pattern GIVEN = Pattern.compile("id=\"given\">([^<]+)<");

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate database;

    @Test
    @DisplayName("is changed by its owner, which ends their other sessions and keeps this one")
    void change() {
        Visitor here = loggedIn("candidate", "mithaq-demo");
        Visitor there = loggedIn("candidate", "mithaq-demo");

        HttpResponse<String> changed = change(here, "mithaq-demo", OWN, OWN);

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(changed.body()).contains("تم تغيير كلمة السر");
        assertThat(here.page("/account/password").statusCode()).isEqualTo(200);
        assertThat(Visitor.to(there.page("/account/password"))).endsWith("/login");
        assertThat(Visitor.to(new Visitor(port).logIn("candidate", "mithaq-demo")))
                .endsWith("/login?error");
        assertThat(new Visitor(port).get("/engine-rest/version", "candidate").statusCode())
                .isEqualTo(401);
        change(loggedIn("candidate", OWN), OWN, "another long sentence", "another long sentence");
        assertThat(kept("candidate")).startsWith("{bcrypt}$2a$1");
    }

    @ParameterizedTest
    @CsvSource({
        "wrong, a long and fine sentence, a long and fine sentence, الحالية غير صحيحة",
        "mithaq-demo, a long and fine sentence, a long and other sentence, غير متطابقتين",
        "mithaq-demo, mithaq-demo, mithaq-demo, هي الحالية نفسها",
        "mithaq-demo, elevenchars, elevenchars, كلمة السر قصيرة",
        "mithaq-demo, motdepasse2026!, motdepasse2026!, شائعة",
        "mithaq-demo, regional.secretary.1, regional.secretary.1, اسم المستخدم",
        "mithaq-demo, ababababababab, ababababababab, الحروف نفسها",
    })
    @DisplayName("is refused with one sentence that says why")
    void refused(String present, String wanted, String repeated, String sentence) {
        HttpResponse<String> refused = change(loggedIn("regional.secretary", "mithaq-demo"), present, wanted, repeated);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(sentence).doesNotContain("Exception");
        loggedIn("regional.secretary", "mithaq-demo");
    }

    @Test
    @DisplayName("is asked for in the reader's language")
    void languages() {
        Visitor member = loggedIn("regional.secretary", "mithaq-demo");

        assertThat(page(member, "ar")).contains("dir=\"rtl\"", "كلمة السر الخاصة بكم");
        assertThat(page(member, "fr")).contains("dir=\"ltr\"", "Votre mot de passe");
        assertThat(page(member, "en")).contains("dir=\"ltr\"", "Your password");
    }

    @Test
    @DisplayName(
            "is given anew by an administrator, ends every session, and opens nothing but the choice of an own one")
    void givenAnew(CapturedOutput log) {
        Visitor forgetful = loggedIn("provincial.secretary", "mithaq-demo");
        String given = giveAnew("provincial.secretary");

        assertThat(forgetful.send(forgetful.request("/engine-rest/version")).statusCode())
                .isEqualTo(401);
        assertThat(given).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        assertThat(log)
                .contains("administrator gave provincial.secretary a password anew")
                .doesNotContain(given);
        assertThat(kept("provincial.secretary")).doesNotContain(given);

        Visitor member = loggedIn("provincial.secretary", given);
        for (String path : new String[] {"/", "/camunda/app/tasklist/default/", "/nowhere", "/account/reset"}) {
            assertThat(Visitor.to(member.page(path))).as(path).endsWith("/account/password");
        }
        for (String path : new String[] {"/engine-rest/task", "/camunda/api/engine/engine/default/task"}) {
            HttpResponse<String> refused = member.send(member.request(path));
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(refused.body()).contains("اختاروا كلمة خاصة بكم");
        }
        HttpResponse<String> script = member.send(member.request("/engine-rest/version")
                .header("Authorization", Visitor.basic("provincial.secretary", given)));
        assertThat(script.statusCode()).isEqualTo(403);

        assertThat(change(member, given, OWN, OWN).statusCode()).isEqualTo(200);
        assertThat(told("provincial.secretary"))
                .containsExactly(
                        "password-given by system",
                        "password-reset by administrator",
                        "password-changed by provincial.secretary");
        assertThat(member.send(member.request("/engine-rest/version")).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("is given anew to members alone, and by an administrator alone")
    void notByOthers() {
        Visitor secretary = loggedIn("rapporteur", "mithaq-demo");
        assertThat(secretary.page("/account/reset").statusCode()).isEqualTo(403);
        assertThat(secretary
                        .submit("/account/password", "/account/reset", Map.of("login", "administrator"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(loggedIn("administrator", "mithaq-demo")
                        .page("/account/reset")
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<String> unknown =
                loggedIn("administrator", "mithaq-demo").submit("/account/reset", Map.of("login", "<b>nobody</b>"));
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("لا يوجد عضو", "&lt;b&gt;nobody").doesNotContain("<b>");
    }

    private String giveAnew(String login) {
        HttpResponse<String> page =
                loggedIn("administrator", "mithaq-demo").submit("/account/reset", Map.of("login", login));
        Matcher given = GIVEN.matcher(page.body());
        assertThat(given.find()).as(page.body()).isTrue();
        return given.group(1);
    }

    private static HttpResponse<String> change(Visitor member, String present, String wanted, String repeated) {
        return member.submit("/account/password", Map.of("present", present, "wanted", wanted, "repeated", repeated));
    }

    private static String page(Visitor member, String language) {
        return member.send(member.request("/account/password")
                        .header("Accept", "text/html")
                        .header("Accept-Language", language))
                .body();
    }

    private Visitor loggedIn(String login, String password) {
        Visitor visitor = new Visitor(port);
        assertThat(Visitor.to(visitor.logIn(login, password))).endsWith("/");
        return visitor;
    }

    private String kept(String login) {
        return database.queryForObject("select password from credential where login = ?", String.class, login);
    }

    /** What the ledger tells of a member's password. */
    private List<String> told(String login) {
        return database.query(
                "select deed, actor from ledger_entry where deed like 'password-%' and body = ? order by sequence",
                (row, index) -> row.getString("deed") + " by " + row.getString("actor"),
                "{\"member\":\"%s\"}".formatted(login));
    }
}
