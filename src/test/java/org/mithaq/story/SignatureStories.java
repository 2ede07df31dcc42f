package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.charter.CharterState;
import org.mithaq.charter.Signature;
import org.mithaq.charter.SigningRound;
import org.mithaq.engine.RefusedAnswer;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The signatures of a charter")
class SignatureStories extends CharterOfFes {

    @Autowired
    SigningRound round;

    @Test
    @DisplayName(
            "are given by each member present in a task of their own that shows the text adopted, and put it in force")
    void signed() {
        theCharterIsAdoptedBy(SIX);
        assertThat(asked("sign-charter")).containsExactlyInAnyOrderElementsOf(SIX);
        assertThat(sees("deputy.one", "sign-charter"))
                .containsEntry("charterText", charter().text())
                .containsEntry("hash", charter().hash());
        assertThat(charters.isInForce(number)).isFalse();

        SIX.forEach(login -> does(login, "sign-charter", "answer", "sign"));
        assertThat(charters.signaturesOf(number))
                .extracting(Signature::member, Signature::signed, Signature::hash)
                .containsExactlyElementsOf(SIX.stream()
                        .map(login -> tuple(login, true, charter().hash()))
                        .toList());
        assertThat(charters.missingSignatures(number)).isEmpty();
        assertThat(charter().state()).isEqualTo(CharterState.ADOPTED);
        assertThat(charter().inForceFrom()).contains(LocalDate.of(2021, 3, 14));
        assertThat(charters.isInForce(number)).isTrue();
        assertThat(openSteps()).containsExactly("close-sitting", "record-movement");
    }

    @Test
    @DisplayName("may be refused with a reason, and that holds nothing up")
    void refused() {
        theCharterIsAdoptedBy(SIX);
        isRefused("candidate", "sign-charter", "answer.missing", "answer", "refuse", "reason", " ");
        isRefused("candidate", "sign-charter", "answer.not-offered", "answer", "perhaps");
        does("candidate", "sign-charter", "answer", "refuse", "reason", "لم يؤخذ باقتراحي");
        everyoneAskedDoes("sign-charter", "answer", "sign");

        assertThat(charters.signaturesOf(number))
                .filteredOn(signature -> !signature.signed())
                .extracting(Signature::member, Signature::reason)
                .containsExactly(tuple("candidate", "لم يؤخذ باقتراحي"));
        assertThat(charters.isInForce(number)).isTrue();
    }

    @Test
    @DisplayName("that are missing at midnight are recorded as missing, and the charter is in force all the same")
    void missing() {
        theCharterIsAdoptedBy(SIX);
        SIX.subList(0, 4).forEach(login -> does(login, "sign-charter", "answer", "sign"));

        at("2021-03-14T23:59");
        assertThat(charters.missingSignatures(number)).containsExactly("women.president", "youth.one");
        assertThat(charters.signaturesOf(number)).hasSize(4);
        assertThat(passed("EndEvent_SignatureMissing")).isTrue();
        assertThat(charters.isInForce(number)).isTrue();
        assertThat(openSteps()).containsExactly("close-sitting", "record-movement");
        assertThatThrownBy(() -> round.sign(number, "youth.one")).hasMessageContaining("consultation.not-asked");
    }

    @Test
    @DisplayName("are closed by the chair, who sees whose are missing, and the charter is in force all the same")
    void closedByTheChair() {
        theCharterIsAdoptedBy(SIX);
        SIX.subList(0, 4).forEach(login -> does(login, "sign-charter", "answer", "sign"));
        assertThat(sees("provincial.secretary", "close-signatures"))
                .containsEntry("answered", "4 من أصل 6")
                .containsEntry("open", "رئيسة منظمة النساء\nعضو منظمة الشباب (1)");

        isRefused("provincial.secretary", "close-signatures", "answer.missing", "confirm", false);
        does("provincial.secretary", "close-signatures", "confirm", true);
        assertThat(charters.missingSignatures(number)).containsExactly("women.president", "youth.one");
        assertThat(charters.isInForce(number)).isTrue();
        assertThat(openSteps()).containsExactly("close-sitting", "record-movement");
    }

    @Test
    @DisplayName("are asked of those who are there at the vote: not of the absent, nor of whoever has left before")
    void presentAtTheVote() {
        theCharterIsPutToTheVoteOf(SIX);
        moves("youth.one", "left", "17:00");
        moves("deputy.two", "arrived", "17:05");
        nobodyObjects();

        assertThat(asked("sign-charter"))
                .containsExactlyInAnyOrder(
                        "regional.secretary",
                        "provincial.secretary",
                        "deputy.one",
                        "deputy.two",
                        "candidate",
                        "women.president");
        mayNotDo("youth.one", "sign-charter", "answer", "sign");
        mayNotDo("youth.two", "sign-charter", "answer", "sign");

        moves("deputy.one", "left", "17:20");
        moves("youth.three", "arrived", "17:20");
        everyoneAskedDoes("sign-charter", "answer", "sign");
        assertThat(charters.signaturesOf(number))
                .extracting(Signature::member)
                .contains("deputy.one", "deputy.two")
                .doesNotContain("youth.one", "youth.three");
    }

    @Test
    @DisplayName("are given by nobody for another, not even by the administrator who takes the task over")
    void inOnesOwnName() {
        theCharterIsAdoptedBy(SIX);
        Task asked = taskOf("candidate", "sign-charter");
        mayNotDo("rapporteur", "sign-charter", "answer", "sign");
        assertThatThrownBy(() -> submit("administrator", asked, answers("answer", "sign")))
                .isInstanceOf(RefusedAnswer.class);

        actingAs("administrator");
        assertThatThrownBy(() -> tasks.setAssignee(asked.getId(), "administrator"))
                .isInstanceOf(RefusedAnswer.class);
        assertThat(charters.signaturesOf(number)).isEmpty();
    }

    @Test
    @DisplayName("are what their giver says, whatever else the form brings along")
    void forged() {
        theCharterIsAdoptedBy(SIX);
        isRefused("candidate", "sign-charter", "form.stale", "answer", "refuse", "reason", "لا أوافق", "hash", "0");
        forgesAndThenDoes(
                "candidate",
                "sign-charter",
                List.of("signed", true, "member", "youth.one"),
                "answer",
                "refuse",
                "reason",
                "لا أوافق");

        assertThat(charters.signaturesOf(number))
                .extracting(Signature::member, Signature::signed, Signature::hash)
                .containsExactly(tuple("candidate", false, charter().hash()));
        assertThat(asked("sign-charter")).hasSize(5).contains("youth.one");
    }
}
