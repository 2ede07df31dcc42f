package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.ballot.Voice;
import org.mithaq.election.Candidacy;
import org.mithaq.election.Candidacy.State;
import org.mithaq.election.ElectionState;
import org.mithaq.election.Nominations;
import org.mithaq.election.Voting;
import org.mithaq.engine.RefusedAnswer;
import org.mithaq.language.Refusal;
import org.mithaq.membership.Eligibility.Obstacle;
import org.mithaq.membership.Member;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("An election")
class ElectionStories extends ElectionOfFes {

    @Autowired
    Nominations nominations;

    @Test
    @DisplayName("elects in the first round whoever more than half of the ballots name, of those who accepted")
    void firstRound() {
        isAnnounced(1);
        assertThat(asked("nominate")).containsExactlyInAnyOrderElementsOf(seated());
        assertThat(sees("deputy.one", "nominate"))
                .containsEntry("office", "مسؤول التواصل (عدد المقاعد: 1)")
                .containsEntry("parity", "");
        does("deputy.one", "nominate", "answer", "another", "nominee", "candidate@example.org");
        does("deputy.two", "nominate", "answer", "another", "nominee", "youth.two");
        does("youth.one", "nominate", "answer", "myself");
        asked("nominate").forEach(login -> does(login, "nominate", "answer", "nobody"));
        assertThat(passed("BoundaryEvent_AllNominated")).isTrue();

        assertThat(asked("accept-candidacy")).containsExactly("candidate", "youth.two");
        assertThat(sees("candidate", "accept-candidacy")).containsEntry("nominatedBy", "نائب برلماني");
        does("youth.two", "accept-candidacy", "answer", "decline");
        does("candidate", "accept-candidacy", "answer", "accept");
        assertThat(passed("BoundaryEvent_AllNomineesAnswered")).isTrue();
        assertThat(nominations.candidacies(election().id()))
                .extracting(Candidacy::member, Candidacy::state)
                .containsExactlyInAnyOrder(
                        tuple("candidate", State.ELIGIBLE),
                        tuple("youth.one", State.ELIGIBLE),
                        tuple("youth.two", State.DECLINED));

        assertThat(sees(CHAIR, "open-election"))
                .containsEntry("candidates", "عضو منظمة الشباب (1)\nمرشحة للبرلمان")
                .containsEntry("warning", "");
        opens();
        assertThat(asked("elect")).containsExactlyInAnyOrderElementsOf(seated());
        vote(5, "candidate");
        vote(4, "youth.one");

        assertThat(passed("BoundaryEvent_AllElectorsVoted")).isTrue();
        assertThat(elected()).containsExactly("candidate");
        assertThat(decided()).contains(number + "-E1", "انتُخب في الدور الأول 1 من أصل 1", "المنتخبون: مرشحة للبرلمان");
        assertThat(verdicts("election")).containsExactly("SECRET_BALLOT, MORE_THAN 1/2");
        assertThat(verdicts("eligibility")).containsExactly("eligible", "eligible");
        assertThat(verdicts("electionVerdict")).containsExactly("elected");
        assertThat(verdicts("parity")).isEmpty();
        theItemIsConcluded();
    }

    @Test
    @DisplayName("gives its mandates by the appointment step: proposed by one office as elected, confirmed by another")
    void appointed() {
        isAnnounced(1);
        stand("candidate");
        opens();
        vote(9, "candidate");

        Task proposal = appointments().get(0);
        assertThat(shownOf(proposal))
                .containsEntry("what", "appoint")
                .containsEntry("member", "candidate")
                .containsEntry("post", OFFICE)
                .containsEntry("firstDay", "2021-03-14")
                .containsEntry("decision", number + "-E1");
        assertThat(proposes(proposal, "youth.one", "2021-03-14")).isEqualTo("appointment.elected-otherwise");
        submit(CHAIR, proposal, appointing("candidate", "2021-03-14"));

        String meeting = number;
        number = "A-"
                + jdbc.sql("select max(id) from appointment").query(Long.class).single();
        assertThat(sees("regional.secretary", "confirm-appointment").get("grounds"))
                .asString()
                .contains(meeting);
        does("regional.secretary", "confirm-appointment", "decision", "return", "reason", "ابتداء من الغد");
        assertThat(proposes(appointments().get(0), "youth.one", "2021-03-15"))
                .isEqualTo("appointment.elected-otherwise");
        submit(CHAIR, appointments().get(0), appointing("candidate", "2021-03-15"));
        does("regional.secretary", "confirm-appointment", "decision", "confirm");
        number = meeting;

        assertThat(actingFor()).containsExactly("communications");
        at("2021-03-15T00:00");
        assertThat(actingFor()).containsExactly("communications", "candidate");
    }

