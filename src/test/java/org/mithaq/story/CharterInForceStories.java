package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.charter.CharterState;
import org.mithaq.correspondence.Reading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DisplayName("A charter in force")
class CharterInForceStories extends CharterOfFes {

    @Autowired
    WebApplicationContext house;

    private MockMvc web;

    @BeforeEach
    void theHouseIsOpen() {
        web = MockMvcBuilders.webAppContextSetup(house).build();
    }

    @Test
    @DisplayName("has a page for everybody: its articles, its date, its hash and who signed it, by office")
    void page() throws Exception {
        theCharterIsAdoptedBy(seated());
        assertThat(status("")).as("not before it is in force").isEqualTo(404);
        does("candidate", "sign-charter", "answer", "refuse", "reason", "لم يؤخذ باقتراحي");
        everyoneAskedDoes("sign-charter", "answer", "sign");

        String page = read("");
        assertThat(page)
                .contains("<html lang=\"ar\" dir=\"rtl\"", TITLE, PREAMBLE, "الأحد 14 مارس 2021", number)
                .contains(charter().hash())
                .containsSubsequence(VALUES)
                .containsSubsequence(
                        "الموقعون بصفاتهم",
                        "الأمين العام الجهوي",
                        "الأمين الإقليمي",
                        "نائب برلماني",
                        "نائبة برلمانية",
                        "رئيسة منظمة النساء",
                        "عضو منظمة الشباب",
                        "(3)");
        assertThat(page).as("a refusal is not for the public").doesNotContain("مرشحة للبرلمان", "لم يؤخذ باقتراحي");
        assertThat(read("/text")).isEqualTo(charter().text());
    }

