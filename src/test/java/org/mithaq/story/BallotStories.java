package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.deliberation.ResolutionState;
import org.mithaq.statutes.MajorityRule.Mode;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@DisplayName("The ballot")
class BallotStories extends BallotOfFes {

    /** What somebody could type beside their answers in the hope to turn the ballot. */
    private static final List<Object> FORGED = List.of(
            "carried", true,
            "verdict", "carried",
            "mode", "consensus",
            "itemOutcome", "concluded",
            "resolution", "FES-2021-999-R1",
            "presentCount", 99,
            "rule", "1/100");

    @Test
    @DisplayName("carries an orientation by consensus when nobody objects")
    void consensus() {
        isPut("orientation");
        assertThat(openSteps()).containsExactly("declare-consensus", "record-movement");
        assertThat(sees("provincial.secretary", "declare-consensus"))
                .containsEntry("resolutionText", TEXT)
                .hasEntrySatisfying("rule", rule -> assertThat(rule).asString().contains("التوافق", "1/2", "18"));
        nobodyObjects();

        assertThat(passed("EndEvent_ResolutionCarried")).isTrue();
        assertThat(put().state()).isEqualTo(ResolutionState.CARRIED);
        assertThat(put().mode()).isEqualTo(Mode.CONSENSUS);
        assertThat(put().tally()).isEmpty();
        assertThat(put().decidedAt()).hasValueSatisfying(at -> assertThat(LocalDate.ofInstant(at, FES))
                .isEqualTo("2021-03-14"));
        theNextFormSays("اعتمد النص بالتوافق دون أي اعتراض، وعدد الأعضاء الحاضرين: 9 (المادة 18).");
    }

    @Test
    @DisplayName("keeps the rule that was asked and the verdict that followed, with their article")
    void legalChecks() {
        isPut("orientation");
        nobodyObjects();

        assertThat(check("majority").inputs())
                .isEqualTo("resolution %s, level provincial, kind orientation", put().id());
        assertThat(check("majority").verdict()).isEqualTo("CONSENSUS, MORE_THAN 1/2 of VOTES_CAST, tie REJECTED");
        assertThat(check("majority").article()).isEqualTo("18");
        assertThat(check("verdict").inputs())
                .isEqualTo("resolution %s, objections 0, present 9, members 9, quorum 5", put().id());
        assertThat(check("verdict").verdict()).isEqualTo("carried");
        assertThat(check("verdict").article()).isEqualTo("18");
    }

    @Test
    @DisplayName("turns to a show of hands once a member objects, and keeps who did")
    void objections() {
        isPut("orientation");
        objects("youth.two", "deputy.one", "youth.two");

        assertThat(put().objectors()).containsExactly("deputy.one", "youth.two");
        assertThat(openSteps()).containsExactly("count-hands", "record-movement");
        does("rapporteur", "count-hands", hands(6, 2, 1));
        assertThat(put().mode()).isEqualTo(Mode.SHOW_OF_HANDS);
        assertThat(put().objectors()).containsExactly("deputy.one", "youth.two");
        assertThat(put().isCarried()).isTrue();
    }

    @Test
    @DisplayName("hears no objection from somebody who is not there")
    void strangersObject() {
        isPut("orientation");
        leaves("deputy.two");
        for (String absent : List.of("deputy.two", "auditor")) {
            isRefused(
                    "provincial.secretary",
                    "declare-consensus",
                    "answer.not-offered",
                    "objections",
                    List.of("deputy.one", absent));
        }

        assertThat(put().objectors()).isEmpty();
    }

    @Test
    @DisplayName("finds no consensus when everybody has left")
    void nobodyPresent() {
        isPut("orientation");
        seated().forEach(this::leaves);

        isRefused("provincial.secretary", "declare-consensus", "quorum.lost", "objections", List.of());
    }

    @Test
    @DisplayName("is not held while the quorum is lost: the chair waits until it is back, or adjourns")
    void withoutQuorum() {
        isPut("orientation");
        List<String> gone = seated().stream()
                .filter(login -> !login.equals("provincial.secretary"))
                .limit(5)
                .toList();
        gone.forEach(this::leaves);
        isRefused("provincial.secretary", "declare-consensus", "quorum.lost", "objections", List.of());
        comesBack(gone.get(0));
        objects(gone.get(0));
        leaves(seated().get(8));
        isRefused("rapporteur", "count-hands", "quorum.lost", hands(3, 0, 1));
        does("provincial.secretary", "adjourn-vote", "confirm", true);

        assertThat(put().state()).isEqualTo(ResolutionState.ADJOURNED);
        assertThat(openSteps()).containsExactly("conclude-item", "record-movement");
        theNextFormSays("أُجل التصويت");
    }

    @Test
    @DisplayName("goes the way that was computed, whatever else is typed into its forms")
    void nothingTypedDecides() {
        theSittingIsOpen();
        theItemIsCalled();
        forgesAndThenDoes(
                "rapporteur", "conclude-item", FORGED, "outcome", "resolution", "kind", "decision", "text", TEXT);
        assertThat(openSteps()).containsExactly("count-hands", "record-movement");
        forgesAndThenDoes("rapporteur", "count-hands", FORGED, hands(1, 8, 0));
        assertThat(put().state()).isEqualTo(ResolutionState.REJECTED);
        assertThat(passed("EndEvent_ResolutionCarried")).isFalse();

        aResolutionIsPut("orientation", TEXT);
        forgesAndThenDoes("provincial.secretary", "declare-consensus", FORGED, "objections", List.of("deputy.one"));
        assertThat(openSteps()).containsExactly("count-hands", "record-movement");
        assertThat(values("carried")).containsExactly(false);
        assertThat(values("mode")).containsExactlyInAnyOrder("show-of-hands", "consensus");
        assertThat(values("resolution")).doesNotContain("FES-2021-999-R1");
        assertThat(values("verdict", "presentCount", "rule", "inFavour", "text"))
                .isEmpty();
    }

    @Test
    @DisplayName("is explained to each reader in their language, and kept in that of the organ")
    void explained() {
        isPut("orientation");
        nobodyObjects();

        assertThat(readIn("fr")).contains(TEXT, "Texte adopté par consensus : aucune objection, membres présents : 9");
        assertThat(readIn("en")).contains(TEXT, "Carried by consensus: no objection, members present: 9");
        assertThat(put().explanation()).startsWith("اعتمد النص بالتوافق").endsWith("(المادة 18).");
    }

    private List<Object> values(String... variables) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).unlimitedList().stream()
                .flatMap(process -> history
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(process.getId())
                        .variableNameIn(variables)
                        .unlimitedList()
                        .stream())
                .map(HistoricVariableInstance::getValue)
                .toList();
    }

    private String readIn(String language) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", language);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            return (String) sees("rapporteur", "conclude-item").get("decided");
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }
}
