package org.mithaq.story;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A party of two provinces, listening, whose organs meet side by side. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:walls;DB_CLOSE_DELAY=-1",
            "mithaq.organisation=classpath:organisations/two-provinces.yaml",
            "mithaq.first-password=mithaq-demo"
        })
abstract class MeetingsOfTwoProvinces extends Story {

    @LocalServerPort
    int port;

    /** Everybody has chosen a password of their own: the one with which they began. */
    void everybodyComesIn() {
        jdbc.sql("update credential set temporary = false").update();
    }

    /**
     * One meeting of an organ is over and its communiqué published, that of another waits for the region's approval, and
     * the members are asked whether they come to a third.
     *
     * @return their numbers, that of the published one last
     */
    List<String> meets(Province organ) {
        isHeldBy(organ);
        approves("regional.secretary", "approve-communique");
        String published = number;
        isHeldBy(organ);
        String inApproval = number;
        isAskedToMeet(organ);
        somethingIsNotedAndSomethingFails(organ);
        clock.returnToTrueTime();
        return List.of(inApproval, number, published);
    }

    /** An organ's members are asked whether they come to a meeting. */
    void isAskedToMeet(Province organ) {
        at("2021-03-05T09:00");
        actingAs(organ.secretary());
        number = forms.submitStartForm(
                        repository
                                .createProcessDefinitionQuery()
                                .processDefinitionKey("meetingCycle")
                                .latestVersion()
                                .singleResult()
                                .getId(),
                        Map.of("purpose", "تدارس شؤون " + organ.word()))
                .getBusinessKey();
        identity.clearAuthentication();
        letTheEngineWork();
        does(
                organ.rapporteur(),
                "draft-notice",
                MeetingOfFes.notice("2021-03-14", "place", "دار " + organ.word(), "agenda", "تثمين " + organ.word()));
        does(organ.secretary(), "approve-notice", "decision", "approve");
        does(organ.present().get(1), "reply-to-convocation", "answer", "not-coming", "reason", "جني " + organ.word());
    }

    private void isHeldBy(Province organ) {
        isAskedToMeet(organ);
        at("2021-03-14T15:00");
        does(organ.rapporteur(), "record-attendance", "present", organ.present(), "guests", "", "time", "15:00");
        does(
                organ.secretary(),
                "open-sitting",
                "chair",
                organ.secretary(),
                "rapporteur",
                organ.rapporteur(),
                "time",
                "15:10");
        does(organ.secretary(), "call-item", "confirm", true);
        does(organ.rapporteur(), "record-interventions", "interventions", "");
        does(organ.rapporteur(), "conclude-item", "outcome", "concluded");
        does(organ.secretary(), "close-sitting", "time", "18:00", "remark", "");
        does(organ.communications(), "edit-communique", asShown(organ.communications(), "edit-communique"));
        approves(organ.secretary(), "review-communique");
    }

    private Object[] asShown(String login, String step) {
        return sees(login, step).entrySet().stream()
                .flatMap(shown -> Stream.of(shown.getKey(), shown.getValue()))
                .toArray();
    }

    private void approves(String login, String step) {
        does(login, step, "decision", "approve", "hash", sees(login, step).get("hash"));
    }

    /** What the engine can hold beside the models' own: a comment, an attachment, an incident and a failed job. */
    private void somethingIsNotedAndSomethingFails(Province organ) {
        Task task = openTasks("reply-to-convocation").get(0);
        tasks.createComment(task.getId(), task.getProcessInstanceId(), "ملاحظة عن " + organ.word());
        tasks.createAttachment(
                "link", task.getId(), task.getProcessInstanceId(), organ.word(), organ.word(), "https://example.org");
        runtime.createIncident("noted", task.getExecutionId(), organ.word(), "عطب في " + organ.word());
        management
                .createJobQuery()
                .tenantIdIn(organ.organ())
                .withRetriesLeft()
                .listPage(0, 1)
                .forEach(job -> management.setJobRetries(job.getId(), 0));
    }
}
