package org.mithaq.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.correspondence.Dispatch;
import org.mithaq.correspondence.LetterKind;
import org.mithaq.correspondence.Outbox;
import org.mithaq.engine.RefusedAnswer;
import org.mithaq.membership.AppointmentRegister;
import org.mithaq.membership.MemberPasswords;
import org.mithaq.membership.Post;
import org.mithaq.statutes.LegalCheck;
import org.mithaq.statutes.Statutes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@DisplayName("An office")
class AppointmentStories extends OfficesOfTwoProvinces {

    private static final String SECRETARY = "provincial.secretary";
    private static final String REGIONAL = "regional.secretary";

    @Autowired
    MemberPasswords passwords;

    @Autowired
    AppointmentRegister appointments;

    @Autowired
    Statutes statutes;

    @Autowired
    Outbox outbox;

    @Test
    @DisplayName("is given from its first day on, after one office has proposed and another has confirmed it")
    void given() {
        at("2021-03-05T09:00");
        starts(SECRETARY, "appointment", "grounds", "تعزيز التواصل");
        assertThat(offeredFirst(SECRETARY, "posts"))
                .anySatisfy(post -> assertThat(post).contains("fes.communications"))
                .noneSatisfy(post -> assertThat(post).contains("meknes"))
                .noneSatisfy(post -> assertThat(post).contains("fes.provincial-secretary"));
        doesFirst(SECRETARY, appoint("candidate", "fes.communications", "2021-03-10"));

        assertThat(sees(REGIONAL, "confirm-appointment")).satisfies(shown -> {
            assertThat(shown.get("proposal")).asString().contains("عضو (1) بفاس", "مسؤول التواصل", "10 مارس 2021");
            assertThat(shown.get("grounds")).isEqualTo("تعزيز التواصل");
            assertThat(shown.get("member")).asString().contains("candidate@example.org");
        });
        does(REGIONAL, "confirm-appointment", "decision", "confirm");

        assertThat(actsIn("candidate")).isEmpty();
        at("2021-03-09T23:59");
        assertThat(actsIn("candidate")).isEmpty();
        at("2021-03-10T00:00");
        assertThat(actsIn("candidate")).containsExactly("fes.communications");
        assertThat(statutes.checksOf(number))
                .extracting(LegalCheck::verdict, LegalCheck::article)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("provincial-secretary, then regional-secretary", "25"));
        itEndsAt("EndEvent_AppointmentInEffect");
    }

    @Test
    @DisplayName("is given with a last day, and is over the day after without anybody acting")
    void givenForATime() {
        at("2021-03-05T09:00");
        proposed(SECRETARY, appoint("candidate", "fes.communications", "2021-03-05", "2021-03-20"));
        does(REGIONAL, "confirm-appointment", "decision", "confirm");

        assertThat(actsIn("candidate")).containsExactly("fes.communications");
        at("2021-03-20T23:59");
        assertThat(actsIn("candidate")).containsExactly("fes.communications");
        at("2021-03-21T00:00");
        assertThat(actsIn("candidate")).isEmpty();
        itEndsAt("EndEvent_AppointmentInEffect");
    }

    @Test
    @DisplayName(
            "that has passed to somebody else opens nothing to the one before: what they had in hand goes to the new holder")
    void passedOn() {
        aMeetingIsPrepared();
        String meeting = number;
        String notice = takes("rapporteur", "draft-notice");
        ended(SECRETARY, REGIONAL, "rapporteur", "rapporteur", "2021-03-07");
        proposed(SECRETARY, appoint("candidate", "fes.rapporteur", "2021-03-08"));
        does(REGIONAL, "confirm-appointment", "decision", "confirm");

        number = meeting;
        at("2021-03-07T23:59");
        assertThat(inHandOf(notice)).isEqualTo("rapporteur");
        at("2021-03-08T00:00");

        assertThat(inHandOf(notice)).isNull();
        assertThat(finds("rapporteur")).isEmpty();
        assertThat(finds("candidate")).containsExactly("draft-notice");
        mayNotDo("rapporteur", notice, notice("2021-03-15"));
        does("candidate", "draft-notice", notice("2021-03-15"));
        assertThat(openSteps()).containsExactly("approve-notice");
    }

    @Test
    @DisplayName(
            "that was given for a time leaves nothing in hand the day after: it waits, and the next holder takes it")
    void overWithStepsInHand() {
        aMeetingIsPrepared();
        String meeting = number;
        ended(SECRETARY, REGIONAL, "rapporteur", "rapporteur", "2021-03-05");
        confirmed(appoint("candidate", "fes.rapporteur", "2021-03-06", "2021-03-09"));
        confirmed(appoint("deputy.two", "fes.rapporteur", "2021-03-12"));
        number = meeting;
        at("2021-03-06T09:00");
        String notice = takes("candidate", "draft-notice");

        at("2021-03-09T23:59");
        assertThat(inHandOf(notice)).isEqualTo("candidate");
        at("2021-03-10T00:00");
        assertThat(inHandOf(notice)).isNull();
        mayNotDo("candidate", notice, notice("2021-03-25"));

        at("2021-03-12T00:00");
        assertThat(finds("deputy.two")).containsExactly("draft-notice");
        assertThat(takes("deputy.two", "draft-notice")).isEqualTo(notice);
        isBeyondTheOfficeOf("candidate", notice, notice("2021-03-25"));
        does("deputy.two", "draft-notice", notice("2021-03-25"));
        assertThat(openSteps()).containsExactly("approve-notice");
    }

    @Test
    @DisplayName("that expired yesterday, or begins tomorrow, opens nothing today")
    void byTheDay() {
        aMeetingIsPrepared();
        heldUntil("rapporteur", "rapporteur", "2021-03-05");
        holds("candidate", "fes.rapporteur", "2021-03-07", null);

        at("2021-03-06T10:00");
        assertThat(actingFor("fes.rapporteur")).isEmpty();
        assertThat(finds("rapporteur")).isEmpty();
        assertThat(finds("candidate")).isEmpty();

        at("2021-03-07T00:00");
        assertThat(finds("candidate")).containsExactly("draft-notice");
    }

    @Test
    @DisplayName("is returned with a reason, proposed anew and confirmed")
    void returned() {
        at("2021-03-05T09:00");
        proposed(SECRETARY, appoint("candidate", "fes.communications", "2021-03-10"));
        isRefused(REGIONAL, "confirm-appointment", "answer.missing", "decision", "return", "reason", "");
        does(REGIONAL, "confirm-appointment", "decision", "return", "reason", "التاريخ قريب جدا");

        assertThat(sees(SECRETARY, "propose-appointment"))
                .containsEntry("returnReason", "التاريخ قريب جدا")
                .containsEntry("what", "appoint")
                .containsEntry("post", "fes.communications")
                .containsEntry("member", "candidate")
                .containsEntry("firstDay", "2021-03-10");
        does(SECRETARY, "propose-appointment", appoint("candidate", "fes.communications", "2021-03-20", "2021-04-20"));
        does(REGIONAL, "confirm-appointment", "decision", "return", "reason", "المدة قصيرة");
        assertThat(sees(SECRETARY, "propose-appointment")).containsEntry("lastDay", "2021-04-20");
        does(SECRETARY, "propose-appointment", appoint("candidate", "fes.communications", "2021-03-20"));
        does(REGIONAL, "confirm-appointment", "decision", "confirm");

        at("2021-03-20T09:00");
        assertThat(actsIn("candidate")).containsExactly("fes.communications");
    }

    @Test
    @DisplayName("is rejected for good, with a reason")
    void rejected() {
        at("2021-03-05T09:00");
        proposed(SECRETARY, appoint("candidate", "fes.communications", "2021-03-10"));
        does(REGIONAL, "confirm-appointment", "decision", "reject", "reason", "لا حاجة إلى ذلك");

        assertThat(appointments.of(number).decisionReason()).isEqualTo("لا حاجة إلى ذلك");
        itEndsAt("EndEvent_AppointmentRejected");
        at("2021-03-10T09:00");
        assertThat(actsIn("candidate")).isEmpty();
    }

    @Test
    @DisplayName("is left as it is when the proposal is withdrawn, at once or after it came back")
    void withdrawn() {
        at("2021-03-05T09:00");
        starts(SECRETARY, "appointment", "grounds", "فكرة أولى");
        doesFirst(SECRETARY, "what", "withdraw");
        itEndsAt("EndEvent_ProposalWithdrawn");

        ended_(SECRETARY, "rapporteur", "rapporteur", "2021-03-20");
        does(REGIONAL, "confirm-appointment", "decision", "return", "reason", "لماذا؟");
        assertThat(sees(SECRETARY, "propose-appointment"))
                .containsEntry("mandate", mandateOf("rapporteur", "rapporteur"));
        does(SECRETARY, "propose-appointment", "what", "withdraw");
        itEndsAt("EndEvent_ProposalWithdrawn");
        assertThat(appointments.of(number).state().name()).isEqualTo("WITHDRAWN");
    }

    @Test
    @DisplayName(
            "is confirmed by another person than the one who proposed it, also when they stand in for whoever confirms")
    void separated() {
        at("2021-03-05T09:00");
        standsIn(SECRETARY, REGIONAL, "regional-secretary", "fes-meknes");
        starts(SECRETARY, "appointment", "grounds", "تعزيز", "organ", "الأمانة الإقليمية بفاس");
        doesFirst(SECRETARY, appoint("candidate", "fes.communications", "2021-03-10"));

        assertThat(actsIn(SECRETARY))
                .containsExactly("fes.provincial-secretary", "fes-meknes.regional-secretary for regional.secretary");
        mayNotDo(SECRETARY, openTasks("confirm-appointment").get(0).getId(), "decision", "confirm");
        assertThat(appointments.of(number).state().name()).isEqualTo("PROPOSED");
        does(REGIONAL, "confirm-appointment", "decision", "confirm");
    }

    @Test
    @DisplayName("is confirmed by another person than the one who began the request, whoever proposed what is in it")
    void begunByWhoeverConfirms() {
        at("2021-03-05T09:00");
        standsIn(REGIONAL, SECRETARY, "provincial-secretary", "fes");
        starts(REGIONAL, "appointment", "grounds", "تعزيز", "organ", "الأمانة الإقليمية بفاس");
        assertThat(jdbc.sql("select login, stands_in_for, office from step_author where root_process = ?")
                        .param(firstStep().getProcessInstanceId())
                        .query((row, line) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                        .single())
                .containsExactly(REGIONAL, SECRETARY, "fes.provincial-secretary");
        isRefusedFirst(
                SECRETARY, "appointment.nobody-confirms", appoint("candidate", "fes.communications", "2021-03-10"));

        holds("council.president", "fes-meknes.regional-secretary", "2021-03-05", null);
        doesFirst(SECRETARY, appoint("candidate", "fes.communications", "2021-03-10"));
        assertThat(finds(REGIONAL)).isEmpty();
        mayNotDo(REGIONAL, openTasks("confirm-appointment").get(0).getId(), "decision", "confirm");
        does("council.president", "confirm-appointment", "decision", "confirm");
    }

    @Test
    @DisplayName("is not confirmed by the one who is to hold it, nor proposed when nobody else could")
    void ownCase() {
        at("2021-03-05T09:00");
        starts(SECRETARY, "appointment", "grounds", "تعزيز");
        isRefusedFirst(SECRETARY, "appointment.nobody-confirms", appoint(REGIONAL, "fes.deputy", "2021-03-10"));

        holds("council.president", "fes-meknes.regional-secretary", "2021-03-05", null);
        doesFirst(SECRETARY, appoint(REGIONAL, "fes.deputy", "2021-03-10"));
        isRefused(REGIONAL, "confirm-appointment", "appointment.own-case", "decision", "confirm");
        releasedBy(REGIONAL);
        does("council.president", "confirm-appointment", "decision", "confirm");
    }

    @Test
    @DisplayName(
            "is not confirmed in the name of the one who is to hold it, nor by an office to which an administrator led it")
    void byNobodyElse() {
        at("2021-03-05T09:00");
        starts(SECRETARY, "appointment", "grounds", "تعزيز");
        holds("council.president", "fes-meknes.regional-secretary", "2021-03-05", null);
        standsIn("women.president", REGIONAL, "regional-secretary", "fes-meknes");
        doesFirst(SECRETARY, appoint(REGIONAL, "fes.deputy", "2021-03-10"));
        isRefused("women.president", "confirm-appointment", "appointment.own-case", "decision", "confirm");
        releasedBy("women.president");

        led("confirm-appointment", "confirmingGroup", "fes.rapporteur");
        isRefused("rapporteur", "confirm-appointment", "act.beyond-office", "decision", "confirm");
        releasedBy("rapporteur");
        led("confirm-appointment", "confirmingGroup", "fes-meknes.regional-secretary");
        does("council.president", "confirm-appointment", "decision", "confirm");
    }

    @Test
    @DisplayName("is not given for days that make no sense, nor backwards")
    void days() {
        at("2021-03-05T09:00");
        starts(SECRETARY, "appointment", "grounds", "تعزيز");
        String post = "fes.communications";

        isRefusedFirst(SECRETARY, "appointment.retroactive", appoint("candidate", post, "2021-03-04"));
        isRefusedFirst(
                SECRETARY, "appointment.ends-before-it-begins", appoint("candidate", post, "2021-03-10", "2021-03-09"));
        isRefusedFirst(SECRETARY, "appointment.too-far-ahead", appoint("candidate", post, "2022-03-06"));
        isRefusedFirst(SECRETARY, "appointment.too-far-ahead", appoint("candidate", post, "2021-03-10", "2041-03-10"));
        isRefusedFirst(SECRETARY, "answer.no-day", appoint("candidate", post, "tomorrow"));
        isRefusedFirst(SECRETARY, "member.unknown", appoint("nobody@example.org", post, "2021-03-10"));
    }

    @Test
    @DisplayName("with one holder is not given to a second one in the same time, nor any twice to the same member")
    void overlapping() {
        at("2021-03-05T09:00");
        heldUntil("rapporteur", "rapporteur", "2021-03-20");
        starts(SECRETARY, "appointment", "grounds", "تعزيز");

        isRefusedFirst(SECRETARY, "appointment.held-by-another", appoint("candidate", "fes.rapporteur", "2021-03-20"));
        isRefusedFirst(
                SECRETARY, "appointment.held-already", appoint("deputy.one", "fes.deputy", "2021-04-01", "2021-05-01"));
        doesFirst(SECRETARY, appoint("candidate", "fes.rapporteur", "2021-03-21"));
        does(REGIONAL, "confirm-appointment", "decision", "confirm");
    }

    @Test
    @DisplayName("that somebody else was given meanwhile is not confirmed a second time")
    void overtaken() {
        at("2021-03-05T09:00");
        heldUntil("rapporteur", "rapporteur", "2021-03-20");
        proposed(SECRETARY, appoint("candidate", "fes.rapporteur", "2021-03-21"));
        String first = number;
        proposed(SECRETARY, appoint("deputy.two", "fes.rapporteur", "2021-03-25"));
        does(REGIONAL, "confirm-appointment", "decision", "confirm");

        number = first;
        isRefused(REGIONAL, "confirm-appointment", "appointment.held-by-another", "decision", "confirm");
        does(REGIONAL, "confirm-appointment", "decision", "reject", "reason", "عُين غيره");
        at("2021-03-25T09:00");
        assertThat(actingFor("fes.rapporteur")).containsExactly("deputy.two");
    }

    @Test
    @DisplayName("is not confirmed once its first day has passed, and is returned instead")
    void tooLate() {
        at("2021-03-05T09:00");
        proposed(SECRETARY, appoint("candidate", "fes.communications", "2021-03-10"));
        at("2021-03-11T09:00");

        isRefused(REGIONAL, "confirm-appointment", "appointment.retroactive", "decision", "confirm");
        does(REGIONAL, "confirm-appointment", "decision", "return", "reason", "فات التاريخ");
        assertThat(openSteps()).containsExactly("propose-appointment");
    }

    @Test
    @DisplayName("of administrator is held beside no other")
    void administrator() {
        at("2021-03-05T09:00");
        starts("secretary.general", "appointment", "grounds", "تعزيز");
        isRefusedFirst(
                "secretary.general",
                "appointment.administrator",
                appoint("arbitration.president", "camunda-admin", "2021-03-10"));
        isRefusedFirst(
                "secretary.general",
                "appointment.administrator",
                appoint("administrator", "national.communications", "2021-03-10"));
        doesFirst("secretary.general", appoint("candidate", "camunda-admin", "2021-03-10"));
        does("council.president", "confirm-appointment", "decision", "confirm");
        at("2021-03-10T00:00");
        assertThat(actsIn("candidate")).containsExactly("camunda-admin");
    }

    @Test
    @DisplayName("of auditor goes with no other office and no seat in what they audit, the organs below included")
    void auditor() {
        at("2021-03-05T09:00");
        starts(REGIONAL, "appointment", "grounds", "تدقيق");
        isRefusedFirst(REGIONAL, "appointment.auditor", appoint("rapporteur", "fes.auditor", "2021-03-10"));
        isRefusedFirst(REGIONAL, "appointment.auditor", appoint("candidate", "fes.auditor", "2021-03-10"));
        doesFirst(REGIONAL, appoint("meknes.rapporteur", "fes.auditor", "2021-03-10"));
        does("secretary.general", "confirm-appointment", "decision", "confirm");

        starts("secretary.general", "appointment", "grounds", "تدقيق");
        isRefusedFirst(
                "secretary.general", "appointment.auditor", appoint("rapporteur", "fes-meknes.auditor", "2021-03-10"));

        starts(SECRETARY, "appointment", "grounds", "تعزيز التواصل");
        isRefusedFirst(SECRETARY, "appointment.auditor", appoint("auditor", "fes.communications", "2021-03-10"));
        isRefusedFirst(
                SECRETARY, "appointment.auditor", appoint("meknes.rapporteur", "fes.communications", "2021-03-10"));
        at("2021-03-10T00:00");
        assertThat(actsIn("meknes.rapporteur")).containsExactlyInAnyOrder("meknes.rapporteur", "fes.auditor");
    }

    @Test
    @DisplayName(
            "is proposed by its superior office alone: the provincial secretary’s by the regional secretary, confirmed at the top")
    void superiors() {
        at("2021-03-05T09:00");
        starts(SECRETARY, "appointment", "grounds", "تعزيز");
        isRefusedFirst(SECRETARY, "answer.not-offered", appoint("candidate", "meknes.communications", "2021-03-10"));
        isRefusedFirst(SECRETARY, "answer.not-offered", appoint("candidate", "fes.provincial-secretary", "2021-03-10"));
        isRefusedFirst(SECRETARY, "answer.not-offered", appoint("candidate", "fes.secretary-general", "2021-03-10"));

        ended(REGIONAL, "secretary.general", SECRETARY, "provincial-secretary", "2021-03-09");
        proposed(REGIONAL, appoint("deputy.one", "fes.provincial-secretary", "2021-03-10"));
        does("secretary.general", "confirm-appointment", "decision", "confirm");
        at("2021-03-10T09:00");
        assertThat(actingFor("fes.provincial-secretary")).containsExactly("deputy.one");

        ended("secretary.general", "council.president", REGIONAL, "regional-secretary", "2021-03-20");
        ended("council.president", "arbitration.president", "secretary.general", "secretary-general", "2021-03-20");
    }

    @Test
    @DisplayName("is proposed as the table in force says, from the moment at which another one is deployed")
    void anotherTable() throws IOException {
        at("2021-03-05T09:00");
        Post regional = membership.post("fes-meknes.regional-secretary").orElseThrow();
        Post rapporteur = membership.post("fes.rapporteur").orElseThrow();
        assertThat(appointments.proposedBy(regional)).doesNotContain(rapporteur);

        String table = new ClassPathResource("bpmn/decisions/appointments.dmn").getContentAsString(UTF_8);
        String amended = repository
                .createDeployment()
                .addString(
                        "appointments.dmn",
                        table.replace(
                                "\"provincial-secretary\"</text>\n        </outputEntry>",
                                "\"regional-secretary\"</text>\n        </outputEntry>"))
                .deploy()
                .getId();
        try {
            assertThat(appointments.proposedBy(regional)).contains(rapporteur);
        } finally {
            repository.deleteDeployment(amended, true);
        }
        assertThat(appointments.proposedBy(regional)).doesNotContain(rapporteur);
    }

    @Test
    @DisplayName("of the women’s organisation is proposed by its president, and she by the provincial secretary")
    void womensOrganisation() {
        at("2021-03-05T09:00");
        ended("women.president", SECRETARY, "women.rapporteur", "rapporteur", "2021-03-20");
        ended(SECRETARY, REGIONAL, "women.president", "women-president", "2021-03-20");

        at("2021-03-21T09:00");
        assertThat(actsIn("women.president")).isEmpty();
        assertThat(actsIn("rapporteur")).containsExactly("fes.rapporteur");
    }

    @Test
    @DisplayName("that was given for a time to come is taken back before it begins")
    void revoked() {
        at("2021-03-05T09:00");
        proposed(SECRETARY, appoint("candidate", "fes.communications", "2021-03-20"));
        does(REGIONAL, "confirm-appointment", "decision", "confirm");
        ended(SECRETARY, REGIONAL, "candidate", "communications", "2021-03-10");

        at("2021-03-20T09:00");
        assertThat(actsIn("candidate")).isEmpty();
    }

    @Test
    @DisplayName("that ends anyway is not ended once more, nor backwards")
    void endedAlready() {
        at("2021-03-05T09:00");
        heldUntil("rapporteur", "rapporteur", "2021-03-20");
        starts(SECRETARY, "appointment", "grounds", "إعفاء");

        isRefusedFirst(SECRETARY, "appointment.ends-sooner", end("rapporteur", "rapporteur", "2021-03-20"));
        isRefusedFirst(SECRETARY, "appointment.ended-in-the-past", end("rapporteur", "rapporteur", "2021-03-04"));
        isRefusedFirst(SECRETARY, "answer.not-offered", end("meknes.rapporteur", "rapporteur", "2021-03-10"));
    }

    @Test
    @DisplayName("is begun to be proposed only by somebody who may, and for the organ that they name")
    void whoMayBegin() {
        at("2021-03-05T09:00");
        assertThatThrownBy(() -> starts("rapporteur", "appointment", "grounds", "تعزيز"))
                .isInstanceOf(RuntimeException.class);

        holds(SECRETARY, "meknes.provincial-secretary", "2021-03-01", "2021-04-01");
        assertThat(refusalOf(() -> starts(SECRETARY, "appointment", "grounds", "تعزيز")))
                .isEqualTo("organ.name-it");
        assertThat(refusalOf(() -> starts(SECRETARY, "appointment", "grounds", "تعزيز", "organ", "الرباط")))
                .isEqualTo("organ.not-among");
        starts(SECRETARY, "appointment", "grounds", "تعزيز", "organ", "Secrétariat provincial de Meknès");
        assertThat(firstStep().getTenantId()).isEqualTo("meknes");
    }

    @Test
    @DisplayName(
            "and everything else is lost with the membership: what was asked of the member ends, what they had in hand goes on")
    void leaves() {
        theMembersAreInvited();
        String meeting = number;
        takesPart("deputy.one");
        starts(SECRETARY, "appointment", "grounds", "استقالة");
        isRefusedFirst(SECRETARY, "appointment.ended-in-the-past", leave("deputy.one", "2021-03-04"));
        doesFirst(SECRETARY, leave("deputy.one", "2021-03-09"));
        does(REGIONAL, "confirm-appointment", "decision", "return", "reason", "التاريخ؟");
        assertThat(sees(SECRETARY, "propose-appointment")).containsEntry("member", "deputy.one");
        does(SECRETARY, "propose-appointment", leave("deputy.one", "2021-03-10"));
        assertThat(sees(REGIONAL, "confirm-appointment").get("proposal"))
                .asString()
                .contains("نائب برلماني (1)");
        does(REGIONAL, "confirm-appointment", "decision", "confirm");

        number = meeting;
        assertThat(asked("reply-to-convocation")).contains("deputy.one");
        assertThat(passwords.isRight("deputy.one", "two-provinces")).isTrue();
        at("2021-03-11T00:00");

        assertThat(member("deputy.one").leftOn()).isEqualTo(LocalDate.of(2021, 3, 10));
        assertThat(asked("reply-to-convocation")).doesNotContain("deputy.one").contains("deputy.two");
        assertThat(passed("EndEvent_ReplyMissing")).isTrue();
        assertThat(actsIn("deputy.one")).isEmpty();
        assertThat(finds("deputy.one")).isEmpty();
        assertThat(roll.standingOf("deputy.one").organs()).isEmpty();
        assertThat(passwords.isRight("deputy.one", "two-provinces")).isFalse();
        assertThat(seated()).doesNotContain("deputy.one");

        at("2021-03-13T09:00");
        assertThat(outbox.dispatchesOf(meeting).stream()
                        .filter(dispatch -> dispatch.kind() == LetterKind.REMINDER)
                        .map(Dispatch::recipientLogin))
                .contains("deputy.two")
                .doesNotContain("deputy.one");
        at("2021-03-14T15:00");
        assertThat(openSteps()).containsExactly("record-attendance");
    }

    @Test
    @DisplayName("of the chair of a sitting that outlasts their membership falls to whoever convenes")
    void chairLeaves() {
        theSittingBeginsWith(List.of(SECRETARY, "deputy.one", "deputy.two", "candidate"));
        does(SECRETARY, "open-sitting", "chair", "deputy.one", "rapporteur", "deputy.two", "time", "15:10");
        String meeting = number;
        String register = takes("deputy.two", "record-movement");
        left("deputy.two", "2021-03-14");
        left("deputy.one", "2021-03-14");

        number = meeting;
        at("2021-03-15T00:00");
        assertThat(inHandOf(register)).isNull();
        assertThat(finds("deputy.two")).isEmpty();
        theItemsAreConcludedBy(SECRETARY);
        does(SECRETARY, "close-sitting", "time", "18:00", "remark", "");
        assertThat(openSteps()).contains("edit-communique");
    }

    @Test
    @DisplayName("is not given to somebody who has left or will, nor is a membership ended twice")
    void gone() {
        at("2021-03-05T09:00");
        left("candidate", "2021-03-20");
        starts(SECRETARY, "appointment", "grounds", "تعزيز");

        isRefusedFirst(SECRETARY, "appointment.member-gone", appoint("candidate", "fes.communications", "2021-03-10"));
        isRefusedFirst(SECRETARY, "appointment.member-gone", appoint("candidate", "fes.communications", "2021-03-21"));
        isRefusedFirst(SECRETARY, "appointment.member-gone", leave("candidate", "2021-03-20"));
        doesFirst(SECRETARY, appoint("candidate", "fes.communications", "2021-03-10", "2021-03-20"));
        does(REGIONAL, "confirm-appointment", "decision", "confirm");
        at("2021-03-21T09:00");
        assertThat(actsIn("candidate")).isEmpty();
    }

    private void proposed(String login, Object... answers) {
        starts(login, "appointment", "grounds", "تعزيز");
        doesFirst(login, answers);
    }

    private void standsIn(String substitute, String holder, String office, String organ) {
        jdbc.sql(
                        """
                        insert into substitution (version, holder, office, organ, substitute, from_day, until_day, reason,
                          asked_by, asked_at, state, decision_reason)
                        values (1, ?, ?, ?, ?, date '2021-03-01', date '2021-03-31', 'سفر', ?, current_timestamp, 'GRANTED', '')
                        """)
                .params(holder, office, organ, substitute, holder)
                .update();
    }

    private void confirmed(Object... answers) {
        proposed(SECRETARY, answers);
        does(REGIONAL, "confirm-appointment", "decision", "confirm");
    }

    private void isBeyondTheOfficeOf(String login, String task, Object... answers) {
        actingAs(login);
        RefusedAnswer refused =
                catchThrowableOfType(RefusedAnswer.class, () -> forms.submitTaskForm(task, answers(answers)));
        identity.clearAuthentication();
        assertThat(refused.getResponse().getStatus()).isEqualTo(403);
        assertThat(refused.refusal().key()).isEqualTo("act.beyond-office");
    }

    private void ended(String proposer, String confirmer, String login, String office, String lastDay) {
        ended_(proposer, login, office, lastDay);
        does(confirmer, "confirm-appointment", "decision", "confirm");
    }

    private void ended_(String proposer, String login, String office, String lastDay) {
        proposed(proposer, end(login, office, lastDay));
    }

    private void left(String login, String lastDay) {
        proposed(SECRETARY, leave(login, lastDay));
        does(REGIONAL, "confirm-appointment", "decision", "confirm");
    }

    private void takesPart(String login) {
        assertThat(asked("reply-to-convocation")).contains(login);
    }

    private void theItemsAreConcludedBy(String login) {
        while (openSteps().contains("call-item")) {
            does(login, "call-item", "confirm", true);
            does(login, "record-interventions", "interventions", "");
            does(login, "conclude-item", "outcome", "concluded");
        }
    }

    private Object[] end(String login, String office, String lastDay) {
        return new Object[] {
            "what", "end-mandate", "mandate", mandateOf(login, office), "lastDay", lastDay, "decision", "قرار 8/2021"
        };
    }

    private static Object[] appoint(String member, String post, String firstDay) {
        return new Object[] {
            "what", "appoint", "member", member, "post", post, "firstDay", firstDay, "decision", "قرار 7/2021"
        };
    }

    private static Object[] appoint(String member, String post, String firstDay, String lastDay) {
        return new Object[] {
            "what",
            "appoint",
            "member",
            member,
            "post",
            post,
            "firstDay",
            firstDay,
            "lastDay",
            lastDay,
            "decision",
            "قرار 7/2021"
        };
    }

    private static Object[] leave(String member, String lastDay) {
        return new Object[] {"what", "end-membership", "member", member, "lastDay", lastDay, "decision", "استقالة"};
    }
}