    @Test
    @DisplayName("goes into a second round of the two best when nobody has more than half of the ballots")
    void secondRound() {
        isAnnounced(1);
        stand("candidate", "youth.one", "deputy.one");
        opens();
        vote(4, "candidate");
        vote(3, "youth.one");
        vote(2, "deputy.one");

        assertThat(elected()).isEmpty();
        assertThat(sees(CHAIR, "open-election"))
                .containsEntry("round", 2)
                .containsEntry("candidates", "عضو منظمة الشباب (1)\nمرشحة للبرلمان");
        opens();
        assertThat(asked("elect")).containsExactlyInAnyOrderElementsOf(seated());
        isRefused("women.president", "elect", "answer.not-offered", "chosen", List.of("deputy.one"));
        isRefused("women.president", "elect", "form.stale", "round", "1", "chosen", List.of("candidate"));
        vote(3, "candidate");
        vote(4, "youth.one");
        voteBlank(2);

        assertThat(elected()).containsExactly("youth.one");
        assertThat(verdicts("electionVerdict")).containsExactly("second-round", "elected");
        assertThat(decided())
                .contains("يتقدم للدور الثاني 2", "انتُخب في الدور الثاني بأكثر الأصوات 1 من أصل 1", "منها البيضاء 2");
    }

    @Test
    @DisplayName("lets the chair draw the lot where nothing else decides between as many votes")
    void lot() {
        isAnnounced(1);
        stand("candidate", "youth.one", "deputy.one");
        opens();
        vote(4, "candidate");
        vote(4, "youth.one");
        vote(1, "deputy.one");
        opens();
        vote(4, "candidate");
        vote(4, "youth.one");
        voteBlank(1);

        assertThat(verdicts("electionVerdict")).containsExactly("second-round", "tie");
        assertThat(sees(CHAIR, "draw-lot").get("tie")).asString().startsWith("تعادل 2 من المترشحين بعدد أصوات 4");
        mayNotDo("rapporteur", "draw-lot", "drawn", List.of("candidate"));
        isRefused(CHAIR, "draw-lot", "answer.not-offered", "drawn", List.of("deputy.one"));
        isRefused(CHAIR, "draw-lot", "election.lot-count", "drawn", List.of("candidate", "youth.one"));
        isRefused(CHAIR, "draw-lot", "answer.missing", "drawn", List.of());
        does(CHAIR, "draw-lot", "drawn", List.of("youth.one"));

        assertThat(elected()).containsExactly("youth.one");
        assertThat(verdicts("electionVerdict")).containsExactly("second-round", "tie", "elected");
        assertThat(String.join("\n", told("lot-drawn"))).contains("youth.one");
    }

    @Test
    @DisplayName("prefers the longer membership, and then the greater age, before any lot")
    void tieBreaks() {
        jdbc.sql("update member set joined_on = date '2019-06-01' where login in ('youth.one', 'deputy.one')")
                .update();
        jdbc.sql("update member set born_on = date '1960-01-01' where login = 'deputy.one'")
                .update();
        jdbc.sql("update member set born_on = date '1990-01-01' where login = 'youth.one'")
                .update();
        isAnnounced(2);
        stand("candidate", "youth.one", "deputy.one");
        opens();
        vote(3, "candidate");
        vote(3, "youth.one");
        vote(3, "deputy.one");
        opens();
        vote(3, "candidate");
        vote(3, "youth.one");
        vote(3, "deputy.one");

        assertThat(elected()).containsExactly("deputy.one", "youth.one");
        assertThat(passed("UserTask_DrawLot")).isFalse();
    }

