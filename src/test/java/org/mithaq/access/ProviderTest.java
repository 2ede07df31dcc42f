package org.mithaq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:provider;DB_CLOSE_DELAY=-1")
@ActiveProfiles({"story", "oidc"})
@DirtiesContext
@DisplayName("With the party's identity provider")
class ProviderTest {

    private static final int PORT = TestSocketUtils.findAvailableTcpPort();
    private static final ConfigurableApplicationContext PROVIDER =
            Provider.start("http://localhost:%d/login/oauth2/code/party".formatted(PORT));
    private static final String AT_PROVIDER = Provider.issuer(PROVIDER);

    @Autowired
    JdbcTemplate database;

    @DynamicPropertySource
    static void configured(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("MITHAQ_PROVIDER_NAME", () -> "حساب الحزب");
        properties.add("MITHAQ_PROVIDER_ISSUER", () -> AT_PROVIDER);
        properties.add("MITHAQ_PROVIDER_CLIENT_ID", () -> "mithaq");
        properties.add("MITHAQ_PROVIDER_CLIENT_SECRET", () -> "secret");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    @DisplayName("a member whose verified e-mail it knows comes in under their login here, with their offices")
    void member() {
        Visitor rapporteur = new Visitor(PORT);

        assertThat(Visitor.to(come(rapporteur, "rapporteur-at-party"))).endsWith("/");
        assertThat(rapporteur.page("/account/password").body()).contains("(المقرر)");
        assertThat(rapporteur
                        .send(rapporteur.request("/engine-rest/identity/groups?userId=rapporteur"))
                        .body())
                .contains("fes.rapporteur");
        assertThat(rapporteur.page("/camunda/app/tasklist/default/").statusCode())
                .isEqualTo(200);
        assertThat(rapporteur.page("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
        assertThat(rapporteur.page("/account/reset").statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("the session that was known before the login is worth nothing after it")
    void fixation() {
        Visitor rapporteur = new Visitor(PORT);
        rapporteur.page("/login");
        String before = rapporteur.cookie("JSESSIONID").orElseThrow();

        come(rapporteur, "rapporteur-at-party");

        Visitor forger = new Visitor(PORT);
        assertThat(forger.send(forger.request("/engine-rest/version").header("Cookie", "JSESSIONID=" + before))
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unverified", "silent", "left", "stranger", "provincial.secretary"})
    @DisplayName("whoever is no member of today, or not surely, is refused with a sentence")
    void refused(String account) {
        database.update("update member set left_on = date '2020-06-01' where login = 'deputy.one'");
        Visitor visitor = new Visitor(PORT);

        String to = Visitor.to(come(visitor, account));

        assertThat(to).endsWith("/login?stranger");
        assertThat(visitor.page(to).body()).contains("لا يوجد هنا عضو بهذا الحساب");
        assertThat(visitor.send(visitor.request("/engine-rest/version")).statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("an answer that nobody asked for logs nobody in")
    void forgedAnswer() {
        Visitor victim = new Visitor(PORT);

        HttpResponse<String> answer = victim.page("/login/oauth2/code/party?code=forged&state=forged");

        assertThat(Visitor.to(answer)).endsWith("/login?provider");
        assertThat(victim.page(Visitor.to(answer)).body()).contains("لم يتم الدخول بحساب الحزب");
        assertThat(victim.send(victim.request("/engine-rest/version")).statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("only administrators come in with a password")
    void passwords() {
        assertThat(new Visitor(PORT).page("/login").body()).contains("حساب الحزب", "لمديري النظام وحدهم");
        assertThat(new Visitor(PORT).get("/engine-rest/version", "rapporteur").statusCode())
                .isEqualTo(401);
        assertThat(Visitor.to(new Visitor(PORT).logIn("rapporteur", "mithaq-demo")))
                .endsWith("/login?error");
        assertThat(new Visitor(PORT)
                        .get("/engine-rest/version", "administrator")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Visitor.to(new Visitor(PORT).logIn("administrator", "mithaq-demo")))
                .endsWith("/");
    }

    /** Goes to the provider, logs in there, and comes back with its answer. */
    private static HttpResponse<String> come(Visitor visitor, String account) {
        HttpResponse<String> sent = visitor.page("/oauth2/authorization/party");
        assertThat(Visitor.to(sent)).startsWith(AT_PROVIDER).contains("nonce=", "state=", "code_challenge_method=S256");
        visitor.page(Visitor.to(sent));
        HttpResponse<String> back =
                visitor.submit(AT_PROVIDER + "/login", Map.of("username", account, "password", Provider.PASSWORD));
        assertThat(Visitor.to(back)).as(back.toString()).startsWith(AT_PROVIDER + "/oauth2/authorize");
        HttpResponse<String> answer = visitor.page(Visitor.to(back));
        assertThat(Visitor.to(answer)).startsWith("http://localhost:" + PORT + "/login/oauth2/code/party");
        return visitor.page(Visitor.to(answer));
    }
}
