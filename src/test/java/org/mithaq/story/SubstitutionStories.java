package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.convocation.Notice;
import org.mithaq.convocation.NoticeFile;
import org.mithaq.convocation.NoticeState;
import org.mithaq.engine.RefusedAnswer;
import org.mithaq.meeting.Meeting;
import org.mithaq.membership.Substitution;
import org.mithaq.membership.SubstitutionRegister;
import org.mithaq.statutes.LegalCheck;
import org.mithaq.statutes.Statutes;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A substitute")
class SubstitutionStories extends OfficesOfTwoProvinces {

    private static final String SECRETARY = "provincial.secretary";
    private static final String REGIONAL = "regional.secretary";

    @Autowired
    SubstitutionRegister substitutions;

    @Autowired
    NoticeFile notices;

    @Autowired
    Statutes statutes;

    @Test
    @DisplayName(
            "approves in the name of the office until the last day, and may no more the day after without anybody acting")
    void untilTheLastDay() {
        aMeetingIsPrepared();
        String meeting = number;
        granted(SECRETARY, REGIONAL, SECRETARY, "provincial-secretary", "deputy.one", "2021-03-06", "2021-03-08");
        assertThat(actsIn("deputy.one")).containsExactly("fes.deputy");
        number = meeting;
        theNoticeIsDrafted("2021-03-20");

        at("2021-03-06T00:00");
        assertThat(actsIn("deputy.one"))
                .containsExactly("fes.deputy", "fes.provincial-secretary for provincial.secretary");
        assertThat(actingFor("fes.provincial-secretary")).containsExactly(SECRETARY, "deputy.one");
        does("deputy.one", "approve-notice", "decision", "return", "reason", "القاعة صغيرة");
        theNoticeIsDrafted("2021-03-21");
        at("2021-03-08T23:59");
        assertThat(sees("deputy.one", "approve-notice")).containsKey("noticeText");
        String approval = takes("deputy.one", "approve-notice");

        at("2021-03-09T00:00");
        assertThat(actsIn("deputy.one")).containsExactly("fes.deputy");
        assertThat(inHandOf(approval)).isNull();
        assertThat(finds("deputy.one")).isEmpty();
        mayNotDo("deputy.one", approval, "decision", "approve");
        does(SECRETARY, "approve-notice", "decision", "approve");
        assertThat(notices.revisions(number))
                .extracting(Notice::state, Notice::approvedBy)
                .contains(tuple(NoticeState.APPROVED, SECRETARY));
        itEndsAt("EndEvent_SubstitutionEnded");
    }

    @Test
    @DisplayName("loses the right at the last day even before the engine has worked")
    void byTheDay() {
        aMeetingIsPrepared();
        granted("rapporteur", SECRETARY, "rapporteur", "rapporteur", "candidate", "2021-03-05", "2021-03-06");
        assertThat(finds("candidate")).containsExactly("draft-notice");

        clock.startAt(
                java.time.LocalDateTime.parse("2021-03-07T00:00").atZone(FES).toInstant());

        assertThat(actsIn("candidate")).isEmpty();
        assertThat(finds("candidate")).isEmpty();
    }

    @Test
    @DisplayName("may convene the organ of either office, and says which")
    void convenesTwoOrgans() {
        at("2021-03-05T09:00");
        holds(SECRETARY, "fes-meknes.regional-secretary", "2021-03-01", null);

        assertThat(refusalOf(() -> starts(SECRETARY, "meetingCycle", "purpose", "اجتماع")))
                .isEqualTo("meeting.several-organs");
        assertThat(refusalOf(() -> starts(SECRETARY, "meetingCycle", "purpose", "اجتماع", "organ", "meknes")))
                .isEqualTo("meeting.other-organ");
        starts(SECRETARY, "meetingCycle", "purpose", "اجتماع الجهة", "organ", "Secrétariat régional de Fès-Meknès");
        starts(SECRETARY, "meetingCycle", "purpose", "اجتماع الإقليم", "organ", "fes");
        assertThat(meetings.ahead("fes-meknes")).extracting(Meeting::purpose).containsExactly("اجتماع الجهة");
        assertThat(meetings.ahead("fes"))
                .extracting(Meeting::purpose)
                .contains("اجتماع الإقليم")
                .doesNotContain("اجتماع الجهة");
    }

    @Test
    @DisplayName("finds waiting what the holder had in hand")
    void whatWasInHand() {
        aMeetingIsPrepared();
        String notice = takes("rapporteur", "draft-notice");
        granted("rapporteur", SECRETARY, "rapporteur", "rapporteur", "candidate", "2021-03-07", "2021-03-09");

        assertThat(inHandOf(notice)).isEqualTo("rapporteur");
        at("2021-03-07T00:00");
        assertThat(inHandOf(notice)).isNull();
        assertThat(finds("candidate")).containsExactly("draft-notice");
        assertThat(finds("rapporteur")).containsExactly("draft-notice");
        at("2021-03-10T00:00");
        assertThat(finds("candidate")).isEmpty();
        assertThat(finds("rapporteur")).containsExactly("draft-notice");
    }

