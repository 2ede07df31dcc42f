package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.engine.RefusedAnswer;
import org.mithaq.language.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A hostile insider")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:hostile;DB_CLOSE_DELAY=-1")
@ExtendWith(OutputCaptureExtension.class)
class HostileStories extends MeetingOfFes {

    /** What an official may try with a task that is theirs and with everything else; one request a line. */
    private static final List<String> FORBIDDEN =
            """
            POST /message {"messageName":"MeetingPostponed","businessKey":"{number}","processVariables":{"x":{"value":1}}}
            POST /message {"messageName":"MeetingCancelled","businessKey":"{number}","all":true}
            POST /signal {"name":"anything","variables":{"x":{"value":1}}}
            POST /condition {"variables":{"x":{"value":1}}}
            POST /execution/{execution}/signal {"variables":{"noticeDecision":{"value":"approved"}}}
            POST /execution/{execution}/messageSubscriptions/MeetingPostponed/trigger {}
            PUT /execution/{execution}/localVariables/noticeDecision {"value":"approved"}
            POST /execution/{execution}/localVariables {"modifications":{"noticeDecision":{"value":"approved"}}}
            POST /execution/{execution}/create-incident {"incidentType":"x","configuration":"y"}
            PUT /process-instance/{process}/variables/noticeDecision {"value":"approved"}
            POST /process-instance/{process}/variables {"modifications":{"noticeDecision":{"value":"approved"}}}
            DELETE /process-instance/{process}/variables/noticeDecision
            PUT /process-instance/{process}/suspended {"suspended":true}
            PUT /process-instance/suspended {"suspended":true,"processInstanceIds":["{process}"]}
            DELETE /process-instance/{process}
            POST /process-instance/delete {"processInstanceIds":["{process}"]}
            POST /process-instance/{process}/modification {"instructions":[{"type":"startBeforeActivity","activityId":"CallActivity_Invitation"}]}
            POST /process-instance/{process}/modification-async {"instructions":[{"type":"startBeforeActivity","activityId":"CallActivity_Invitation"}]}
            POST /process-instance/variables-async {"processInstanceIds":["{process}"],"variables":{"x":{"value":1}}}
            POST /process-instance/message-async {"messageName":"MeetingPostponed","processInstanceIds":["{process}"]}
            POST /process-instance/job-retries {"processInstances":["{process}"],"retries":1}
            POST /modification/execute {"processDefinitionId":"{convocation}","processInstanceIds":["{process}"],"instructions":[{"type":"cancel","activityId":"UserTask_DraftNotice"}]}
            POST /migration/execute {"migrationPlan":{"sourceProcessDefinitionId":"{convocation}","targetProcessDefinitionId":"{convocation}","instructions":[{"sourceActivityIds":["UserTask_DraftNotice"],"targetActivityIds":["UserTask_ApproveNotice"]}]},"processInstanceIds":["{process}"]}
            POST /migration/generate {"sourceProcessDefinitionId":"{convocation}","targetProcessDefinitionId":"{convocation}"}
            POST /process-definition/key/meetingCycle/start {"variables":{"purpose":{"value":"x"}}}
            POST /process-definition/{cycle}/start {"businessKey":"{number}"}
            POST /process-definition/key/communiqueApproval/start {"businessKey":"{number}"}
            POST /process-definition/key/communiqueApproval/submit-form {"variables":{}}
            POST /process-definition/key/meetingCycle/submit-form {"variables":{"purpose":{"value":"x"}}}
            POST /process-definition/{convocation}/restart {"processInstanceIds":["{process}"],"instructions":[{"type":"startBeforeActivity","activityId":"UserTask_ApproveNotice"}]}
            PUT /process-definition/key/meetingCycle/suspended {"suspended":true}
            DELETE /process-definition/{cycle}
            PUT /process-definition/{cycle}/history-time-to-live {"historyTimeToLive":1}
            PUT /task/{task}/variables/noticeDecision {"value":"approved"}
            POST /task/{task}/variables {"modifications":{"noticeDecision":{"value":"approved"}}}
            PUT /task/{task}/localVariables/noticeDecision {"value":"approved"}
            DELETE /task/{task}/variables/noticeDecision
            POST /task/{task}/bpmnError {"errorCode":"x","variables":{"x":{"value":1}}}
            POST /task/{task}/bpmnEscalation {"escalationCode":"x"}
            POST /task/{task}/resolve {"variables":{"noticeDecision":{"value":"approved"}}}
            POST /task/{task}/assignee {"userId":"candidate"}
            POST /task/{task}/delegate {"userId":"candidate"}
            POST /task/{task}/claim {"userId":"candidate"}
            POST /task/{task}/identity-links {"userId":"candidate","type":"candidate"}
            POST /task/{task}/identity-links {"userId":"candidate","type":"owner"}
            PUT /task/{task} {"assignee":"candidate","name":"x"}
            DELETE /task/{task}
            POST /task/create {"name":"of my own","assignee":"rapporteur"}
            POST /filter/create {"resourceType":"Task","name":"of my own","query":{}}
            PUT /filter/{filter} {"resourceType":"Task","name":"another","query":{}}
            DELETE /filter/{filter}
            POST /user/create {"profile":{"id":"intruder","firstName":"a","lastName":"b"},"credentials":{"password":"intruder-intruder"}}
            PUT /user/provincial.secretary/credentials {"password":"intruder-intruder"}
            PUT /user/rapporteur/profile {"id":"rapporteur","firstName":"Provincial","lastName":"secretary"}
            POST /user/provincial.secretary/unlock {}
            DELETE /user/provincial.secretary
            PUT /group/camunda-admin/members/rapporteur
            PUT /group/fes.provincial-secretary/members/rapporteur
            POST /group/create {"id":"intruders","name":"x","type":"OFFICE"}
            POST /tenant/create {"id":"intruders","name":"x"}
            POST /authorization/create {"type":1,"permissions":["ALL"],"userId":"rapporteur","resourceType":7,"resourceId":"*"}
            POST /identity/verify {"username":"provincial.secretary","password":"mithaq-demo"}
            PUT /job/{job}/retries {"retries":0}
            POST /job/{job}/execute {}
            PUT /job/{job}/duedate {"duedate":"2021-03-01T00:00:00.000+0000"}
            PUT /job/suspended {"suspended":true,"processInstanceId":"{process}"}
            PUT /batch/any/suspended {"suspended":true}
            POST /external-task/fetchAndLock {"workerId":"x","maxTasks":1,"topics":[{"topicName":"x","lockDuration":1000}]}
            POST /history/cleanup?immediatelyDue=true {}
            DELETE /history/process-instance/{process}
            POST /history/process-instance/delete {"historicProcessInstanceIds":["{process}"]}
            GET /metrics
            GET /telemetry/data
            PUT /process-instance/{process}/comment {"id":"x","message":"x"}
            DELETE /deployment/{deployment}?cascade=true
            POST /deployment/{deployment}/redeploy {}
            POST /decision-definition/key/quorum/evaluate {"variables":{}}
            """
                    .lines()
                    .toList();

