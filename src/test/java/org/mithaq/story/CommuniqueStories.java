package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.communique.Communique;
import org.mithaq.communique.CommuniqueFile;
import org.mithaq.communique.Decision;
import org.mithaq.communique.Decision.Verdict;
import org.mithaq.communique.Revision;
import org.mithaq.engine.RefusedAnswer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The communiqué")
class CommuniqueStories extends MeetingOfFes {

    private static final String AUTHOR = "communications";
    private static final String FIRST = "provincial.secretary";
    private static final String SECOND = "regional.secretary";
    private static final String RESOLUTION = "مواصلة بناء هياكل الحزب وتنظيماته ومنتدياته الموازية";
    private static final List<String> VALUES = List.of("الوضوح", "نكران الذات");

    /** Something that the author gets wrong in a part of the draft, and what the check says about it. */
    private record Slip(String part, String said, String instead, String finding) {}

    private static final List<Slip> SLIPS = List.of(
            new Slip("opening", "14 مارس 2021", "15 مارس 2021", "الأحد 14 مارس 2021"),
            new Slip("opening", "مقر الحزب بفاس", "بيت أحد الأعضاء", "مكان الاجتماع كما سُجل: مقر الحزب بفاس"),
            new Slip("opening", "ثمانية أعضاء", "جمع من الأعضاء", "عدد الأعضاء الحاضرين كما سُجل: ثمانية أعضاء"),
            new Slip("opening", "ثمانية أعضاء", "ثمانية أعضاء من أصل تسعة أعضاء", "عددا آخر للأعضاء"),
            new Slip("affirmations", RESOLUTION, "حل هياكل الحزب", "«%s»".formatted(RESOLUTION)),
            new Slip("charter", "نكران الذات", "حب الذات", "«نكران الذات»"));

    @Autowired
    CommuniqueFile communiques;

    private static final String OF_THIS_STORY = "of this story";

    @Autowired
    JdbcClient database;

    @Test
    @DisplayName(
            "is drafted from the record: who met, when and where, who was there by office, what was said and resolved")
    void draftedFromTheRecord() {
        theMeetingHasResolved("charterOnAgenda", true);

        assertThat(sees(AUTHOR, "edit-communique"))
                .containsEntry("title", "اجتماع تنظيمي للأمانة الإقليمية بفاس")
                .containsEntry(
                        "opening",
                        """
                        انعقد يوم الأحد 14 مارس 2021 على الساعة 15:10، في مقر الحزب بفاس، اجتماع تنظيمي للأمانة الإقليمية بفاس، \
                        برئاسة الأمين الإقليمي وبحضور ثمانية أعضاء بصفاتهم الآتية:
                        - الأمين العام الجهوي
                        - الأمين الإقليمي
                        - نائب برلماني
                        - نائبة برلمانية
                        - مرشحة للبرلمان
                        - رئيسة منظمة النساء
                        - عضو منظمة الشباب (اثنين)
                        وحضر الجلسة ضيوف عددهم 1.""")
                .containsEntry(
                        "purpose",
                        """
                        وقد خُصص الاجتماع للتداول في جدول الأعمال الآتي:
                        1. الأداء التنظيمي والسياسي للحزب بفاس
                        2. الإعداد للاستحقاقات الانتخابية المقبلة""")
                .containsEntry(
                        "interventions",
                        """
                        وتركزت مداخلات الحاضرين حول ما يأتي:
                        - تقوية الحضور الميداني الدائم
                        - تكثيف الأنشطة التواصلية""")
                .containsEntry(
                        "deliberation",
                        """
                        وتداول الحاضرون في النقط الآتية من جدول الأعمال إلى أن تم استنفادها:
                        - الأداء التنظيمي والسياسي للحزب بفاس
                        وتقرر إرجاء البت في ما يأتي إلى اجتماع لاحق:
                        - الإعداد للاستحقاقات الانتخابية المقبلة""")
                .containsEntry("affirmations", "وفي ختام الاجتماع، أكد الحاضرون ما يأتي:\n- " + RESOLUTION)
                .hasEntrySatisfying(
                        "leadership", text -> assertThat(text).asString().contains("المكتب السياسي"))
                .hasEntrySatisfying(
                        "charter",
                        text -> assertThat(text).asString().contains("ميثاق شرف", "1. الوضوح\n2. نكران الذات"))
                .containsEntry("returnReason", "")
                .containsEntry("findings", "");
    }