    @Test
    @DisplayName("is asked for by the holder and granted by the superior office, which reads who, for what and why")
    void granted() {
        at("2021-03-05T09:00");
        starts("rapporteur", "substitution", "reason", "سفر");
        assertThat(offeredFirst("rapporteur", "mandates"))
                .singleElement()
                .asString()
                .contains("المقرر بفاس");
        assertThat(offeredFirst("rapporteur", "reason")).containsExactly("سفر");
        doesFirst("rapporteur", ask("rapporteur", "rapporteur", "CANDIDATE@example.org", "2021-03-06", "2021-03-08"));

        assertThat(sees(SECRETARY, "grant-substitution")).satisfies(shown -> {
            assertThat(shown.get("substitution")).asString().contains("عضو (1) بفاس", "المقرر بفاس", "8 مارس 2021");
            assertThat(shown.get("grounds")).isEqualTo("سفر");
        });
        does(SECRETARY, "grant-substitution", "decision", "grant");

        Substitution granted = substitutions.of(number);
        assertThat(granted.decidedBy()).isEqualTo(SECRETARY);
        assertThat(statutes.checksOf(number))
                .extracting(LegalCheck::verdict, LegalCheck::article)
                .containsExactly(tuple("provincial-secretary", "25"));
    }

    @Test
    @DisplayName("is asked for by the superior office, too, and then granted by the one above it")
    void askedForBySuperior() {
        at("2021-03-05T09:00");
        starts(SECRETARY, "substitution", "reason", "مرض المقرر");
        doesFirst(SECRETARY, ask("rapporteur", "rapporteur", "candidate", "2021-03-06", "2021-03-08"));

        does(REGIONAL, "grant-substitution", "decision", "grant");
        at("2021-03-06T00:00");
        assertThat(actsIn("candidate")).containsExactly("fes.rapporteur for rapporteur");
    }

    @Test
    @DisplayName("is granted by no other office, wherever an administrator leads it")
    void byNobodyElse() {
        at("2021-03-05T09:00");
        asked("rapporteur", ask("rapporteur", "rapporteur", "candidate", "2021-03-06", "2021-03-08"));
        led("grant-substitution", "grantingGroup", "fes.communications");

        isRefused("communications", "grant-substitution", "act.beyond-office", "decision", "grant");
        releasedBy("communications");
        led("grant-substitution", "grantingGroup", "fes.provincial-secretary");
        does(SECRETARY, "grant-substitution", "decision", "grant");
    }

    @Test
    @DisplayName("is refused with a reason, and may do nothing")
    void refused() {
        at("2021-03-05T09:00");
        asked("rapporteur", ask("rapporteur", "rapporteur", "candidate", "2021-03-06", "2021-03-08"));
        isRefused(SECRETARY, "grant-substitution", "answer.missing", "decision", "refuse", "reason", "");
        does(SECRETARY, "grant-substitution", "decision", "refuse", "reason", "لا ضرورة");

        itEndsAt("EndEvent_SubstitutionRefused");
        at("2021-03-06T09:00");
        assertThat(actsIn("candidate")).isEmpty();
    }

