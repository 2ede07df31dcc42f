package org.mithaq.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.mithaq.correspondence.Dispatch;
import org.mithaq.correspondence.LetterKind;
import org.mithaq.correspondence.Outbox;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting like that of Fes, brought to the point at which a story begins. */
abstract class MeetingOfFes extends Story {

    @Autowired
    Outbox outbox;

    static final String AGENDA = "الأداء التنظيمي والسياسي للحزب بفاس\nالإعداد للاستحقاقات الانتخابية المقبلة";

    /** Convened on 5 March 2021 for Sunday 14 March, with the notice still to be drafted. */
    void aMeetingIsPrepared() {
        at("2021-03-05T09:00");
        aMeetingIsConvened();
    }

    /** The notice for a day and hour of the organ is drafted. */
    void theNoticeIsDrafted(String day, Object... more) {
        does("rapporteur", "draft-notice", notice(day, more));
    }

    /** The answers of a notice for a day, at three in the afternoon. */
    static Object[] notice(String day, Object... more) {
        Object[] notice = {
            "kind",
            "organisational",
            "date",
            day,
            "time",
            "15:00",
            "place",
            "مقر الحزب بفاس",
            "agenda",
            AGENDA,
            "charterOnAgenda",
            false
        };
        Object[] all = new Object[notice.length + more.length];
        System.arraycopy(notice, 0, all, 0, notice.length);
        System.arraycopy(more, 0, all, notice.length, more.length);
        return all;
    }

    /** The members have been invited to Sunday 14 March 2021. */
    void theMembersAreInvited(Object... more) {
        aMeetingIsPrepared();
        theNoticeIsDrafted("2021-03-14", more);
        does("provincial.secretary", "approve-notice", "decision", "approve");
    }

    /** The day has come and those given are there. */
    void theSittingBeginsWith(List<String> present, Object... more) {
        theMembersAreInvited(more);
        at("2021-03-14T15:00");
        does("rapporteur", "record-attendance", "present", present, "guests", "", "time", "15:00");
    }

    /** The sitting is open: the provincial secretary chairs, the rapporteur keeps the record, all nine are there. */
    void theSittingIsOpen(Object... more) {
        theSittingBeginsWith(seated(), more);
        theSittingIsOpened();
    }

    /** The provincial secretary takes the chair, and the rapporteur keeps the record. */
    void theSittingIsOpened() {
        does(
                "provincial.secretary",
                "open-sitting",
                "chair",
                "provincial.secretary",
                "rapporteur",
                "rapporteur",
                "time",
                "15:10");
    }

    /** The chair calls the item whose turn it is, and those who speak on it are entered, one on a line. */
    void theItemIsCalled(String... interventions) {
        theChairCallsTheItem();
        does("rapporteur", "record-interventions", "interventions", String.join("\n", interventions));
    }

    /** The chair calls the item whose turn it is. */
    void theChairCallsTheItem() {
        does("provincial.secretary", "call-item", "confirm", true);
    }

    /** A resolution on the item whose turn it is is put to those present. */
    void aResolutionIsPut(String kind, String text) {
        does("rapporteur", "conclude-item", "outcome", "resolution", "kind", kind, "text", text);
    }

    /** The chair asks for objections, and those given object. */
    void objects(String... logins) {
        does("provincial.secretary", "declare-consensus", "objections", List.of(logins));
    }

    /** The chair asks for objections, and nobody objects. */
    void nobodyObjects() {
        objects();
    }

    /** The hands that were counted, and the chair's vote where it is given. */
    static Object[] hands(Object inFavour, Object against, Object abstaining, String... chairVote) {
        return Stream.concat(
                        Stream.of("inFavour", inFavour, "against", against, "abstaining", abstaining),
                        Stream.of(chairVote).flatMap(vote -> Stream.of("chairVote", vote)))
                .toArray();
    }

    /** The item whose turn it is is concluded. */
    void theItemIsConcluded() {
        does("rapporteur", "conclude-item", "outcome", "concluded");
    }

    /** Every item is called and concluded without a resolution. */
    void theItemsAreConcluded() {
        while (openSteps().contains("call-item")) {
            theItemIsCalled();
            theItemIsConcluded();
        }
    }

    /** The chair closes the sitting. */
    void theSittingIsClosed() {
        does("provincial.secretary", "close-sitting", "time", "18:00", "remark", "");
    }

    /** The sitting was held and resolved nothing; its communiqué is to be worded. */
    void theCommuniqueIsDue() {
        theSittingIsOpen();
        theItemsAreConcluded();
        theSittingIsClosed();
    }

    /** The communications officer submits the communiqué as the form shows it, but for the parts that are given. */
    void theCommuniqueIsEdited(Object... parts) {
        theCommuniqueIsEditedBy("communications", parts);
    }

    /** The same by somebody else of that office. */
    void theCommuniqueIsEditedBy(String login, Object... parts) {
        Map<String, Object> wording = new HashMap<>(sees(login, "edit-communique"));
        wording.putAll(answers(parts));
        submit(login, taskOf(login, "edit-communique"), wording);
    }

    /** The two offices approve the communiqué as it is shown to them. */
    void theCommuniqueIsApproved() {
        approves("provincial.secretary", "review-communique");
        approves("regional.secretary", "approve-communique");
    }

    /** Somebody approves the text that their form shows. */
    void approves(String login, String step) {
        does(login, step, "decision", "approve", "hash", sees(login, step).get("hash"));
    }

    /** The convener asks for a change of a meeting; the step in which they say which. */
    Task aChangeIsAskedFor(String reason) {
        actingAs("provincial.secretary");
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("meetingChange")
                .latestVersion()
                .singleResult()
                .getId();
        String change =
                forms.submitStartForm(definition, Map.of("reason", reason)).getId();
        identity.clearAuthentication();
        return tasks.createTaskQuery().processInstanceId(change).singleResult();
    }

    /** Logins of those to whom letters of a kind are written. */
    List<String> sent(LetterKind kind) {
        return outbox.dispatchesOf(number).stream()
                .filter(letter -> letter.kind() == kind)
                .map(Dispatch::recipientLogin)
                .sorted()
                .toList();
    }
}
