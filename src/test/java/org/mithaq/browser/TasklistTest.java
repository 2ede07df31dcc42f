package org.mithaq.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.engine.ApplicationClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:tasklist;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=true"
        })
@ActiveProfiles("story")
@DisplayName("In the real Tasklist")
class TasklistTest {

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationClock clock;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopChromium() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @DisplayName("a meeting is convened, its notice drafted, refused, approved, and replied to")
    void convocation() {
        try (Official secretary = at("provincial.secretary")) {
            secretary.start("دورة الاجتماع", "purpose", "اجتماع تنظيمي");
        }
        try (Official rapporteur = at("rapporteur")) {
            rapporteur.open("صياغة الاستدعاء");
            rapporteur.choose("اجتماع تنظيمي");
            rapporteur.pickDayOfNextMonth("date", 15);
            rapporteur.field("time").fill("18:00");
            rapporteur.field("time").press("Enter");
            rapporteur.field("place").fill("مقر الحزب بفاس");
            rapporteur.field("agenda").fill("الأداء التنظيمي والسياسي للحزب بفاس");
            rapporteur.complete("draft-notice");
        }
        try (Official secretary = at("provincial.secretary")) {
            secretary.open("المصادقة على الاستدعاء");
            assertThat(secretary.field("noticeText").inputValue()).contains("الأداء التنظيمي والسياسي للحزب بفاس");
            secretary.choose("أعيده إلى المقرر");
            assertThat(secretary.isRefused("approve-notice-refused"))
                    .contains("ضرورية")
                    .doesNotContain("ENGINE");
            secretary.choose("أصادق على الاستدعاء");
            secretary.complete("approve-notice");
        }
        try (Official member = at("women.president")) {
            member.open("الجواب على الاستدعاء");
            member.choose("سأحضر");
            member.complete("reply-to-convocation");
        }
    }

    private Official at(String login) {
        return new Official(chromium.browser(), "http://localhost:" + port, login, "mithaq-demo");
    }
}