    @Test
    @DisplayName("says only what was resolved when nothing was: no resolution, no charter")
    void nothingResolved() {
        theCommuniqueIsDue();

        assertThat(sees(AUTHOR, "edit-communique"))
                .containsEntry("affirmations", "ولم يصدر عن هذا الاجتماع أي قرار.")
                .containsEntry("interventions", "")
                .containsEntry("charter", "");
        theCommuniqueIsEdited();
        assertThat(sees(FIRST, "review-communique")).containsEntry("findings", "");
    }

    @Test
    @DisplayName("is returned by each office with its reason, which the author is shown, and then published")
    void returnedTwiceThenPublished() {
        theMeetingHasResolved();
        theCommuniqueIsEdited();
        isRefused(FIRST, "review-communique", "answer.missing", "decision", "return", "reason", " ");
        does(FIRST, "review-communique", "decision", "return", "reason", "يرجى التنويه بالقيادة الوطنية");
        assertThat(sees(AUTHOR, "edit-communique")).containsEntry("returnReason", "يرجى التنويه بالقيادة الوطنية");

        theCommuniqueIsEdited("leadership", "ونوه الحاضرون بالقيادة الوطنية.");
        approves(FIRST, "review-communique");
        does(SECOND, "approve-communique", "decision", "return", "reason", "العنوان طويل");
        assertThat(sees(AUTHOR, "edit-communique"))
                .containsEntry("returnReason", "العنوان طويل")
                .containsEntry("leadership", "ونوه الحاضرون بالقيادة الوطنية.");

        theCommuniqueIsEdited("title", "بلاغ الأمانة الإقليمية");
        assertThat(communique().returnReason()).isEmpty();
        theCommuniqueIsApproved();

        assertThat(communique().revisions())
                .extracting(Revision::author)
                .containsExactly("system", AUTHOR, AUTHOR, AUTHOR);
        assertThat(communique().decisions())
                .extracting(Decision::revision, Decision::login, Decision::office, Decision::verdict)
                .containsExactly(
                        tuple(2, FIRST, "provincial-secretary", Verdict.RETURNED),
                        tuple(3, FIRST, "provincial-secretary", Verdict.APPROVED),
                        tuple(3, SECOND, "regional-secretary", Verdict.RETURNED),
                        tuple(4, FIRST, "provincial-secretary", Verdict.APPROVED),
                        tuple(4, SECOND, "regional-secretary", Verdict.APPROVED));
        assertThat(communiques.published(number)).isPresent();
        theCycleHasEndedAt("EndEvent_CommuniquePublished");
    }

    @Test
    @DisplayName("cannot be approved while its text lacks what was recorded; the reviewer reads what, and returns it")
    void blockingFindings() {
        theMeetingHasResolved("charterOnAgenda", true);
        Map<String, Object> draft = sees(AUTHOR, "edit-communique");

        for (Slip slip : SLIPS) {
            String right = draft.get(slip.part()).toString();
            assertThat(right).contains(slip.said());
            theCommuniqueIsEdited(wording(draft, slip.part(), right.replace(slip.said(), slip.instead())));

            assertThat(findings(FIRST, "review-communique")).contains("مانع من المصادقة", slip.finding());
            approvalIsRefused(FIRST, "review-communique", "communique.has-blocking-findings");
            does(FIRST, "review-communique", "decision", "return", "reason", "يرجى التصحيح");
            assertThat(findings(AUTHOR, "edit-communique")).contains(slip.finding());
        }

        theCommuniqueIsEdited(wording(draft, "title", "بلاغ"));
        assertThat(findings(FIRST, "review-communique")).isEmpty();
        theCommuniqueIsApproved();
        theCycleHasEndedAt("EndEvent_CommuniquePublished");
    }

    @Test
    @DisplayName("may be approved when an office is worded otherwise, which both approvers are told")
    void warnings() {
        theMeetingHasResolved();
        String opening = sees(AUTHOR, "edit-communique").get("opening").toString();
        theCommuniqueIsEdited("opening", opening.replace("رئيسة منظمة النساء", "رئيسة المنظمة النسائية"));

        assertThat(findings(FIRST, "review-communique")).startsWith("تنبيه: ").contains("رئيسة منظمة النساء");
        approves(FIRST, "review-communique");
        assertThat(findings(SECOND, "approve-communique")).contains("رئيسة منظمة النساء");
        approves(SECOND, "approve-communique");
        theCycleHasEndedAt("EndEvent_CommuniquePublished");
    }