    @Test
    @DisplayName(
            "of several keeps the share of women, which is shown before: the best placed of them takes the last seat")
    void parity() {
        areWomen("candidate", "women.president", "deputy.two");
        anElectionIsCalled();
        assertThat(sees("rapporteur", "announce-election").get("parity"))
                .asString()
                .contains("1/3", "28");
        does("rapporteur", "announce-election", "office", OFFICE, "seats", 3);
        assertThat(sees("deputy.one", "nominate").get("parity"))
                .asString()
                .contains("مقاعد النساء على الأقل: 1 من أصل 3");
        stand("youth.one", "youth.two", "deputy.one", "candidate", "women.president");
        opens();
        assertThat(sees("deputy.one", "elect").get("parity")).asString().contains("مقاعد النساء على الأقل: 1 من أصل 3");
        vote(6, "youth.one", "youth.two", "deputy.one");
        vote(2, "youth.one", "youth.two", "women.president");
        vote(1, "candidate");

        assertThat(elected()).containsExactly("youth.one", "youth.two", "women.president");
        assertThat(verdicts("parity")).containsExactly("applied");
        assertThat(decided()).contains("تأخذ آخر المقاعد رئيسة منظمة النساء، بدل نائب برلماني");
        assertThat(appointments()).hasSize(3);
    }

    @Test
    @DisplayName("lets the chair draw the lot as well where the share of women leaves as many votes undecided")
    void parityByLot() {
        areWomen("candidate", "women.president");
        isAnnounced(3);
        stand("youth.one", "youth.two", "deputy.one", "candidate", "women.president");
        opens();
        vote(6, "youth.one", "youth.two", "deputy.one");
        vote(1, "youth.one", "youth.two", "candidate");
        vote(1, "youth.one", "youth.two", "women.president");
        vote(1, "youth.one", "youth.two");

        assertThat(elected()).isEmpty();
        assertThat(sees(CHAIR, "draw-lot").get("tie")).asString().startsWith("يستوجب نصيب النساء الفصل بين 2");
        isRefused(CHAIR, "draw-lot", "answer.not-offered", "drawn", List.of("deputy.one"));
        does(CHAIR, "draw-lot", "drawn", List.of("candidate"));
        assertThat(elected()).containsExactly("youth.one", "youth.two", "candidate");
        assertThat(verdicts("electionVerdict")).containsExactly("tie", "elected");
        assertThat(verdicts("parity")).containsExactly("applied");
    }

    @Test
    @DisplayName(
            "that gives women their share by the votes alone leaves it at that; so does one in which no other got a vote")
    void parityKept() {
        areWomen("candidate");
        isAnnounced(2);
        stand("candidate", "youth.one", "youth.two");
        opens();
        vote(9, "candidate", "youth.one");
        assertThat(elected()).containsExactly("youth.one", "candidate");
        assertThat(verdicts("parity")).containsExactly("kept");

        does("rapporteur", "conclude-item", "outcome", "election");
        does("rapporteur", "announce-election", "office", OFFICE, "seats", 2);
        stand("youth.one", "youth.two", "candidate");
        opens();
        vote(9, "youth.one", "youth.two");
        assertThat(result.elected(elections.of(number + "-E2"))).containsExactly("youth.one", "youth.two");
        assertThat(verdicts("parity")).containsExactly("kept", "short");
    }

    @Test
    @DisplayName(
            "is held of one candidate as well, against blank ballots, and elects nobody who has fewer votes than these")
    void blank() {
        isAnnounced(1);
        stand("candidate");
        opens();
        vote(4, "candidate");
        voteBlank(5);
        opens();
        vote(4, "candidate");
        voteBlank(5);

        assertThat(election().state()).isEqualTo(ElectionState.ADJOURNED);
        assertThat(passed("EndEvent_NobodyElected")).isTrue();
        assertThat(decided()).contains("لم يُنتخب أحد: أوراق التصويت 9، منها البيضاء 5");
        assertThat(appointments()).isEmpty();
        assertThat(told("election-adjourned")).isNotEmpty();
    }

