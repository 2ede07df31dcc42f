package org.mithaq.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.mithaq.engine.ApplicationClock;
import org.mithaq.membership.Member;
import org.mithaq.membership.Membership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.web.client.RestClient;

/** The shipped scripts played over real HTTP, each official under their own login; subclasses choose the database. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT, properties = "camunda.bpm.job-execution.enabled=true")
@ActiveProfiles("story")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
@TestMethodOrder(OrderAnnotation.class)
abstract class MeetingOfFesPlayed {

    private static final List<String> NINE_OFFICES = List.of(
            "تسعة أعضاء",
            "الأمين العام الجهوي",
            "الأمين الإقليمي",
            "نائب برلماني",
            "نائبة برلمانية",
            "مرشحة للبرلمان",
            "رئيسة منظمة النساء",
            "عضو منظمة الشباب (ثلاثة)");
    private static final List<String> VALUES =
            List.of("الوضوح", "التواصل", "الثقة", "الالتزام", "نكران الذات", "احترام الشأن الداخلي للحزب");

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    ApplicationClock clock;

    @Autowired
    Membership membership;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        int port = TestSocketUtils.findAvailableTcpPort();
        properties.add("server.port", () -> port);
        properties.add("mithaq.address", () -> "http://localhost:" + port);
    }

    @Test
    @Order(1)
    @DisplayName("the meeting of Fes is played from its convening to its communiqué")
    void fes() {
        bothArePlayed();

        String communique = page("/communiques/FES-2021-001");
        assertThat(communique).contains("<html lang=\"ar\" dir=\"rtl\"").contains("14 مارس 2021");
        assertThat(communique)
                .containsSubsequence(NINE_OFFICES)
                .containsSubsequence(VALUES)
                .containsSubsequence(resolutions());
        assertThat(page("/communiques")).contains("FES-2021-001");
        assertThat(page("/communiques/feed.atom")).contains("<feed", "FES-2021-001");
        assertThat(page("/charters/FES-2021-001")).containsSubsequence(VALUES);
        assertThat(bytes("/communiques/FES-2021-001.pdf")).startsWith('%', 'P', 'D', 'F');
        assertThat(bytes("/charters/FES-2021-001.pdf")).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    @Order(2)
    @DisplayName("the meetings of today leave work for the officials, on the true clock")
    void today() {
        assertThat(openFor("rapporteur")).contains("UserTask_DraftNotice");
        assertThat(openFor("communications")).contains("UserTask_EditCommunique");
        assertThat(membership.seated("fes"))
                .hasSize(9)
                .extracting(Member::login)
                .allSatisfy(member -> assertThat(openFor(member)).as(member).contains("UserTask_ReplyToConvocation"));
        assertThat(openFor("auditor")).isEmpty();
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    @Order(3)
    @DisplayName("a script with a time of its own is not played behind what has happened")
    void neverBackward() {
        assertThat(stoppedBy("fes-2021-03-14")).contains("empty database");
    }

    @Test
    @Order(4)
    @DisplayName("a script that asks for a step that is not open stops with one sentence, which names what is")
    void notOpen() {
        assertThat(stoppedBy("target/test-classes/rehearsals/step-that-is-not-open.yaml"))
                .isEqualTo("The step sign-charter is not open for candidate; open for them: nothing");
        assertThat(stoppedBy("target/test-classes/rehearsals/step-that-comes-later.yaml"))
                .isEqualTo("The step record-attendance is not open for rapporteur; open for them: draft-notice");
    }

    @Test
    @Order(5)
    @DisplayName("a script that is not there is named")
    void unknown() {
        assertThat(stoppedBy("no-such-script")).startsWith("There is no script no-such-script");
    }

    /** The scripts of the demonstration are played to their ends. */
    void bothArePlayed() {
        assertThat(rehearsal.play(List.of("fes-2021-03-14", "fes-today"))).isEmpty();
    }

    private String stoppedBy(String script) {
        return rehearsal.play(List.of(script)).orElseThrow();
    }

    private List<String> openFor(String login) {
        return new Actor(login, "mithaq-demo", rehearsal.address())
                .open(null).stream().map(Actor.OpenTask::taskDefinitionKey).toList();
    }

    private static List<String> resolutions() {
        return Script.read(new ClassPathResource("rehearsals/fes-2021-03-14.yaml"), Instant.now()).scenes().stream()
                .flatMap(scene -> Stream.ofNullable(scene.answers()))
                .filter(answers -> "resolution".equals(answers.get("outcome")))
                .map(answers -> answers.get("text").toString())
                .toList();
    }

    private String page(String path) {
        ResponseEntity<String> answer = RestClient.create(rehearsal.address())
                .get()
                .uri(path)
                .retrieve()
                .toEntity(String.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return String.valueOf(answer.getBody());
    }

    private byte[] bytes(String path) {
        return RestClient.create(rehearsal.address()).get().uri(path).retrieve().body(byte[].class);
    }
}
