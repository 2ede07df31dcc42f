package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.communique.Communique;
import org.mithaq.communique.CommuniqueFile;
import org.mithaq.communique.CommuniqueLetters;
import org.mithaq.communique.Decision;
import org.mithaq.communique.Decision.Verdict;
import org.mithaq.communique.Revision;
import org.mithaq.correspondence.Dispatch;
import org.mithaq.correspondence.LetterKind;
import org.mithaq.correspondence.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@DisplayName("The communiqué")
class CommuniqueStories extends MeetingOfFes {

    private static final String AUTHOR = "communications";
    private static final String FIRST = "provincial.secretary";
    private static final String SECOND = "regional.secretary";
    private static final String RESOLUTION = "مواصلة بناء هياكل الحزب وتنظيماته ومنتدياته الموازية";
    private static final List<String> VALUES = List.of("الوضوح", "نكران الذات");

    @Autowired
    CommuniqueFile communiques;

    @Autowired
    CommuniqueLetters letters;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    WebApplicationContext web;

    private final List<Runnable> officesGiven = new ArrayList<>();
    private boolean theEngineRests;

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
        theSittingIsOpen();
        theItemsAreConcluded();
        theSittingIsClosed();

        assertThat(sees(AUTHOR, "edit-communique"))
                .containsEntry("affirmations", "ولم يصدر عن هذا الاجتماع أي مقرر.")
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
        assertThat(textAt("/communiques/" + number))
                .contains("<h1>بلاغ الأمانة الإقليمية</h1>", communique().text().hash());
        theCycleHasEndedAt("EndEvent_CommuniquePublished");
    }

    @Test
    @DisplayName("cannot be approved while its text lacks what was recorded; the reviewer reads what, and returns it")
    void blockingFindings() {
        theMeetingHasResolved("charterOnAgenda", true);
        Object[][] wordings = {
            {"opening", "14 مارس 2021", "15 مارس 2021", "الأحد 14 مارس 2021"},
            {"opening", "مقر الحزب بفاس", "بيت أحد الأعضاء", "مكان الاجتماع كما سُجل: مقر الحزب بفاس"},
            {"opening", "ثمانية أعضاء", "جمع من الأعضاء", "عدد الأعضاء الحاضرين كما سُجل: ثمانية أعضاء"},
            {"opening", "ثمانية أعضاء", "ثمانية أعضاء من أصل تسعة أعضاء", "عددا آخر للأعضاء"},
            {"affirmations", RESOLUTION, "حل هياكل الحزب", "المقرر كما تم اعتماده: «%s»".formatted(RESOLUTION)},
            {"charter", "نكران الذات", "حب الذات", "القيمة: «نكران الذات»"},
        };
        for (Object[] wording : wordings) {
            String part = (String) wording[0];
            String draft = communique().text().reading();
            String right = sees(AUTHOR, "edit-communique").get(part).toString();
            assertThat(draft).contains((String) wording[1]);

            theCommuniqueIsEdited(part, right.replace((String) wording[1], (String) wording[2]));
            assertThat(sees(FIRST, "review-communique").get("findings"))
                    .asString()
                    .contains("مانع من المصادقة", (String) wording[3]);
            isRefused(
                    FIRST,
                    "review-communique",
                    "communique.has-blocking-findings",
                    "decision",
                    "approve",
                    "hash",
                    sees(FIRST, "review-communique").get("hash"));
            does(FIRST, "review-communique", "decision", "return", "reason", "يرجى التصحيح");
            assertThat(sees(AUTHOR, "edit-communique").get("findings"))
                    .asString()
                    .contains((String) wording[3]);

            theCommuniqueIsEdited(part, right);
            assertThat(sees(FIRST, "review-communique")).containsEntry("findings", "");
            does(FIRST, "review-communique", "decision", "return", "reason", "مراجعة أخرى");
        }
    }

    @Test
    @DisplayName("may be approved when an office is worded otherwise, which both approvers are told")
    void warnings() {
        theMeetingHasResolved();
        String opening = sees(AUTHOR, "edit-communique").get("opening").toString();
        theCommuniqueIsEdited("opening", opening.replace("رئيسة منظمة النساء", "رئيسة المنظمة النسائية"));

        assertThat(sees(FIRST, "review-communique").get("findings"))
                .asString()
                .startsWith("تنبيه: ")
                .contains("رئيسة منظمة النساء");
        approves(FIRST, "review-communique");
        assertThat(sees(SECOND, "approve-communique").get("findings"))
                .asString()
                .contains("رئيسة منظمة النساء");
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
                .isInstanceOf(AuthorizationException.class);
        does(FIRST, "review-communique", "decision", "return", "reason", "يرجى الاختصار");
        theCommuniqueIsEdited();

        isGivenTheOffice(AUTHOR, "fes.provincial-secretary");
        isGivenTheOffice("rapporteur", "fes.provincial-secretary");
        for (String author : List.of(AUTHOR, "rapporteur")) {
            approvalIsRefused(author, "review-communique", "communique.author-may-not-approve");
            letsGo(author, "review-communique");
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

        approvalIsRefused(FIRST, "approve-communique", "communique.other-person-approves");
        letsGo(FIRST, "approve-communique");
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

        isRefused(FIRST, "review-communique", "communique.changed-meanwhile", "decision", "approve", "hash", shown);
        isRefused(FIRST, "review-communique", "answer.missing", "decision", "approve");
        approves(FIRST, "review-communique");
        isRefused(SECOND, "approve-communique", "communique.changed-meanwhile", "decision", "approve", "hash", shown);
        assertThat(openSteps()).containsExactly("approve-communique");
    }

    @Test
    @DisplayName("goes where the answers lead that its form asks for, whatever else is sent along")
    void formsDecideNothingElse() {
        theMeetingHasResolved();
        theCommuniqueIsEdited("firstDecision", "approved", "secondApprover", "communications", "findings", "none");
        does(
                FIRST,
                "review-communique",
                "decision",
                "return",
                "reason",
                "يرجى الاختصار",
                "firstDecision",
                "approved",
                "secondDecision",
                "approved");
        assertThat(openSteps()).containsExactly("edit-communique");

        theCommuniqueIsEdited();
        approves(FIRST, "review-communique");
        does(
                SECOND,
                "approve-communique",
                "decision",
                "return",
                "reason",
                "يرجى الاختصار",
                "secondDecision",
                "approved");
        assertThat(openSteps()).containsExactly("edit-communique");
        assertThat(routingValues())
                .containsExactlyInAnyOrder(
                        "organLevel", "firstApprover", "secondApprover", "firstDecision", "secondDecision");
    }

    @Test
    @DisplayName("is published only as it was approved: a text changed behind the approvals becomes an incident")
    void changedBehindTheApprovals() {
        theMeetingHasResolved();
        bothHaveApproved();
        String approved = communique().text().affirmations();
        theTextIsChangedInTheDatabase(approved + "\n- حل الحزب");

        Job publication = dueJobs().get(0);
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThatThrownBy(() -> management.executeJob(publication.getId()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("was approved by 0 persons");
        }
        assertThat(runtime.createIncidentQuery()
                        .configuration(publication.getId())
                        .list())
                .singleElement()
                .satisfies(incident -> assertThat(incident.getIncidentMessage()).contains(number));
        assertThat(communique().isPublished()).isFalse();
        assertThat(answerAt("/communiques/" + number).getStatus()).isEqualTo(404);
        assertThat(communiqueLetters()).isEmpty();

        theTextIsChangedInTheDatabase(approved);
        management.setJobRetries(publication.getId(), 1);
        theEngineRests = false;
        at("2021-03-15T09:00");
        assertThat(communique().publishedHash()).contains(communique().text().hash());
        theCycleHasEndedAt("EndEvent_CommuniquePublished");
    }

    @Test
    @DisplayName(
            "is published once and told to each member once, although each step fails after its deed and is retried")
    void publishedOnce() {
        theMeetingHasResolved();
        bothHaveApproved();

        Job publication = dueJobs().get(0);
        failsAtCommit(publication, () -> assertThat(communique().isPublished()).isTrue());
        assertThat(communique().isPublished()).isFalse();
        assertThat(answerAt("/communiques/" + number).getStatus()).isEqualTo(404);

        at("2021-03-15T09:00");
        management.executeJob(publication.getId());
        failsAtCommit(dueJobs().get(0), () -> assertThat(communiqueLetters()).hasSize(9));
        assertThat(communiqueLetters()).isEmpty();

        theEngineRests = false;
        Optional<Instant> publishedAt = communique().publishedAt();
        at("2021-03-15T10:00");
        communiques.publish(number);
        letters.writeToMembers(number);
        letTheEngineWork();

        assertThat(communique().publishedAt()).isPresent().isEqualTo(publishedAt);
        assertThat(entriesInTheFeed()).isEqualTo(1);
        assertThat(communiqueLetters())
                .allSatisfy(letter -> assertThat(letter.sentAt()).isNotNull())
                .extracting(Dispatch::recipientLogin)
                .containsExactlyInAnyOrderElementsOf(seated());
        theCycleHasEndedAt("EndEvent_CommuniquePublished");
    }

    @Test
    @DisplayName(
            "of the greatest length and with any characters is published as text, on the page, in the feed and as PDF")
    void anyText() {
        theMeetingHasResolved();
        String hostile = "<script>alert(1)</script> &amp; ]]> \u202eعكس\u202c \u0000 ";
        String longest = hostile + "كلام ".repeat(3980);
        isRefused(AUTHOR, "edit-communique", "answer.too-long", wordingWith("title", "ع".repeat(301)));
        isRefused(AUTHOR, "edit-communique", "answer.too-long", wordingWith("purpose", "ع".repeat(20_001)));
        theCommuniqueIsEdited("title", hostile, "purpose", longest, "interventions", longest, "leadership", longest);
        theCommuniqueIsApproved();

        assertThat(communique().text().title()).isEqualTo("<script>alert(1)</script> &amp; ]]> عكس");
        assertThat(textAt("/communiques/" + number))
                .contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; ]]&gt; عكس</h1>")
                .doesNotContain("<script");
        assertThat(textAt("/communiques")).doesNotContain("<script");
        assertThat(textAt("/communiques/feed.atom")).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(entriesInTheFeed()).isEqualTo(1);
        assertThat(answerAt("/communiques/" + number + ".pdf").getContentAsByteArray())
                .startsWith('%', 'P', 'D', 'F');
    }

    /** A guest is there, a member comes late and one does not come; one item is resolved, the other adjourned. */
    private void theMeetingHasResolved(Object... more) {
        theMembersAreInvited(more);
        at("2021-03-14T15:00");
        does("rapporteur", "record-attendance", "present", seated().subList(0, 7), "guests", "ضيف", "time", "15:00");
        theSittingIsOpened();
        does("rapporteur", "record-movement", "person", "youth.two", "movement", "arrived", "time", "15:20");
        does(
                "rapporteur",
                "record-interventions",
                "interventions",
                "نائب برلماني: تقوية الحضور الميداني الدائم\nمرشحة للبرلمان: تكثيف الأنشطة التواصلية");
        does("rapporteur", "conclude-item", "outcome", "resolution", "kind", "orientation", "text", RESOLUTION);
        does(FIRST, "declare-consensus", "objections", List.of());
        does("rapporteur", "conclude-item", "outcome", "concluded");
        does("rapporteur", "record-interventions", "interventions", "");
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

    private void bothHaveApproved() {
        theCommuniqueIsEdited();
        theEngineRests = true;
        theCommuniqueIsApproved();
    }

    /** What the engine would do by itself is done by the story, one job at a time, while the engine rests. */
    @Override
    void letTheEngineWork() {
        if (!theEngineRests) {
            super.letTheEngineWork();
        }
    }

    /** A job does its deed, and then the database refuses to commit it. */
    private void failsAtCommit(Job job, Runnable deedIsDone) {
        transaction.executeWithoutResult(status -> {
            management.executeJob(job.getId());
            deedIsDone.run();
            status.setRollbackOnly();
        });
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

    /** Somebody gives a step that they have claimed back to their office. */
    private void letsGo(String login, String step) {
        Task task = taskOf(login, step);
        actingAs(login);
        tasks.setAssignee(task.getId(), null);
        identity.clearAuthentication();
    }

    private void isGivenTheOffice(String login, String group) {
        identity.createMembership(login, group);
        officesGiven.add(() -> identity.deleteMembership(login, group));
    }

    @AfterEach
    void officesAreTakenBack() {
        identity.clearAuthentication();
        officesGiven.forEach(Runnable::run);
    }

    private void theTextIsChangedInTheDatabase(String affirmations) {
        database.sql("update communique set affirmations = ? where meeting = ?")
                .params(affirmations, number)
                .update();
    }

    private Object[] wordingWith(String part, String text) {
        List<Object> wording = new ArrayList<>();
        sees(AUTHOR, "edit-communique").forEach((key, value) -> wording.addAll(List.of(key, value)));
        wording.addAll(List.of(part, text));
        return wording.toArray();
    }

    private Communique communique() {
        return communiques.of(number);
    }

    private List<Dispatch> communiqueLetters() {
        return outbox.dispatchesOf(number).stream()
                .filter(dispatch -> dispatch.kind() == LetterKind.COMMUNIQUE)
                .toList();
    }

    /** The names of all variables that the approval has ever had. */
    private List<String> routingValues() {
        return history.createHistoricVariableInstanceQuery().processDefinitionKey("communiqueApproval").list().stream()
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

    private long entriesInTheFeed() {
        return Pattern.compile("<id>[^<]*/communiques/" + number + "</id>")
                .matcher(textAt("/communiques/feed.atom"))
                .results()
                .count();
    }

    private String textAt(String path) {
        MockHttpServletResponse answer = answerAt(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** What somebody without a login is answered. */
    private MockHttpServletResponse answerAt(String path) {
        try {
            DefaultMockMvcBuilder house =
                    MockMvcBuilders.webAppContextSetup(web).apply(springSecurity());
            return house.build().perform(get(path)).andReturn().getResponse();
        } catch (Exception unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
