package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.charter.Amendment;
import org.mithaq.charter.AmendmentRound;
import org.mithaq.charter.AmendmentState;
import org.mithaq.charter.Article;
import org.mithaq.engine.RefusedAnswer;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The amendments to a charter")
class AmendmentStories extends CharterOfFes {

    private static final String CLEARER = "نعرض مواقفنا وقراراتنا كما هي على كل المناضلين";

    @Autowired
    AmendmentRound round;

    @Test
    @DisplayName("end when everybody has answered, and nothing is decided when nobody amends")
    void nobodyAmends() {
        theCharterIsDraftedBefore(SIX);
        SIX.subList(1, 6).forEach(login -> does(login, "propose-amendment", "answer", "none"));
        assertThat(openSteps()).contains("close-amendments", "propose-amendment");

        does(SIX.get(0), "propose-amendment", "answer", "none");
        assertThat(openSteps()).containsExactly("declare-consensus", "record-movement");
        assertThat(passed("EndEvent_NothingToDecide")).isTrue();
        assertThat(charter().articles()).extracting(Article::text).containsExactlyElementsOf(ARTICLES);
    }

    @Test
    @DisplayName("end at midnight for those who have not answered")
    void deadline() {
        theCharterIsDraftedBefore(SIX);
        amends("candidate", 1, CLEARER);
        at("2021-03-14T23:58");
        assertThat(asked("propose-amendment")).hasSize(5);

        at("2021-03-14T23:59");
        assertThat(openSteps()).containsExactly("decide-amendment", "record-movement");
        assertThat(passed("EndEvent_NoAnswer")).isTrue();
        assertThatThrownBy(() -> round.proposeNone(number, "deputy.one"))
                .hasMessageContaining("consultation.not-asked");
    }

    @Test
    @DisplayName("are closed by the chair, who sees how many have answered and who has not")
    void closedByTheChair() {
        theCharterIsDraftedBefore(SIX);
        amends("candidate", 1, CLEARER);
        does("women.president", "propose-amendment", "answer", "none");
        assertThat(sees("provincial.secretary", "close-amendments"))
                .containsEntry("answered", "2 من أصل 6")
                .hasEntrySatisfying("open", open -> assertThat(open.toString().lines())
                        .containsExactly(
                                "الأمين العام الجهوي", "الأمين الإقليمي", "نائب برلماني", "عضو منظمة الشباب (1)"));

        isRefused("provincial.secretary", "close-amendments", "answer.missing", "confirm", false);
        does("provincial.secretary", "close-amendments", "confirm", true);
        assertThat(openSteps()).containsExactly("decide-amendment", "record-movement");
        assertThat(charters.amendmentsOf(number)).hasSize(1);
    }

    @Test
    @DisplayName("closed by the chair before anybody has answered leave the draft as it stands")
    void closedAtOnce() {
        theCharterIsDraftedBefore(SIX);
        does("provincial.secretary", "close-amendments", "confirm", true);

        assertThat(openSteps()).containsExactly("declare-consensus", "record-movement");
        assertThat(charters.amendmentsOf(number)).isEmpty();
    }

    @Test
    @DisplayName("are asked of whoever comes while there is time for them, of nobody twice, and of nobody afterwards")
    void comingAndGoing() {
        theCharterIsDraftedBefore(SIX);
        moves("deputy.two", "arrived", "16:30");
        moves("youth.one", "left", "16:35");
        moves("youth.one", "arrived", "16:40");
        moves("candidate", "left", "16:45");
        assertThat(asked("propose-amendment")).hasSize(7).containsAll(SIX).contains("deputy.two");

        SIX.forEach(login -> does(login, "propose-amendment", "answer", "none"));
        assertThat(asked("propose-amendment")).containsExactly("deputy.two");
        amends("deputy.two", 1, CLEARER);
        assertThat(openSteps()).containsExactly("decide-amendment", "record-movement");

        moves("youth.two", "arrived", "16:50");
        assertThat(asked("propose-amendment")).isEmpty();
    }

    @Test
    @DisplayName("are refused where they change nothing, are not complete, or meet no article")
    void refused() {
        theCharterIsDraftedBefore(SIX);
        String asItIs = charter().article(1).body();

        isRefused("candidate", "propose-amendment", "amendment.changes-nothing", amendment(1, " " + asItIs + "  "));
        isRefused("candidate", "propose-amendment", "answer.missing", amendment(1, " "));
        isRefused("candidate", "propose-amendment", "amendment.says-nothing", amendment(1, "\u00a0\u200f"));
        isRefused("candidate", "propose-amendment", "answer.missing", amendment(1, CLEARER, "reason", " "));
        isRefused("candidate", "propose-amendment", "answer.not-offered", amendment(7, CLEARER));
        isRefused("candidate", "propose-amendment", "answer.missing", "answer", "");
        assertThat(charters.amendmentsOf(number)).isEmpty();

        amends("candidate", 1, CLEARER);
        assertThat(charters.amendmentsOf(number)).hasSize(1);
    }

    @Test
    @DisplayName("are proposed by each member once and in their own name")
    void once() {
        theCharterIsDraftedBefore(SIX);
        Task asked = taskOf("candidate", "propose-amendment");
        mayNotDo("deputy.two", "propose-amendment", "answer", "none");
        mayNotDo("rapporteur", "propose-amendment", "answer", "none");

        submit("candidate", asked, answers(amendment(1, CLEARER)));
        assertThatThrownBy(() -> submit("candidate", asked, answers(amendment(2, CLEARER))))
                .isInstanceOf(RefusedAnswer.class);
        assertThat(charters.amendmentsOf(number))
                .extracting(Amendment::member, Amendment::article)
                .containsExactly(tuple("candidate", 1));
    }