    @Test
    @DisplayName("keeps those elected in the first round when the second elects nobody more")
    void onlyTheFirst() {
        isAnnounced(2);
        stand("candidate", "youth.one");
        opens();
        vote(5, "candidate");
        vote(2, "candidate", "youth.one");
        voteBlank(2);
        opens();
        vote(1, "youth.one");
        voteBlank(8);

        assertThat(elected()).containsExactly("candidate");
        assertThat(verdicts("electionVerdict")).containsExactly("second-round", "nobody");
        assertThat(election().state()).isEqualTo(ElectionState.ELECTED);
    }

    @Test
    @DisplayName("is adjourned when nobody stands, and may be called once more")
    void nobodyStands() {
        isAnnounced(1);
        does("deputy.one", "nominate", "answer", "another", "nominee", "candidate");
        asked("nominate").forEach(login -> does(login, "nominate", "answer", "nobody"));
        does("candidate", "accept-candidacy", "answer", "decline");

        assertThat(passed("EndEvent_NoCandidates")).isTrue();
        assertThat(passed("EndEvent_NobodyStands")).isTrue();
        assertThat(election().state()).isEqualTo(ElectionState.ADJOURNED);
        assertThat(decided()).contains("أُرجئ الانتخاب: لا يوجد مترشح يستوفي شروط الأهلية (المادة 28).");
        does("rapporteur", "conclude-item", "outcome", "election");
        assertThat(openSteps()).contains("announce-election");
    }

    @Test
    @DisplayName("lists whoever may not be elected with the reason and the article, and lets nobody vote for them")
    void ineligible() {
        for (int year = 2018; year < 2021; year++) {
            holds("youth.three", "communications", year + "-01-01", year + "-12-31");
        }
        isAnnounced(1);
        does("deputy.one", "nominate", "answer", "another", "nominee", "rapporteur");
        for (String login : List.of("youth.one", "youth.two", "youth.three", "candidate")) {
            does(login, "nominate", "answer", "myself");
        }
        asked("nominate").forEach(login -> does(login, "nominate", "answer", "nobody"));
        holds("youth.one", "administrator", "2021-01-01", null);
        holds("youth.two", "auditor", "2021-01-01", null);
        does("rapporteur", "accept-candidacy", "answer", "accept");

        assertThat(nominations.candidacies(election().id()))
                .filteredOn(candidacy -> candidacy.state() == State.INELIGIBLE)
                .extracting(Candidacy::member, Candidacy::obstacle)
                .containsExactlyInAnyOrder(
                        tuple("rapporteur", Obstacle.NO_SEAT),
                        tuple("youth.one", Obstacle.ADMINISTRATOR),
                        tuple("youth.two", Obstacle.AUDITOR),
                        tuple("youth.three", Obstacle.TERMS));
        assertThat(verdicts("eligibility")).containsExactly("no-seat", "administrator", "auditor", "terms", "eligible");
        assertThat(sees(CHAIR, "open-election"))
                .containsEntry("candidates", "مرشحة للبرلمان")
                .hasEntrySatisfying("excluded", excluded -> assertThat(excluded.toString())
                        .contains("عضو منظمة الشباب (3): استوفى أقصى عدد للانتدابات، وهو 3 (المادة 28).")
                        .contains("المقرر: لا يشغل اليوم مقعدا في الجهاز"));
        opens();
        isRefused("deputy.one", "elect", "answer.not-offered", "chosen", List.of("youth.three"));
    }

