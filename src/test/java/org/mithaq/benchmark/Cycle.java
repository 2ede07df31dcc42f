package org.mithaq.benchmark;

import java.util.List;
import java.util.Map;

/**
 * A whole meeting of twelve, from its convening to its published communiqué: one resolution by hands, one by secret ballot, and
 * a charter that all sign.
 */
final class Cycle {

    /** Those of Fes, and three who sit there with them. */
    static final List<String> SEATED = List.of(
            "regional.secretary",
            "provincial.secretary",
            "deputy.one",
            "deputy.two",
            "candidate",
            "women.president",
            "youth.one",
            "youth.two",
            "youth.three",
            "member.ten",
            "member.eleven",
            "member.twelve");

    private static final String SECRETARY = "provincial.secretary";
    private static final String RAPPORTEUR = "rapporteur";
    private static final List<String> ITEMS =
            List.of("الأداء التنظيمي والسياسي للحزب بفاس", "الإعداد للاستحقاقات الانتخابية المقبلة");
    private static final List<String> VALUES =
            List.of("الوضوح", "التواصل", "الثقة", "الالتزام", "نكران الذات", "احترام الشأن الداخلي للحزب");

    private static final Map<String, Object> NOTICE = Map.of(
            "kind", "organisational",
            "date", "2021-03-14",
            "time", "15:00",
            "place", "مقر الحزب بفاس",
            "agenda", String.join("\n", ITEMS),
            "charterOnAgenda", true);

    private final Stage stage;

    private Cycle(Stage stage) {
        this.stage = stage;
    }

    /** @return the number of the meeting */
    static String playedOn(Stage stage) {
        Cycle cycle = new Cycle(stage);
        cycle.isConvoked();
        cycle.sits();
        cycle.resolves("decision", cycle::countsHands);
        cycle.resolves("personal", cycle::votesInSecret);
        cycle.adoptsTheCharter();
        cycle.publishes();
        stage.ends();
        return stage.number();
    }

    private void isConvoked() {
        stage.at("2021-03-05T09:00");
        stage.convenes(SECRETARY, "اجتماع تنظيمي");
        stage.does(RAPPORTEUR, "draft-notice", NOTICE);
        stage.does(SECRETARY, "approve-notice", Map.of("decision", "approve"));
        stage.engineWorks();
        stage.at("2021-03-06T11:00");
        stage.everyoneDoes("reply-to-convocation", Map.of("answer", "coming", "reason", ""));
        stage.at("2021-03-13T09:00");
        stage.engineWorks();
    }

    private void sits() {
        stage.at("2021-03-14T15:00");
        stage.engineWorks();
        stage.does(RAPPORTEUR, "record-attendance", Map.of("present", SEATED, "guests", "", "time", "15:00"));
        stage.does(SECRETARY, "open-sitting", Map.of("chair", SECRETARY, "rapporteur", RAPPORTEUR, "time", "15:10"));
    }

    private void resolves(String kind, Runnable decides) {
        stage.does(SECRETARY, "call-item", Map.of("confirm", true));
        stage.does(
                RAPPORTEUR,
                "record-interventions",
                Map.of("interventions", "نائب برلماني: تقوية الحضور الميداني الدائم"));
        String text = "مواصلة هيكلة التنظيمات الموازية";
        stage.does(RAPPORTEUR, "conclude-item", Map.of("outcome", "resolution", "kind", kind, "text", text));
        decides.run();
        stage.does(RAPPORTEUR, "conclude-item", Map.of("outcome", "concluded"));
    }

    private void countsHands() {
        stage.does(RAPPORTEUR, "count-hands", Map.of("inFavour", SEATED.size(), "against", 0, "abstaining", 0));
    }

    private void votesInSecret() {
        stage.does(SECRETARY, "open-ballot", Map.of("confirm", true));
        stage.engineWorks();
        stage.everyoneDoes("cast-ballot", Map.of("vote", "for"));
    }

    private void adoptsTheCharter() {
        String articles = String.join(": نلتزم بها\n", VALUES) + ": نلتزم بها";
        stage.does(RAPPORTEUR, "draft-charter", Map.of("title", "ميثاق شرف", "preamble", "", "articles", articles));
        stage.engineWorks();
        stage.everyoneDoes("propose-amendment", Map.of("answer", "none"));
        stage.does(SECRETARY, "declare-consensus", Map.of("objections", List.of()));
        stage.engineWorks();
        stage.everyoneDoes("sign-charter", Map.of("answer", "sign", "reason", ""));
        stage.engineWorks();
    }

    private void publishes() {
        stage.at("2021-03-14T18:00");
        stage.does(SECRETARY, "close-sitting", Map.of("time", "18:00", "remark", ""));
        stage.does("communications", "edit-communique", stage.sees("communications", "edit-communique"));
        stage.at("2021-03-15T09:00");
        approves(SECRETARY, "review-communique");
        approves("regional.secretary", "approve-communique");
        stage.engineWorks();
    }

    private void approves(String login, String step) {
        Object hash = stage.sees(login, step).getOrDefault("hash", "");
        stage.does(login, step, Map.of("decision", "approve", "hash", hash));
    }
}