    /** What does not even exist for them. */
    private static final List<String> UNSEEN =
            """
            POST /task/unknown/claim {"userId":"rapporteur"}
            POST /task/unknown/submit-form {"variables":{}}
            POST /task/unknown/complete {"variables":{}}
            GET /task/unknown/form-variables
            GET /task/unknown/deployed-form
            GET /task/unknown
            GET /process-instance/unknown/activity-instances
            GET /process-definition/key/unknown/xml
            POST /process-definition/key/unknown/submit-form {"variables":{}}
            """
                    .lines()
                    .toList();

    /** Questions that make no sense; the engine, and the database behind it, would fail over them. */
    private static final List<String> SENSELESS =
            """
            GET /task?maxResults=-5
            GET /task?firstResult=-1&maxResults=5
            GET /task/?maxResults=5&candidateGroup=a&candidateUser=b
            GET /task?maxResults=5&tenantIdIn=fes&withoutTenantId=true
            GET /task?maxResults=5&candidateGroups=
            POST /task?maxResults=5 {"processVariables":[{"name":"organ","operator":"eq","value":{"a":1}}]}
            POST /task?maxResults=5 {"processVariables":[{"name":"organ","operator":"gt","value":true}]}
            POST /task/count {"tenantIdIn":[null]}
            POST /process-instance/count {"variables":[{"name":"organ","operator":"eq","value":{"a":1}}]}
            """
                    .lines()
                    .toList();

    /** The engine's tools, as an administrator uses them. */
    private static final List<String> TOOLS =
            """
            PUT /process-instance/{process}/variables/note {"value":"mended"}
            PUT /process-instance/{process}/suspended {"suspended":true}
            PUT /process-instance/{process}/suspended {"suspended":false}
            POST /task/{task}/assignee {"userId":null}
            POST /task/{task}/assignee {"userId":"rapporteur"}
            POST /task/{task}/unclaim
            POST /signal {"name":"nobody-waits"}
            POST /process-instance/{process}/modification {"instructions":[{"type":"startBeforeActivity","activityId":"UserTask_DraftNotice"}]}
            PUT /task/{task}/localVariables/note {"value":"mended"}
            DELETE /process-instance/{process}
            """
                    .lines()
                    .toList();