    @Test
    @DisplayName("is not needed any more when the request is withdrawn, or whoever asked has left the party")
    void neverAsked() {
        at("2021-03-05T09:00");
        starts("rapporteur", "substitution", "reason", "سفر");
        doesFirst("rapporteur", "what", "withdraw");
        itEndsAt("EndEvent_RequestWithdrawn");

        starts("deputy.one", "substitution", "reason", "سفر");
        String request = firstStep().getProcessInstanceId();
        starts(SECRETARY, "appointment", "grounds", "استقالة");
        doesFirst(
                SECRETARY,
                "what",
                "end-membership",
                "member",
                "deputy.one",
                "lastDay",
                "2021-03-06",
                "decision",
                "استقالة");
        does(REGIONAL, "confirm-appointment", "decision", "confirm");
        at("2021-03-07T00:00");
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(request)
                        .activityId("EndEvent_RequestLapsed")
                        .count())
                .isOne();
    }

    @Test
    @DisplayName("is replaced by nobody, and whoever is replaced stands in for nobody")
    void noChain() {
        at("2021-03-05T09:00");
        granted("rapporteur", SECRETARY, "rapporteur", "rapporteur", "deputy.one", "2021-03-06", "2021-03-10");

        starts("deputy.one", "substitution", "reason", "سفر");
        assertThat(offeredFirst("deputy.one", "mandates"))
                .singleElement()
                .asString()
                .doesNotContain("المقرر");
        isRefusedFirst(
                "deputy.one",
                "substitution.stands-in",
                ask("deputy.one", "deputy", "candidate", "2021-03-10", "2021-03-12"));
        starts("communications", "substitution", "reason", "سفر");
        isRefusedFirst(
                "communications",
                "substitution.replaced",
                ask("communications", "communications", "rapporteur", "2021-03-08", "2021-03-12"));
        doesFirst("communications", ask("communications", "communications", "rapporteur", "2021-03-11", "2021-03-12"));
        does(SECRETARY, "grant-substitution", "decision", "grant");
    }

    @Test
    @DisplayName("does not stand in for somebody who stands in for them")
    void noLoop() {
        at("2021-03-05T09:00");
        granted("rapporteur", SECRETARY, "rapporteur", "rapporteur", "communications", "2021-03-06", "2021-03-10");

        starts("communications", "substitution", "reason", "سفر");
        isRefusedFirst(
                "communications",
                "substitution.loop",
                ask("communications", "communications", "rapporteur", "2021-03-09", "2021-03-12"));
    }

    @Test
    @DisplayName("is the only one for an office and its holder in that time, also when two were asked for at once")
    void noOverlap() {
        at("2021-03-05T09:00");
        asked("rapporteur", ask("rapporteur", "rapporteur", "candidate", "2021-03-06", "2021-03-10"));
        String first = number;
        asked("rapporteur", ask("rapporteur", "rapporteur", "deputy.one", "2021-03-10", "2021-03-12"));
        does(SECRETARY, "grant-substitution", "decision", "grant");

        number = first;
        isRefused(SECRETARY, "grant-substitution", "substitution.overlaps", "decision", "grant");
        does(SECRETARY, "grant-substitution", "decision", "refuse", "reason", "تداخل");
    }

    @Test
    @DisplayName("is neither oneself, nor an administrator, nor the organ’s auditor, nor somebody who has left")
    void unfit() {
        at("2021-03-05T09:00");
        jdbc.sql("update member set left_on = date '2021-03-07' where login = 'candidate'")
                .update();
        starts("rapporteur", "substitution", "reason", "سفر");

        isRefusedFirst(
                "rapporteur",
                "substitution.oneself",
                ask("rapporteur", "rapporteur", "rapporteur", "2021-03-06", "2021-03-08"));
        isRefusedFirst(
                "rapporteur",
                "substitution.administrator",
                ask("rapporteur", "rapporteur", "administrator", "2021-03-06", "2021-03-08"));
        isRefusedFirst(
                "rapporteur",
                "substitution.auditor",
                ask("rapporteur", "rapporteur", "auditor", "2021-03-06", "2021-03-08"));
        isRefusedFirst(
                "rapporteur",
                "substitution.member-gone",
                ask("rapporteur", "rapporteur", "candidate", "2021-03-06", "2021-03-08"));
        isRefusedFirst(
                "rapporteur", "member.unknown", ask("rapporteur", "rapporteur", "nobody", "2021-03-06", "2021-03-08"));
        assertThatThrownBy(() -> starts("administrator", "substitution", "reason", "سفر"))
                .isInstanceOf(RefusedAnswer.class);
    }

    @Test
    @DisplayName("stands in for lawful days only, and never beyond the mandate")
    void days() {
        at("2021-03-05T09:00");
        heldUntil("rapporteur", "rapporteur", "2021-03-20");
        starts("rapporteur", "substitution", "reason", "سفر");

        isRefusedFirst(
                "rapporteur",
                "substitution.retroactive",
                ask("rapporteur", "rapporteur", "candidate", "2021-03-04", "2021-03-08"));
        isRefusedFirst(
                "rapporteur",
                "substitution.ends-before-it-begins",
                ask("rapporteur", "rapporteur", "candidate", "2021-03-08", "2021-03-07"));
        isRefusedFirst(
                "rapporteur",
                "substitution.too-far-ahead",
                ask("rapporteur", "rapporteur", "candidate", "2021-03-08", "2022-03-07"));
        isRefusedFirst(
                "rapporteur",
                "substitution.beyond-mandate",
                ask("rapporteur", "rapporteur", "candidate", "2021-03-08", "2021-03-21"));
        isRefusedFirst(
                "rapporteur",
                "substitution.no-mandate",
                ask("rapporteur", "rapporteur", "candidate", "2021-03-21", "2021-03-22"));
        isRefusedFirst(
                "rapporteur",
                "answer.not-offered",
                ask("communications", "communications", "candidate", "2021-03-08", "2021-03-10"));
    }

    @Test
    @DisplayName("may do no more once the mandate for which they stand in has ended")
    void endsWithTheMandate() {
        aMeetingIsPrepared();
        granted("rapporteur", SECRETARY, "rapporteur", "rapporteur", "candidate", "2021-03-05", "2021-03-30");
        starts(SECRETARY, "appointment", "grounds", "إعفاء");
        doesFirst(
                SECRETARY,
                "what",
                "end-mandate",
                "mandate",
                mandateOf("rapporteur", "rapporteur"),
                "lastDay",
                "2021-03-07",
                "decision",
                "قرار 9/2021");
        does(REGIONAL, "confirm-appointment", "decision", "confirm");

        at("2021-03-07T23:00");
        assertThat(finds("candidate")).containsExactly("draft-notice");
        at("2021-03-08T00:00");
        assertThat(actsIn("candidate")).isEmpty();
        assertThat(finds("candidate")).isEmpty();
    }

    @Test
    @DisplayName("does not grant their own substitution in the name of the superior office, nor for whoever asked")
    void separated() {
        at("2021-03-05T09:00");
        granted(SECRETARY, REGIONAL, SECRETARY, "provincial-secretary", "deputy.one", "2021-03-05", "2021-03-20");
        asked("communications", ask("communications", "communications", "deputy.one", "2021-03-06", "2021-03-08"));
        isRefused("deputy.one", "grant-substitution", "substitution.own-case", "decision", "grant");
        tasks.createTaskQuery()
                .taskAssignee("deputy.one")
                .unlimitedList()
                .forEach(task -> tasks.setAssignee(task.getId(), null));
        does(SECRETARY, "grant-substitution", "decision", "grant");

        asked(SECRETARY, ask("rapporteur", "rapporteur", "candidate", "2021-03-09", "2021-03-10"));
        assertThat(finds("deputy.one")).isEmpty();
        does(REGIONAL, "grant-substitution", "decision", "grant");
    }

    @Test
    @DisplayName("does not even see what waits when they begin and the holder wrote, until the office is their own")
    void ofTheAuthor() {
        aMeetingIsPrepared();
        String meeting = number;
        holds(SECRETARY, "fes.rapporteur", "2021-03-01", null);
        does(SECRETARY, "draft-notice", notice("2021-03-25"));
        String approval = openTasks("approve-notice").get(0).getId();
        granted(SECRETARY, REGIONAL, SECRETARY, "provincial-secretary", "deputy.one", "2021-03-07", "2021-03-09");
        holds("candidate", "fes.provincial-secretary", "2021-03-01", null);

        at("2021-03-07T00:00");
        assertThat(actsIn("deputy.one")).contains("fes.provincial-secretary for provincial.secretary");
        assertThat(finds("deputy.one")).isEmpty();
        mayNotDo("deputy.one", approval, "decision", "approve");
        assertThat(finds("candidate")).containsExactly("approve-notice");

        holds("deputy.one", "fes.provincial-secretary", "2021-03-10", null);
        at("2021-03-10T00:00");
        assertThat(finds(SECRETARY)).isEmpty();
        assertThat(finds("deputy.one")).containsExactly("approve-notice");
        number = meeting;
        does("deputy.one", "approve-notice", "decision", "approve");
    }

    @Test
    @DisplayName(
            "who asks for another in the name of the superior is answered by the office above, not by that superior")
    void askedInTheNameOfTheSuperior() {
        at("2021-03-05T09:00");
        granted(SECRETARY, REGIONAL, SECRETARY, "provincial-secretary", "candidate", "2021-03-05", "2021-03-20");
        asked("candidate", ask("rapporteur", "rapporteur", "deputy.one", "2021-03-06", "2021-03-08"));

        assertThat(finds(SECRETARY)).isEmpty();
        does(REGIONAL, "grant-substitution", "decision", "grant");
        assertThat(substitutions.of(number).decidedBy()).isEqualTo(REGIONAL);
    }

    @Test
    @DisplayName("is not asked for when nobody else could grant it")
    void nobodyGrants() {
        at("2021-03-05T09:00");
        heldUntil("arbitration.president", "arbitration-president", "2021-03-01");
        heldUntil("council.president", "council-president", "2021-03-01");
        starts("secretary.general", "substitution", "reason", "سفر");
        isRefusedFirst(
                "secretary.general",
                "substitution.nobody-grants",
                ask("secretary.general", "secretary-general", REGIONAL, "2021-03-06", "2021-03-08"));
    }

    private void granted(
            String asker, String granter, String holder, String office, String substitute, String from, String until) {
        asked(asker, ask(holder, office, substitute, from, until));
        does(granter, "grant-substitution", "decision", "grant");
    }

    private void asked(String asker, Object... answers) {
        starts(asker, "substitution", "reason", "سفر");
        doesFirst(asker, answers);
    }

    private Object[] ask(String holder, String office, String substitute, String from, String until) {
        return new Object[] {
            "what",
            "ask",
            "mandate",
            mandateOf(holder, office),
            "substitute",
            substitute,
            "firstDay",
            from,
            "lastDay",
            until
        };
    }
}