    @Test
    @DisplayName("is approved by nobody who wrote any version of it, whatever office they hold")
    void authorsDoNotApprove() {
        theMeetingHasResolved();
        isGivenTheOffice("rapporteur", "fes.communications");
        theCommuniqueIsEditedBy("rapporteur");
        Task review = taskOf(FIRST, "review-communique");
        assertThatThrownBy(() -> submit(AUTHOR, review, answers("decision", "approve")))
                .isInstanceOf(RefusedAnswer.class);
        does(FIRST, "review-communique", "decision", "return", "reason", "يرجى الاختصار");
        theCommuniqueIsEdited();

        isGivenTheOffice(AUTHOR, "fes.provincial-secretary");
        isGivenTheOffice("rapporteur", "fes.provincial-secretary");
        for (String author : List.of(AUTHOR, "rapporteur")) {
            mayNotDo(author, "review-communique", "decision", "approve");
        }
        theCommuniqueIsApproved();
        assertThat(communique().isPublished()).isTrue();
    }

    @Test
    @DisplayName("is not approved twice by one person, even one who holds both offices")
    void onePersonWithBothOffices() {
        theMeetingHasResolved();
        theCommuniqueIsEdited();
        isGivenTheOffice(FIRST, "fes-meknes.regional-secretary");
        approves(FIRST, "review-communique");

        mayNotDo(FIRST, "approve-communique", "decision", "approve");
        approves(SECOND, "approve-communique");
        assertThat(communique().approvals()).extracting(Decision::login).containsExactly(FIRST, SECOND);
    }

    @Test
    @DisplayName("is approved only as it was shown: a form opened before the last change is refused")
    void staleForm() {
        theMeetingHasResolved();
        theCommuniqueIsEdited();
        Object shown = sees(FIRST, "review-communique").get("hash");
        does(FIRST, "review-communique", "decision", "return", "reason", "يرجى الاختصار");
        theCommuniqueIsEdited("leadership", "");

        isRefused(FIRST, "review-communique", "form.stale", "decision", "approve", "hash", shown);
        isRefused(FIRST, "review-communique", "answer.missing", "decision", "approve");
        approves(FIRST, "review-communique");
        isRefused(SECOND, "approve-communique", "form.stale", "decision", "approve", "hash", shown);
        assertThat(openSteps()).containsExactly("approve-communique");
    }

    @Test
    @DisplayName("is approved once by whoever submits the same form twice at the same moment")
    void twiceAtTheSameMoment() throws Exception {
        theMeetingHasResolved();
        theCommuniqueIsEdited();
        Task review = taskOf(FIRST, "review-communique");
        Map<String, Object> approval =
                answers("decision", "approve", "hash", communique().text().hash());
        actingAs(FIRST);
        tasks.claim(review.getId(), FIRST);
        identity.clearAuthentication();

        ExecutorService twoTabs = Executors.newFixedThreadPool(2);
        Callable<Boolean> tab = () -> isTaken(review, approval);
        List<Future<Boolean>> taken = twoTabs.invokeAll(List.of(tab, tab));
        twoTabs.shutdown();

        assertThat(List.of(taken.get(0).get(), taken.get(1).get())).containsExactlyInAnyOrder(true, false);
        assertThat(communique().approvals()).hasSize(1);
        assertThat(openSteps()).containsExactly("approve-communique");
    }

    @Test
    @DisplayName("goes where the answers lead that its form asks for, whatever else is sent along")
    void formsDecideNothingElse() {
        theMeetingHasResolved();
        theCommuniqueIsEdited();
        forgesAndThenDoes(
                FIRST,
                "review-communique",
                List.of("firstDecision", "approved", "secondDecision", "approved"),
                "decision",
                "return",
                "reason",
                "يرجى الاختصار");
        assertThat(openSteps()).containsExactly("edit-communique");

        theCommuniqueIsEdited();
        approves(FIRST, "review-communique");
        forgesAndThenDoes(
                SECOND,
                "approve-communique",
                List.of("secondDecision", "approved"),
                "decision",
                "return",
                "reason",
                "يرجى الاختصار");
        assertThat(openSteps()).containsExactly("edit-communique");
        assertThat(routingValues())
                .containsExactlyInAnyOrder(
                        "organLevel", "firstApprover", "secondApprover", "firstDecision", "secondDecision");
    }