    /** Human steps, which no administrator takes, nor gives to somebody who does not hold the office that is asked. */
    private static final List<String> HUMAN =
            """
            POST /task/{task}/claim {"userId":"administrator"}
            POST /task/{task}/claim {"userId":"rapporteur"}
            POST /task/{task}/complete {"variables":{}}
            POST /task/{task}/submit-form {"variables":{}}
            POST /task/{task}/assignee {"userId":"administrator"}
            POST /task/{task}/assignee {"userId":"candidate"}
            POST /task/{task}/delegate {"userId":"candidate"}
            POST /task/{task}/identity-links {"userId":"candidate","type":"assignee"}
            POST /task/{task}/identity-links {"userId":"candidate","type":"owner"}
            PUT /task/{task} {"name":"x","assignee":"candidate","priority":50,"tenantId":"fes"}
            PUT /task/{task} {"name":"x","owner":"candidate","priority":50,"tenantId":"fes"}
            POST /process-definition/key/meetingCycle/submit-form {"variables":{"purpose":{"value":"x"}}}
            POST /process-definition/key/meetingCycle/start {"businessKey":"{number}","variables":{"organ":{"value":"fes"}}}
            POST /process-definition/{cycle}/start {"businessKey":"{number}","variables":{"organ":{"value":"fes"}}}
            POST /process-definition/key/appointment/start {"businessKey":"A-1","variables":{"organ":{"value":"fes"},"confirmingGroup":{"value":"fes.rapporteur"}},"startInstructions":[{"type":"startBeforeActivity","activityId":"UserTask_ConfirmAppointment"}]}
            """
                    .lines()
                    .toList();

    /** Searches that carry an expression; each would be evaluated by an engine that nobody has closed. */
    private static final List<String> EXPRESSIONS =
            """
            POST /task {"orQueries":[{"assigneeExpression":"${payload}"}]}
            POST /task {"assigneeExpression":"${payload}"}
            POST /task {"orQueries":[{"candidateGroupsExpression":"${payload}","dueDateExpression":"${payload}"}]}
            POST /task {"orQueries":[{"assignee\\u0045xpression":"${payload}"}]}
            POST /task/count {"orQueries":[{"ownerExpression":"${payload}"}]}
            GET /task?assigneeExpression=%24%7Bpayload%7D
            GET /task/count?candidateUserExpression=%24%7Bpayload%7D
            POST /filter/create {"resourceType":"Task","name":"x","query":{"orQueries":[{"assigneeExpression":"${payload}"}]}}
            PUT /filter/{filter} {"resourceType":"Task","name":"x","query":{"orQueries":[{"assigneeExpression":"${payload}"}]}}
            POST /filter/{filter}/list {"orQueries":[{"assigneeExpression":"${payload}"}]}
            POST /filter/{filter}/list?firstResult=0&maxResults=5 {"orQueries":[{"assigneeExpression":"${payload}"}]}
            POST /filter/{filter}/count {"orQueries":[{"assigneeExpression":"${payload}"}]}
            POST /filter/{filter}/singleResult {"orQueries":[{"assigneeExpression":"${payload}"}]}
            GET /filter/poisoned/list
            GET /filter/poisoned/list?firstResult=0&maxResults=5
            GET /filter/poisoned/count
            GET /filter/poisoned/singleResult
            POST /filter/poisoned/list {}
            POST /filter/poisoned/count {}
            GET /filter/poisoned-plainly/list
            """
                    .lines()
                    .toList();

    /** What a supervisor opens in Cockpit. */
    private static final List<String> FOLLOWED = List.of(
            "/process-definition/statistics",
            "/process-definition/{cycle}/xml",
            "/process-definition/{cycle}/statistics",
            "/process-definition/{cycle}/static-called-process-definitions",
            "/process-instance/{process}",
            "/process-instance/{process}/activity-instances",
            "/process-instance/{process}/variables",
            "/variable-instance?processInstanceIdIn={process}&maxResults=50",
            "/execution?processInstanceId={process}&maxResults=50",
            "/incident?maxResults=50",
            "/job?processInstanceId={process}&maxResults=50",
            "/history/activity-instance?processInstanceId={process}&maxResults=50",
            "/decision-definition?maxResults=50",
            "/version");