    @Test
    @DisplayName("goes on at the chair’s word, who sees how many have answered and voted, and not how")
    void closedByTheChair() {
        isAnnounced(1);
        does("deputy.one", "nominate", "answer", "another", "nominee", "candidate");
        does("deputy.two", "nominate", "answer", "another", "nominee", "youth.one");
        does("women.president", "nominate", "answer", "myself");
        assertThat(sees(CHAIR, "close-nominations"))
                .containsEntry("answered", "3 من أصل 9")
                .containsEntry("nominated", "مرشحة للبرلمان\nعضو منظمة الشباب (1)\nرئيسة منظمة النساء");
        mayNotDo("rapporteur", "close-nominations", "confirm", true);
        does(CHAIR, "close-nominations", "confirm", true);
        assertThat(passed("EndEvent_NominationMissing")).isTrue();

        does("candidate", "accept-candidacy", "answer", "accept");
        assertThat(sees(CHAIR, "close-candidacies")).containsEntry("open", "عضو منظمة الشباب (1)");
        does(CHAIR, "close-candidacies", "confirm", true);
        assertThat(passed("EndEvent_AcceptanceMissing")).isTrue();

        mayNotDo("rapporteur", "open-election", "answer", "open");
        opens();
        vote(3, "candidate");
        vote(1, "women.president");
        assertThat(sees(CHAIR, "close-election"))
                .containsOnlyKeys("office", "answered", "open")
                .containsEntry("answered", "4 من أصل 9");
        isRefused(CHAIR, "close-election", "ballot.too-few-votes", "answer", "close");
        vote(1, "women.president");
        mayNotDo("rapporteur", "close-election", "answer", "close");
        does(CHAIR, "close-election", "answer", "close");
        assertThat(passed("EndEvent_BallotMissing")).isTrue();
        assertThat(elected()).containsExactly("candidate");
    }

    @Test
    @DisplayName("goes on by itself at the end of the day, whatever step it has come to")
    void theDayEnds() {
        isAnnounced(1);
        does("candidate", "nominate", "answer", "myself");
        does("deputy.one", "nominate", "answer", "another", "nominee", "youth.one");
        at("2021-03-14T23:59");
        assertThat(passed("BoundaryEvent_NominationDeadline")).isTrue();
        assertThat(passed("BoundaryEvent_CandidacyDeadline")).isTrue();
        assertThat(sees(CHAIR, "open-election")).containsEntry("candidates", "مرشحة للبرلمان");
        opens();

        assertThat(passed("BoundaryEvent_ElectionDeadline")).isTrue();
        assertThat(decided()).contains("لم يُنتخب أحد: لم يُدل بأي صوت");
    }

    @Test
    @DisplayName(
            "asks whoever comes while others nominate, and those on the roll alone to vote; nobody waits for who leaves")
    void comingsAndGoings() {
        theSittingBeginsWith(seated().subList(0, 7));
        theSittingIsOpened();
        theItemIsCalled();
        does("rapporteur", "conclude-item", "outcome", "election");
        does("rapporteur", "announce-election", "office", OFFICE, "seats", 1);
        moves(seated().get(7), "arrived");
        moves(seated().get(6), "left");
        assertThat(asked("nominate")).hasSize(7).contains(seated().get(7)).doesNotContain(seated().get(6));
        asked("nominate")
                .forEach(login -> does(login, "nominate", "answer", login.equals("candidate") ? "myself" : "nobody"));
        opens();
        moves(seated().get(8), "arrived");
        moves(seated().get(5), "left");

        assertThat(asked("elect")).hasSize(6).doesNotContain(seated().get(8), seated().get(5));
        assertThatThrownBy(() -> voting.cast(new Voice(number, seated().get(8), seated().get(8)), List.of("candidate")))
                .isInstanceOf(Refusal.class);
        vote(6, "candidate");
        assertThat(elected()).containsExactly("candidate");
    }

