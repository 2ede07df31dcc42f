package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.charter.Article;
import org.mithaq.charter.CharterState;
import org.mithaq.deliberation.Deliberations;
import org.mithaq.deliberation.Resolution;
import org.mithaq.deliberation.Tally;
import org.mithaq.statutes.LegalCheck;
import org.mithaq.statutes.Statutes;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The charter of honour")
class CharterStories extends CharterOfFes {

    @Autowired
    Deliberations deliberations;

    @Autowired
    Statutes statutes;

    @Test
    @DisplayName("is drafted with its six values in their order, and laid before everybody present")
    void drafted() {
        theCharterIsDraftedBefore(SIX);

        assertThat(charter().articles()).extracting(Article::title).containsExactlyElementsOf(VALUES);
        assertThat(charter().articles()).extracting(Article::text).containsExactlyElementsOf(ARTICLES);
        assertThat(charter().articles()).extracting(Article::position).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(charter().state()).isEqualTo(CharterState.CIRCULATED);
        assertThat(asked("propose-amendment")).containsExactlyInAnyOrderElementsOf(SIX);
        assertThat(sees("candidate", "propose-amendment")).containsEntry("charterText", canonical(ARTICLES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "الوضوح",
                "الوضوح:",
                ": نعرض مواقفنا كما هي",
                "الوضوح: نعرض مواقفنا كما هي\nالتواصل",
            })
    @DisplayName("is not drafted from a line without a title or without a text")
    void noArticle(String articles) {
        theCharterIsCalledBefore(SIX);

        isRefused("rapporteur", "draft-charter", "charter.no-article", draft("articles", articles));
        assertThat(charters.find(number)).isEmpty();
    }

    @Test
    @DisplayName("is not drafted without a title or articles, nor with a title that no page can hold")
    void wrongDraft() {
        theCharterIsCalledBefore(SIX);

        isRefused("rapporteur", "draft-charter", "answer.missing", draft("title", " "));
        isRefused("rapporteur", "draft-charter", "answer.missing", draft("articles", " \n "));
        isRefused("rapporteur", "draft-charter", "answer.too-long", draft("title", "م".repeat(301)));
        isRefused(
                "rapporteur",
                "draft-charter",
                "charter.article-title-too-long",
                draft("articles", "م".repeat(301) + ": نص"));
        assertThat(charters.find(number)).isEmpty();

        does("rapporteur", "draft-charter", draft("preamble", ""));
        assertThat(charter().preamble()).isEmpty();
    }

    @Test
    @DisplayName("is put to the vote as one text that is frozen, with the hash of its documented form")
    void frozen() throws Exception {
        theCharterIsCalledBefore(SIX);
        does(
                "rapporteur",
                "draft-charter",
                "title",
                "  Charte d’honneur ",
                "preamble",
                " Nous  nous engageons.\n\n À Fès. ",
                "articles",
                "Clarté : dire ce que l’on décide\n" + Normalizer.normalize("Abnégation: à tous", Normalizer.Form.NFD));
        everyoneAskedDoes("propose-amendment", "answer", "none");

        String text =
                """
                Charte d’honneur

                Nous nous engageons.
                À Fès.

                1. Clarté: dire ce que l’on décide
                2. Abnégation: à tous""";
        assertThat(charter().state()).isEqualTo(CharterState.FROZEN);
        assertThat(charter().text()).isEqualTo(text);
        assertThat(charter().hash()).isEqualTo(sha256(text));
        assertThat(sees("provincial.secretary", "declare-consensus").get("resolutionText"))
                .asString()
                .contains(sha256(text))
                .endsWith(text);
    }

    @Test
    @DisplayName("is adopted by consensus when nobody objects")
    void consensus() {
        theCharterIsAdoptedBy(SIX);

        assertThat(resolution().isCarried()).isTrue();
        assertThat(resolution().tally()).isEmpty();
        assertThat(resolution().electorate().present()).isEqualTo(6);
        assertThat(statutes.checksOf(number))
                .filteredOn(check -> check.inputs().contains(resolution().id()))
                .extracting(LegalCheck::rule, LegalCheck::article)
                .containsExactly(tuple("majority", "19"), tuple("verdict", "19"));
        assertThat(openSteps()).contains("sign-charter");
    }

    @Test
    @DisplayName("to which somebody objects is adopted by two thirds of those present")
    void twoThirds() {
        theCharterIsPutToTheVoteOf(seated());
        objects("deputy.one", "youth.one");
        does("rapporteur", "count-hands", hands(6, 2, 1));

        assertThat(resolution().objectors()).containsExactly("deputy.one", "youth.one");
        assertThat(resolution().tally()).contains(new Tally(6, 2, 1));
        assertThat(resolution().isCarried()).isTrue();
        assertThat(openSteps()).contains("sign-charter");
    }

    @Test
    @DisplayName("that misses two thirds is recorded as not adopted, and the meeting goes on to its communiqué")
    void rejected() {
        theCharterIsPutToTheVoteOf(seated());
        objects("deputy.one");
        does("rapporteur", "count-hands", hands(5, 2, 2));

        assertThat(resolution().isCarried()).isFalse();
        assertThat(charter().state()).isEqualTo(CharterState.REJECTED);
        assertThat(charter().inForceFrom()).isEmpty();
        assertThat(charters.isInForce(number)).isFalse();
        assertThat(openSteps()).containsExactly("close-sitting", "record-movement");

        theSittingIsClosed();
        assertThat(openSteps()).containsExactly("edit-communique");
        assertThat(sees("communications", "edit-communique")).containsEntry("charter", "");
    }

    @Test
    @DisplayName("is decided by nothing that a form brings along")
    void forged() {
        theCharterIsCalledBefore(SIX);
        forgesAndThenDoes("rapporteur", "draft-charter", List.of("carried", true, "amendmentsLeft", true), draft());
        forgesAndThenDoes(
                "candidate",
                "propose-amendment",
                List.of("amendmentsLeft", true, "member", "deputy.two"),
                "answer",
                "none");
        everyoneAskedDoes("propose-amendment", "answer", "none");
        forgesAndThenDoes(
                "provincial.secretary",
                "declare-consensus",
                List.of("carried", true),
                "objections",
                List.of("candidate"));
        forgesAndThenDoes(
                "rapporteur", "count-hands", List.of("carried", true, "resolution", "FES-2021-001-R1"), hands(1, 5, 0));

        assertThat(charter().state()).isEqualTo(CharterState.REJECTED);
        assertThat(passed("UserTask_DecideAmendment")).isFalse();
    }

    private Resolution resolution() {
        return deliberations.resolution(charter().resolution());
    }

    private static String canonical(List<String> articles) {
        StringBuilder text =
                new StringBuilder(TITLE).append("\n\n").append(PREAMBLE).append('\n');
        for (int i = 0; i < articles.size(); i++) {
            text.append("\n%d. %s".formatted(i + 1, articles.get(i)));
        }
        return text.toString();
    }

    private static String sha256(String text) throws Exception {
        byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(bytes);
    }
}