    /** What people do with their own steps. */
    private static final String HUMAN_STEPS = "POST /task/\\{id}/(claim|unclaim|assignee|complete|submit-form|resolve)";

    /** The ways that only read, in spite of their method. */
    private static final String SEARCH =
            "POST /(history/)?[a-z-]+(/count)?|POST /filter/\\{id}/(list|count|singleResult)|POST /identity/password-policy";

    private static final String API = "/engine-rest";
    private static final String WEB_APPLICATIONS = "/camunda/api/engine/engine/default";
    private static final Pattern INNARDS = Pattern.compile("ENGINE-|Exception|org\\.|java\\.|permission");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    AuthorizationService authorizations;

    private Map<String, String> ids;

    @BeforeEach
    void theNoticeIsInTheRapporteursHands() {
        aMeetingIsPrepared();
        Task task = taskOf("rapporteur", "draft-notice");
        actingAs("rapporteur");
        tasks.claim(task.getId(), "rapporteur");
        identity.clearAuthentication();
        ProcessInstance cycle = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("meetingCycle")
                .singleResult();
        ids = Map.of(
                "number", number,
                "task", task.getId(),
                "process", task.getProcessInstanceId(),
                "execution", task.getExecutionId(),
                "convocation", task.getProcessDefinitionId(),
                "cycle", cycle.getProcessDefinitionId(),
                "deployment",
                        repository
                                .getProcessDefinition(cycle.getProcessDefinitionId())
                                .getDeploymentId(),
                "filter",
                        database.sql("select min(id_) from act_ru_filter")
                                .query(String.class)
                                .single(),
                "job", "any");
    }

    @Test
    @DisplayName("changes nothing with a task that is theirs but by its form, and nothing else at all")
    void nothingButTheForm(CapturedOutput log) {
        Caller rapporteur = Caller.as("rapporteur", port);
        String before = digest();

        FORBIDDEN.forEach(attempt -> isRefused(403, rapporteur, API, attempt));
        UNSEEN.forEach(attempt -> isRefused(404, rapporteur, API, attempt));

        assertThat(digest()).isEqualTo(before);
        assertThat(log.getAll()).doesNotContain(" ERROR ", "\tat ", "Caused by");
    }

    @Test
    @DisplayName("is told of a senseless question that it is not understood, and breaks nothing with it")
    void senselessQuestions(CapturedOutput log) {
        Caller rapporteur = Caller.as("rapporteur", port);

        SENSELESS.forEach(question -> isRefused(400, rapporteur, API, question));

        assertThat(log.getAll()).doesNotContain(" ERROR ", "\tat ", "Caused by");
    }

    @Test
    @DisplayName("keeps nobody waiting with a pattern that could be matched in very many ways")
    void longPatterns() {
        Caller rapporteur = Caller.as("rapporteur", port);
        String pattern = "%25".repeat(40) + "!";

        assertThat(assertTimeoutPreemptively(
                                Duration.ofSeconds(20), () -> rapporteur.get(API + "/user/count?emailLike=" + pattern))
                        .body())
                .isEqualTo("{\"count\":0}");
        assertThat(rapporteur.get(API + "/user/count?emailLike=RAP%25@%25.org").body())
                .isEqualTo("{\"count\":1}");
    }

    @Test
    @DisplayName("finds no other way in: of all that the engine's API has, only searches answer")
    void noOtherWay() {
        Caller rapporteur = Caller.as("rapporteur", port);
        List<String> ways = WaysIn.toChangeSomething().stream()
                .filter(way -> !way.matches(HUMAN_STEPS))
                .toList();
        assertThat(ways).hasSizeGreaterThan(200);
        String before = digest();

        List<String> answered =
                ways.stream().filter(way -> isAnswered(rapporteur, way)).toList();

        assertThat(digest()).isEqualTo(before);
        assertThat(answered).allSatisfy(way -> assertThat(way).matches(SEARCH));
    }

    @Test
    @DisplayName("is no supervisor, who follows everything in Cockpit and changes nothing")
    void supervisorsRead() {
        Caller supervisor = Caller.as("supervisor", port);
        assertThat(FOLLOWED).allSatisfy(path -> assertThat(
                        sent(supervisor, API, "GET " + path).statusCode())
                .as(path)
                .isEqualTo(200));
        isRefused(403, supervisor, API, "DELETE /process-instance/{process}");
        isRefused(403, supervisor, API, "PUT /process-instance/{process}/variables/note {\"value\":\"x\"}");
    }