    @Test
    @DisplayName("is not opened without quorum: the chair waits until it is back, or adjourns the election")
    void withoutQuorum() {
        isAnnounced(1);
        stand("candidate");
        isRefused(CHAIR, "open-election", "election.quorum-is-there", "answer", "give-up");
        seated().subList(4, 9).forEach(login -> moves(login, "left"));

        assertThat(sees(CHAIR, "open-election").get("warning")).asString().isNotEmpty();
        isRefused(CHAIR, "open-election", "quorum.lost", "answer", "open");
        does(CHAIR, "open-election", "answer", "give-up");

        assertThat(passed("EndEvent_ElectionAdjourned")).isTrue();
        assertThat(election().state()).isEqualTo(ElectionState.ADJOURNED);
        assertThat(decided()).contains("أُرجئ الانتخاب: اختل النصاب القانوني (المادة 28).");
    }

    @Test
    @DisplayName(
            "is suspended while the quorum is lost; given up in its second round, it keeps those elected in the first")
    void quorumLost() {
        isAnnounced(2);
        stand("candidate", "youth.one");
        opens();
        seated().subList(4, 9).forEach(login -> moves(login, "left"));
        isRefused(seated().get(0), "elect", "quorum.lost", "chosen", List.of("candidate"));
        isRefused(CHAIR, "close-election", "quorum.lost", "answer", "close");
        moves(seated().get(4), "arrived");
        moves(seated().get(5), "arrived");
        isRefused(CHAIR, "close-election", "election.quorum-is-there", "answer", "give-up");
        vote(4, "candidate");
        assertThat(elected()).isEmpty();
        assertThat(sees(CHAIR, "open-election")).containsEntry("openSeats", 1);

        opens();
        vote(2, "youth.one");
        moves(seated().get(5), "left");
        moves(seated().get(4), "left");
        does(CHAIR, "close-election", "answer", "give-up");
        assertThat(asked("elect")).isEmpty();
        assertThat(elected()).containsExactly("candidate");
        assertThat(verdicts("electionVerdict")).containsExactly("second-round");
        assertThat(String.join("\n", told("round-given-up"))).contains("\"round\":2");
        assertThat(appointments()).hasSize(1);
    }

    @Test
    @DisplayName("elects nobody by a round that the end of the day finds without quorum")
    void theDayEndsWithoutQuorum() {
        isAnnounced(1);
        stand("candidate");
        opens();
        vote(3, "candidate");
        seated().subList(4, 9).forEach(login -> moves(login, "left"));
        at("2021-03-14T23:59");

        assertThat(elected()).isEmpty();
        assertThat(election().state()).isEqualTo(ElectionState.ADJOURNED);
        assertThat(decided()).contains("لم يُنتخب أحد: عدد الحاضرين 4، ولا يصح التصويت بأقل من 5");
        assertThat(String.join("\n", told("round-given-up"))).contains("\"round\":1");
    }

    @Test
    @DisplayName("takes as many candidates as a congress has delegates")
    void manyCandidates() {
        isAnnounced(1);
        stand("candidate");
        for (int place = 2; place <= 300; place++) {
            stands("delegate-%03d".formatted(place), place);
        }
        opens();
        vote(9, "delegate-300");

        assertThat(elected()).containsExactly("delegate-300");
    }

    private void stands(String login, int place) {
        jdbc.sql(
                        """
                        insert into member (login, version, organ, seated, name_ar, name_latin, email, rank, joined_on)
                        values (?, 0, 'fes', false, 'مندوب', 'Delegate', ?, 100, '2020-01-01')
                        """)
                .params(login, login + "@example.org")
                .update();
        jdbc.sql(
                        """
                        insert into candidacy (election, member, nominated_by, nomination, state, place, round)
                        values (?, ?, ?, ?, 'ELIGIBLE', ?, 1)
                        """)
                .params(election().id(), login, login, place, place)
                .update();
    }