    @Test
    @DisplayName("keeps its language on the page of somebody who reads another, and its paper keeps the organ's")
    void readInFrench() throws Exception {
        theCharterIsSignedBy(SIX);

        String page = web.perform(get("/charters/" + number).header("Accept-Language", "fr"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains("<html lang=\"fr\" dir=\"ltr\"")
                .contains("<article class=\"document\" lang=\"ar\" dir=\"rtl\">", TITLE, PREAMBLE)
                .containsSubsequence(VALUES)
                .containsSubsequence("Secrétariat provincial de Fès", "dimanche 14 mars 2021", "Signataires")
                .contains("Secrétaire général régional");
        byte[] paper = web.perform(get("/charters/" + number + ".pdf").header("Accept-Language", "fr"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(Reading.of(paper)).contains("الموقعون بصفاتهم").doesNotContain("Signataires");
    }

    @Test
    @DisplayName("is printed with its articles in order, its date, its number, its hash and its signatures")
    void paper() throws Exception {
        theCharterIsAdoptedBy(SIX);
        does("candidate", "sign-charter", "answer", "refuse", "reason", "لم يؤخذ باقتراحي");
        everyoneAskedDoes("sign-charter", "answer", "sign");

        String paper = Reading.of(answer(".pdf").getContentAsByteArray());
        assertThat(paper)
                .containsSubsequence("الأمانة الإقليمية بفاس", TITLE, number, "14 مارس 2021")
                .containsSubsequence(VALUES)
                .containsSubsequence("الموقعون بصفاتهم", "الأمين العام الجهوي", "عضو منظمة الشباب")
                .contains("SHA-256 " + charter().hash())
                .doesNotContain("مرشحة للبرلمان", "باقتراحي");
    }

    @Test
    @DisplayName("is kept on paper as it was printed on the day it came into force, whatever changes its name later")
    void keptOnPaper() throws Exception {
        theCharterIsSignedBy(SIX);
        byte[] paper = answer(".pdf").getContentAsByteArray();
        jdbc.sql("update organ set name_ar = 'اسم آخر للجهاز' where code = 'fes'")
                .update();
        try {
            assertThat(read("")).contains("اسم آخر للجهاز");
            assertThat(answer(".pdf").getContentAsByteArray()).isEqualTo(paper);
        } finally {
            jdbc.sql("update organ set name_ar = 'الأمانة الإقليمية بفاس' where code = 'fes'")
                    .update();
        }
    }

    @Test
    @DisplayName("that nobody has signed says so")
    void unsigned() throws Exception {
        theCharterIsAdoptedBy(SIX);
        at("2021-03-14T23:59");

        assertThat(read("")).contains("لم يُوقع الميثاق بعد.").doesNotContain("عضو منظمة الشباب");
    }

    @Test
    @DisplayName("is in force from the day of its adoption, however late that is put on record")
    void lateRecord() {
        theCharterIsAdoptedBy(SIX);
        at("2021-03-16T08:00");

        assertThat(charter().inForceFrom()).contains(LocalDate.of(2021, 3, 14));
    }

    @Test
    @DisplayName("does not exist where the charter was not adopted")
    void rejected() throws Exception {
        theCharterIsPutToTheVoteOf(SIX);
        objects("candidate");
        does("rapporteur", "count-hands", hands(3, 3, 0));

        assertThat(charter().state()).isEqualTo(CharterState.REJECTED);
        for (String form : List.of("", ".pdf", "/text")) {
            assertThat(status(form)).isEqualTo(404);
        }
        assertThatThrownBy(() -> charters.publish(number)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("stays as it is when its step is done twice")
    void twice() {
        theCharterIsSignedBy(SIX);
        at("2021-03-15T09:00");
        charters.publish(number);

        assertThat(charter().inForceFrom()).contains(LocalDate.of(2021, 3, 14));
        assertThat(charter().isIntact()).isTrue();
    }

    @Test
    @DisplayName("whose text was changed behind its back is shown to nobody")
    void changedAfterwards() throws Exception {
        theCharterIsSignedBy(SIX);
        somebodyWrites(1, "نقول ما نشاء");

        assertThat(charter().isIntact()).isFalse();
        for (String form : List.of("", ".pdf", "/text")) {
            assertThat(status(form)).isEqualTo(404);
            assertThat(read(form)).contains("نص ميثاق الاجتماع %s ليس هو النص".formatted(number));
        }
        isRefused("provincial.secretary", "close-sitting", "charter.text-changed", "time", "18:00", "remark", "");
    }

    @Test
    @DisplayName("is none whose text was changed before it was signed: it is not signed, and never put on record")
    void changedBeforeSigning() {
        theCharterIsAdoptedBy(SIX);
        somebodyWrites(1, "نقول ما نشاء");

        isRefused("candidate", "sign-charter", "charter.text-changed", "answer", "sign");
        isRefused("candidate", "sign-charter", "charter.text-changed", "answer", "refuse", "reason", "لا");
        assertThat(charters.signaturesOf(number)).isEmpty();
        assertThatThrownBy(() -> at("2021-03-14T23:59")).hasMessageContaining("charter.text-changed");
        assertThat(charter().state()).isEqualTo(CharterState.FROZEN);
        assertThat(charters.isInForce(number)).isFalse();
    }

    @Test
    @DisplayName("waits as an incident while its text is not the one adopted, and is put on record once it is again")
    void incident() {
        theCharterIsAdoptedBy(SIX);
        String adopted = charter().article(1).body();
        somebodyWrites(1, "نقول ما نشاء");
        List.of("2021-03-14T23:59", "2021-03-15T00:10", "2021-03-15T00:20", "2021-03-15T00:30", "2021-03-15T00:40")
                .forEach(attempt -> assertThatThrownBy(() -> at(attempt)).hasMessageContaining("charter.text-changed"));
        Incident incident = runtime.createIncidentQuery()
                .activityId("ServiceTask_PublishCharter")
                .singleResult();
        assertThat(incident).isNotNull();

        somebodyWrites(1, adopted);
        management.setJobRetries(incident.getConfiguration(), 1);
        at("2021-03-15T09:00");
        assertThat(charter().inForceFrom()).contains(LocalDate.of(2021, 3, 14));
        assertThat(openSteps()).containsExactly("close-sitting", "record-movement");
    }

    /** Past the application, in the database. */
    private void somebodyWrites(int article, String body) {
        jdbc.sql("update charter_article set body = ? where charter = ? and position = ?")
                .params(body, number, article)
                .update();
    }

    private String read(String form) throws Exception {
        return answer(form).getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(String form) throws Exception {
        return answer(form).getStatus();
    }

    /** What the house answers to anybody who asks for the page, or for another form of the charter. */
    private MockHttpServletResponse answer(String form) throws Exception {
        return web.perform(get("/charters/" + number + form)).andReturn().getResponse();
    }
}