    @Test
    @DisplayName(
            "puts nothing of their own in the place of what the house answers to the models, administrators included")
    void valuesStandForNoBean() {
        Caller administrator = Caller.as("administrator", port);
        List.of("forms", "offices", "deadlines").forEach(bean -> assertThat(sent(
                                administrator,
                                API,
                                "PUT /process-instance/{process}/variables/" + bean + " {\"value\":\"of my own\"}")
                        .statusCode())
                .isEqualTo(204));

        theNoticeIsDrafted("2021-03-14");

        Task next = taskOf("provincial.secretary", "approve-notice");
        assertThat(next.getDueDate()).isNotNull();
        assertThat(forms.getTaskFormData(next.getId()).getCamundaFormRef().getKey())
                .startsWith("approve-notice-");
    }

    @Test
    @DisplayName("sees the form of a step no more than the step itself, and none once it is done")
    void formsOfOthers() {
        String form = "GET /task/{task}/deployed-form";
        Caller rapporteur = Caller.as("rapporteur", port);
        String shown = sent(rapporteur, API, form).body();
        assertThat(shown).contains("\"id\":", "### Draft the notice");
        assertThat(sent(Caller.as("supervisor", port), API, form).body()).isEqualTo(shown);

        isRefused(403, Caller.as("candidate", port), API, form);
        theNoticeIsDrafted("2021-03-14");
        isRefused(409, rapporteur, API, form);
    }

    @Test
    @DisplayName("does not get an expression evaluated, whichever way they search")
    void noExpressions() {
        aFilterIsPoisoned("poisoned", "{\"orQueries\":[{\"taskAssigneeExpression\":\"${clock.instant()}\"}]}");
        aFilterIsPoisoned("poisoned-plainly", "{\"taskAssigneeExpression\":\"${clock.instant()}\"}");
        Caller rapporteur = Caller.as("rapporteur", port);
        Caller administrator = Caller.as("administrator", port);
        Caller atTheTasklist = Caller.as("administrator", port);
        Caller stranger = Caller.anonymous(port);
        atTheTasklist.get("/camunda/app/tasklist/default/");

        for (String attempt : EXPRESSIONS) {
            isRefused(400, administrator, API, attempt);
            isRefused(400, administrator, API + "/engine/default", attempt);
            isRefused(400, atTheTasklist, WEB_APPLICATIONS, attempt);
            assertThat(sent(rapporteur, API, attempt).statusCode()).isIn(400, 403);
            assertThat(sent(stranger, API, attempt).statusCode()).isIn(401, 403);
            assertThat(sent(stranger, WEB_APPLICATIONS, attempt).statusCode()).isIn(401, 403);
        }
    }