    @Test
    @DisplayName("takes one ballot of each, for those who stand, and for no more than are to be elected")
    void refusals() {
        isAnnounced(2);
        stand("candidate", "youth.one", "youth.two");
        opens();

        isRefused("deputy.one", "elect", "answer.missing", "chosen", List.of());
        isRefused("deputy.one", "elect", "answer.not-offered", "chosen", List.of("deputy.two"));
        isRefused(
                "deputy.one",
                "elect",
                "election.too-many-chosen",
                "chosen",
                List.of("candidate", "youth.one", "youth.two"));
        isRefused("deputy.one", "elect", "election.blank-and-chosen", "chosen", List.of("candidate", Voting.BLANK));
        mayNotDo("rapporteur", "elect", "chosen", List.of("candidate"));
        does("deputy.one", "elect", "chosen", List.of("candidate"));
        assertThat(asked("elect")).doesNotContain("deputy.one");
        assertThatThrownBy(() -> voting.cast(new Voice(number, "deputy.one", "deputy.one"), List.of("candidate")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> voting.cast(new Voice(number, "deputy.two", "deputy.two"), List.of("women.president")))
                .hasMessage("election.not-a-candidate");
        assertThatThrownBy(() -> voting.cast(new Voice(number, "deputy.two", "deputy.two"), List.of()))
                .hasMessage("election.nobody-chosen");
        assertThat(String.join("\n", told("step-done"))).doesNotContain("\"chosen\"");
    }

    @Test
    @DisplayName("is announced for an office that the organ elects, with as many seats as it can have")
    void announcing() {
        anElectionIsCalled();
        assertThat(sees("rapporteur", "announce-election").get("offices"))
                .asString()
                .contains("fes.communications")
                .doesNotContain("administrator", "auditor");
        isRefused("rapporteur", "announce-election", "answer.not-offered", "office", "fes.administrator", "seats", 1);
        isRefused("rapporteur", "announce-election", "election.no-seats", "office", OFFICE, "seats", 0);
        isRefused("rapporteur", "announce-election", "election.single-holder", "office", "fes.rapporteur", "seats", 2);
        mayNotDo("deputy.one", "announce-election", "office", OFFICE, "seats", 1);
        does("rapporteur", "announce-election", "office", "fes.rapporteur", "seats", 1);
        assertThat(election().rule().mostTerms()).isEqualTo(2);
        assertThatThrownBy(() -> elections.announce(election().id(), OFFICE, 1)).hasMessage("election.wrong-state");
    }

    @Test
    @DisplayName("takes nominations of members of the organ alone, and counts somebody once whoever names them")
    void nominating() {
        isAnnounced(1);
        isRefused("deputy.one", "nominate", "member.unknown", "answer", "another", "nominee", "nobody@example.org");
        isRefused(
                "deputy.one",
                "nominate",
                "election.of-another-organ",
                "answer",
                "another",
                "nominee",
                "secretary.general");
        isRefused("deputy.one", "nominate", "answer.missing", "answer", "another", "nominee", "");
        does("deputy.one", "nominate", "answer", "another", "nominee", "candidate");
        does("deputy.two", "nominate", "answer", "another", "nominee", "candidate");
        does("candidate", "nominate", "answer", "myself");

        assertThat(nominations.candidacies(election().id())).singleElement().satisfies(candidacy -> {
            assertThat(candidacy.nominatedBy()).isEqualTo("deputy.one");
            assertThat(candidacy.state()).isEqualTo(State.ACCEPTED);
        });
    }

    private void moves(String login, String movement) {
        does("rapporteur", "record-movement", "person", login, "movement", movement, "time", "16:00");
    }

    private Map<String, Object> shownOf(Task task) {
        actingAs(CHAIR);
        try {
            return forms.getTaskFormVariables(task.getId());
        } finally {
            identity.clearAuthentication();
        }
    }

    private String proposes(Task task, String member, String firstDay) {
        RefusedAnswer refused =
                catchThrowableOfType(RefusedAnswer.class, () -> submit(CHAIR, task, appointing(member, firstDay)));
        return refused.refusal().key();
    }

    private static Map<String, Object> appointing(String member, String firstDay) {
        return answers("what", "appoint", "member", member, "post", OFFICE, "firstDay", firstDay, "decision", "E1");
    }

    private List<String> actingFor() {
        return membership.holders(membership.post(OFFICE).orElseThrow()).stream()
                .map(Member::login)
                .toList();
    }
}