    /** A guest is there, a member comes late and one does not come; one item is resolved, the other adjourned. */
    private void theMeetingHasResolved(Object... more) {
        theMembersAreInvited(more);
        at("2021-03-14T15:00");
        does("rapporteur", "record-attendance", "present", seated().subList(0, 7), "guests", "ضيف", "time", "15:00");
        theSittingIsOpened();
        does("rapporteur", "record-movement", "person", "youth.two", "movement", "arrived", "time", "15:20");
        theItemIsCalled("نائب برلماني: تقوية الحضور الميداني الدائم", "مرشحة للبرلمان: تكثيف الأنشطة التواصلية");
        does("rapporteur", "conclude-item", "outcome", "resolution", "kind", "orientation", "text", RESOLUTION);
        does(FIRST, "declare-consensus", "objections", List.of());
        does("rapporteur", "conclude-item", "outcome", "concluded");
        theItemIsCalled();
        does("rapporteur", "conclude-item", "outcome", "adjourned", "reason", "ضيق الوقت");
        if (openSteps().contains("draft-charter")) {
            theCharterIsAdopted();
        }
        theSittingIsClosed();
        at("2021-03-14T19:30");
    }

    private void theCharterIsAdopted() {
        does(
                "rapporteur",
                "draft-charter",
                "title",
                "ميثاق شرف",
                "preamble",
                "",
                "articles",
                String.join(": نلتزم به\n", VALUES) + ": نلتزم به");
        does(FIRST, "close-amendments", "confirm", true);
        does(FIRST, "declare-consensus", "objections", List.of());
        everyoneAskedDoes("sign-charter", "answer", "sign", "reason", "");
    }

    private void approvalIsRefused(String login, String step, String refusal) {
        isRefused(
                login,
                step,
                refusal,
                "decision",
                "approve",
                "hash",
                sees(login, step).get("hash"));
    }

    private boolean isTaken(Task review, Map<String, Object> answers) {
        actingAs(FIRST);
        try {
            forms.submitTaskForm(review.getId(), answers);
            return true;
        } catch (RefusedAnswer tooLate) {
            assertThat(tooLate.refusal().key()).isEqualTo("step.already-done");
            return false;
        } finally {
            identity.clearAuthentication();
        }
    }

    /** A mandate of the story alone, in an office such as {@code fes.communications}. */
    private void isGivenTheOffice(String login, String group) {
        String[] organAndOffice = group.split("\\.");
        database.sql(
                        "insert into mandate (member, office, organ, from_day, decision) values (?, ?, ?, '2020-01-01', ?)")
                .params(login, organAndOffice[1], organAndOffice[0], OF_THIS_STORY)
                .update();
    }

    @AfterEach
    void officesAreTakenBack() {
        identity.clearAuthentication();
        database.sql("delete from mandate where decision = ?")
                .params(OF_THIS_STORY)
                .update();
    }

    /** The answers of the author's form, as it is shown but for one part. */
    private static Object[] wording(Map<String, Object> shown, String part, String text) {
        Map<String, Object> wording = new HashMap<>(shown);
        wording.keySet().removeAll(Set.of("returnReason", "findings"));
        wording.put(part, text);
        return wording.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
    }

    private String findings(String login, String step) {
        return sees(login, step).get("findings").toString();
    }

    private Communique communique() {
        return communiques.of(number);
    }

    /** The names of all variables that the approval has ever had. */
    private List<String> routingValues() {
        return history
                .createHistoricVariableInstanceQuery()
                .processDefinitionKey("communiqueApproval")
                .unlimitedList()
                .stream()
                .filter(value -> value.getRootProcessInstanceId().equals(cycle()))
                .map(HistoricVariableInstance::getName)
                .distinct()
                .toList();
    }

    private String cycle() {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("meetingCycle")
                .singleResult()
                .getId();
    }
}