    @Test
    @DisplayName("change the text when they are accepted and leave it when they are rejected, each for a reason")
    void decided() {
        theCharterIsDraftedBefore(SIX);
        amends("women.president", 1, CLEARER);
        amends("candidate", 6, "نتداول في شؤون الحزب علنا");
        does("provincial.secretary", "close-amendments", "confirm", true);

        assertThat(sees("provincial.secretary", "decide-amendment"))
                .containsEntry("articleText", "1. " + ARTICLES.get(0))
                .containsEntry("proposedText", "1. الوضوح: " + CLEARER)
                .containsEntry("proposer", "رئيسة منظمة النساء")
                .containsEntry("proposerReason", "لمزيد من الدقة");
        isRefused("provincial.secretary", "decide-amendment", "answer.missing", "decision", "accept", "reason", "");
        does("provincial.secretary", "decide-amendment", "decision", "accept", "reason", "أوضح");
        does("provincial.secretary", "decide-amendment", "decision", "reject", "reason", "المداولات مصونة");

        assertThat(charter().article(1).body()).isEqualTo(CLEARER);
        assertThat(charter().articles().subList(1, 6))
                .extracting(Article::text)
                .containsExactlyElementsOf(ARTICLES.subList(1, 6));
        assertThat(charters.amendmentsOf(number))
                .extracting(Amendment::state, Amendment::decidedBy, Amendment::decidedReason)
                .containsExactly(
                        tuple(AmendmentState.ACCEPTED, "provincial.secretary", "أوضح"),
                        tuple(AmendmentState.REJECTED, "provincial.secretary", "المداولات مصونة"));
        assertThat(sees("provincial.secretary", "declare-consensus").get("resolutionText"))
                .asString()
                .contains(CLEARER)
                .doesNotContain("علنا");
    }

    @Test
    @DisplayName("that the chair proposes are settled by the rapporteur")
    void ofTheChair() {
        theCharterIsDraftedBefore(SIX);
        amends("provincial.secretary", 1, CLEARER);
        amends("candidate", 3, "نبني علاقاتنا على حسن النية");
        does("provincial.secretary", "close-amendments", "confirm", true);

        mayNotDo("provincial.secretary", "decide-amendment", "decision", "accept", "reason", "أوضح");
        assertThatThrownBy(() -> round.decide(number, true, "provincial.secretary", "أوضح"))
                .hasMessageContaining("charter.own-amendment");
        does("rapporteur", "decide-amendment", "decision", "accept", "reason", "أوضح");
        does("provincial.secretary", "decide-amendment", "decision", "reject", "reason", "يكفي النص");

        assertThat(charter().article(1).body()).isEqualTo(CLEARER);
    }

    @Test
    @DisplayName("to one article are decided in the order in which they came, each on the text as it stands by then")
    void twoToOneArticle() {
        theCharterIsDraftedBefore(SIX);
        amends("youth.one", 3, "نبني علاقاتنا على حسن النية");
        amends("deputy.one", 3, "نبني علاقاتنا على الوفاء بالعهد");
        does("provincial.secretary", "close-amendments", "confirm", true);

        does("provincial.secretary", "decide-amendment", "decision", "accept", "reason", "أوجز");
        assertThat(sees("provincial.secretary", "decide-amendment"))
                .containsEntry("articleText", "3. الثقة: نبني علاقاتنا على حسن النية")
                .containsEntry("proposedText", "3. الثقة: نبني علاقاتنا على الوفاء بالعهد");
        does("provincial.secretary", "decide-amendment", "decision", "accept", "reason", "أقوى");

        assertThat(charter().article(3).body()).isEqualTo("نبني علاقاتنا على الوفاء بالعهد");
        assertThat(charters.amendmentsOf(number))
                .extracting(Amendment::member, Amendment::formerText)
                .containsExactly(
                        tuple("youth.one", "نبني علاقاتنا داخل الحزب على حسن النية والوفاء بالعهد"),
                        tuple("deputy.one", "نبني علاقاتنا على حسن النية"));
        assertThat(openSteps()).containsExactly("declare-consensus", "record-movement");
    }

    @Test
    @DisplayName("are neither left out nor decided by what a form brings along")
    void forged() {
        theCharterIsDraftedBefore(SIX);
        forgesAndThenDoes(
                "candidate",
                "propose-amendment",
                List.of("state", "accepted", "member", "youth.one"),
                amendment(1, CLEARER));
        amends("youth.one", 2, "ننصت قبل أن نقرر");
        forgesAndThenDoes(
                "provincial.secretary", "close-amendments", List.of("amendmentsLeft", false), "confirm", true);
        isRefused(
                "provincial.secretary",
                "decide-amendment",
                "form.stale",
                "decision",
                "reject",
                "reason",
                "لا حاجة إليه",
                "proposedText",
                "نص آخر");
        forgesAndThenDoes(
                "provincial.secretary",
                "decide-amendment",
                List.of("amendmentsLeft", false),
                "decision",
                "reject",
                "reason",
                "لا حاجة إليه");

        assertThat(openSteps()).contains("decide-amendment");
        assertThat(charters.amendmentsOf(number))
                .extracting(Amendment::member, Amendment::proposedText, Amendment::state)
                .containsExactly(
                        tuple("candidate", CLEARER, AmendmentState.REJECTED),
                        tuple("youth.one", "ننصت قبل أن نقرر", AmendmentState.PROPOSED));
    }
}