    @Test
    @DisplayName("gets no expression past the engine itself either, were the doors open")
    void noExpressionsInside() {
        TaskQuery search = tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression("${clock.instant()}")
                .endOr();
        actingAs("rapporteur");
        assertThatThrownBy(search::list).isInstanceOf(RefusedAnswer.class);
        assertThatThrownBy(search::count).isInstanceOf(RefusedAnswer.class);
        identity.clearAuthentication();
        assertThatThrownBy(search::list).isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("may do, and sees, no more in the midst of a look than without one")
    void inTheMidstOfALook() {
        String before = digest();
        actingAs("rapporteur");
        long seen = tasks.createTaskQuery().count();
        inALook(() -> {
            assertThatThrownBy(() -> runtime.setVariable(ids.get("execution"), "noticeDecision", "approved"))
                    .isInstanceOf(RefusedAnswer.class);
            assertThatThrownBy(() -> tasks.createTaskQuery()
                            .or()
                            .taskAssigneeExpression("${clock.instant()}")
                            .endOr()
                            .list())
                    .isInstanceOf(RefusedAnswer.class);
            assertThat(tasks.createTaskQuery().count()).isEqualTo(seen);
        });
        assertThat(digest()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda/api/admin/setup;a=b/default/user/create",
                "/camunda/api/admin/setup/default/user/create?x=y"
            })
    @DisplayName("makes no administrator through the set-up path: the engine keeps no users of its own")
    void noSetUp(String path) {
        String user =
                """
                {"profile":{"id":"intruder","firstName":"a","lastName":"b"},"credentials":{"password":"intruder-intruder"}}""";
        Caller rapporteur = Caller.as("rapporteur", port);
        rapporteur.get("/camunda/app/welcome/default/");
        assertThat(Caller.anonymous(port).post(path, user).statusCode()).isIn(400, 401, 403);
        assertThat(rapporteur.post(path, user).statusCode()).isIn(400, 403);
        assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
        assertThat(identity.isReadOnly()).isTrue();
    }

    @Test
    @DisplayName("who is the administrator mends what is broken, and each use of a tool stands under their name")
    void toolsAreRecorded() {
        Caller administrator = Caller.as("administrator", port);
        for (String tool : TOOLS) {
            long before = operationsOf("administrator");
            assertThat(sent(administrator, API, tool).statusCode()).as(tool).isIn(200, 204);
            assertThat(operationsOf("administrator")).as(tool).isGreaterThan(before);
        }
    }

    @Test
    @DisplayName("who is the administrator takes no human step, and gives none to another office")
    void noOfficeForAdministrators() {
        Caller administrator = Caller.as("administrator", port);
        String before = digest();

        HUMAN.forEach(attempt -> isRefused(403, administrator, API, attempt));

        assertThat(digest()).isEqualTo(before);
    }

    @Test
    @DisplayName("takes a step, gives it back, and takes it for nobody else")
    void takingAndGivingBack() {
        Caller rapporteur = Caller.as("rapporteur", port);

        assertThat(sent(rapporteur, API, "POST /task/{task}/unclaim").statusCode())
                .isEqualTo(204);
        isRefused(403, rapporteur, API, "POST /task/{task}/claim {\"userId\":\"provincial.secretary\"}");
        assertThat(sent(rapporteur, API, "POST /task/{task}/claim {\"userId\":\"rapporteur\"}")
                        .statusCode())
                .isEqualTo(204);
        isRefused(403, Caller.as("candidate", port), API, "POST /task/{task}/unclaim");
    }

    private boolean isAnswered(Caller caller, String way) {
        HttpResponse<String> answer = sent(caller, API, withIds(way) + " {}");
        assertThat(answer.body()).as(way).doesNotContainPattern(INNARDS);
        return answer.statusCode() < 400;
    }

    /** Puts real ids in the place of a way's parameters, by the segment before each. */
    private static String withIds(String way) {
        return Pattern.compile("/([a-z-]+)/\\{[^}]+}")
                .matcher(way)
                .replaceAll(parameter -> "/" + parameter.group(1) + "/"
                        + switch (parameter.group(1)) {
                            case "task", "execution", "deployment", "filter" -> "{" + parameter.group(1) + "}";
                            case "process-instance" -> "{process}";
                            case "process-definition" -> "{cycle}";
                            case "key" -> "meetingCycle";
                            case "user", "members", "user-members" -> "rapporteur";
                            case "group", "group-members" -> "fes.rapporteur";
                            default -> "any";
                        })
                .replaceAll("\\{(?!task|execution|deployment|filter|process|cycle)[^}]+}", "any");
    }

    private void isRefused(int status, Caller caller, String api, String attempt) {
        HttpResponse<String> answer = sent(caller, api, attempt);
        assertThat(answer.statusCode()).as("%s: %s", attempt, answer.body()).isEqualTo(status);
        assertThat(answer.body())
                .as(attempt)
                .matches("\\{\"type\":\"RefusedAnswer\",\"message\":\"[^\"]+\"}")
                .doesNotContainPattern(INNARDS);
    }

    private HttpResponse<String> sent(Caller caller, String api, String attempt) {
        String[] parts = filledIn(attempt).split(" ", 3);
        return caller.send(parts[0], api + parts[1], parts.length > 2 ? parts[2] : "");
    }

    private String filledIn(String attempt) {
        return ids.entrySet().stream()
                .reduce(
                        attempt,
                        (filled, id) -> filled.replace("{" + id.getKey() + "}", id.getValue()),
                        (one, other) -> one);
    }

    private void aFilterIsPoisoned(String id, String query) {
        database.sql("merge into act_ru_filter (id_, rev_, resource_type_, name_, query_) values (?, 1, 'Task', ?, ?)")
                .params(id, id, query)
                .update();
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId("rapporteur");
        grant.setResource(Resources.FILTER);
        grant.setResourceId(id);
        grant.addPermission(Permissions.READ);
        authorizations.saveAuthorization(grant);
    }

    private long operationsOf(String login) {
        return history.createUserOperationLogQuery().userId(login).count();
    }

    /** Everything in the database, as one text. */
    private String digest() {
        return String.join(
                "\n", database.sql("script nosettings").query(String.class).list());
    }
}
