package org.mithaq.story;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mithaq.charter.Charter;
import org.mithaq.charter.Charters;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting like that of Fes with a charter of honour on its agenda, brought to the point at which a story begins. */
abstract class CharterOfFes extends MeetingOfFes {

    static final String TITLE = "ميثاق شرف لتدبير شؤون الحزب إقليميا وجهويا";
    static final String PREAMBLE = "نحن أعضاء الأمانة الإقليمية بفاس، نلتزم بالقيم الآتية.";
    static final List<String> VALUES =
            List.of("الوضوح", "التواصل", "الثقة", "الالتزام", "نكران الذات", "احترام الشأن الداخلي للحزب");
    static final List<String> ARTICLES = List.of(
            "الوضوح: نعرض مواقفنا وقراراتنا ودوافعها كما هي",
            "التواصل: نتقاسم المعلومة في وقتها، وننصت قبل أن نقرر",
            "الثقة: نبني علاقاتنا داخل الحزب على حسن النية والوفاء بالعهد",
            "الالتزام: ننفذ ما تقرره مؤسسات الحزب في آجاله",
            "نكران الذات: نقدم مصلحة الحزب والوطن على كل اعتبار شخصي",
            "احترام الشأن الداخلي للحزب: نتداول في شؤون الحزب داخل مؤسساته");

    /** Those who are there when the sitting of a story with absent members begins. */
    static final List<String> SIX = List.of(
            "regional.secretary", "provincial.secretary", "deputy.one", "candidate", "women.president", "youth.one");

    @Autowired
    Charters charters;

    /** The items are concluded before those given, and the charter is called. */
    void theCharterIsCalledBefore(List<String> present) {
        theSittingBeginsWith(present, "charterOnAgenda", true);
        theSittingIsOpened();
        theItemsAreConcluded();
    }

    /** The rapporteur drafts the six values of Fes, and they are laid before those given. */
    void theCharterIsDraftedBefore(List<String> present) {
        theCharterIsCalledBefore(present);
        does("rapporteur", "draft-charter", draft());
    }

    /** Nobody amends the draft; it is put to the vote as it stands. */
    void theCharterIsPutToTheVoteOf(List<String> present) {
        theCharterIsDraftedBefore(present);
        everyoneAskedDoes("propose-amendment", "answer", "none");
    }

    /** Those given adopt the charter by consensus, and are asked to sign it. */
    void theCharterIsAdoptedBy(List<String> present) {
        theCharterIsPutToTheVoteOf(present);
        does("provincial.secretary", "declare-consensus", "objections", List.of());
    }

    /** Those given have adopted and signed the charter. */
    void theCharterIsSignedBy(List<String> present) {
        theCharterIsAdoptedBy(present);
        everyoneAskedDoes("sign-charter", "answer", "sign");
    }

    /** Somebody proposes that an article says something else. */
    void amends(String login, int article, String newText) {
        does(login, "propose-amendment", amendment(article, newText));
    }

    /** A member comes to the sitting, or leaves it. */
    void moves(String login, String movement, String time) {
        does("rapporteur", "record-movement", "person", login, "movement", movement, "time", time);
    }

    Charter charter() {
        return charters.of(number);
    }

    /** The answers with which the charter of Fes is drafted; those given count instead. */
    static Object[] draft(Object... instead) {
        return with(instead, "title", TITLE, "preamble", PREAMBLE, "articles", String.join("\n", ARTICLES));
    }

    /** The answers with which an amendment is proposed; those given count instead. */
    static Object[] amendment(int article, String newText, Object... instead) {
        return with(
                instead,
                "answer",
                "amend",
                "article",
                String.valueOf(article),
                "newText",
                newText,
                "reason",
                "لمزيد من الدقة");
    }

    private static Object[] with(Object[] instead, Object... usual) {
        return Stream.concat(Arrays.stream(usual), Arrays.stream(instead)).toArray();
    }
}
