package org.mithaq.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.engine.ApplicationClock;
import org.mithaq.engine.Roll;
import org.mithaq.rehearsal.AfterRehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three meetings are in progress: {@code 001} waits for its communiqué, {@code 002} for replies, {@code 003} for its notice. */
@DisplayName("The board")
abstract class BoardPagesTest extends AfterRehearsal {

    private static final int ENOUGH = 12;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private Roll roll;

    @Autowired
    private ApplicationClock clock;

    private Onlooker supervisor;
    private String waiting;
    private String asking;
    private String convened;

    BoardPagesTest() {
        super("fes-today");
    }

    /** It is noon, so that nothing that is due today is late. */
    @BeforeAll
    void theMeetings() {
        clock.startAt(ZonedDateTime.now(ZoneId.of("Africa/Casablanca"))
                .with(LocalTime.NOON)
                .toInstant());
        supervisor = new Onlooker("supervisor", house());
        List<String> numbers = jdbc.sql("select number from meeting order by number")
                .query(String.class)
                .list();
        waiting = numbers.get(0);
        asking = numbers.get(1);
        convened = numbers.get(2);
    }

    @Test
    @DisplayName("tells of each meeting in progress its stage, its open step, and whose it is")
    void rows() {
        String page = supervisor.get("/board").body();

        assertThat(page)
                .contains(
                        ">%s<".formatted(waiting),
                        "Edit communiqué",
                        "Communications officer",
                        ">%s<".formatted(asking),
                        "Reply to convocation",
                        "of 9 have not answered yet",
                        ">%s<".formatted(convened),
                        "Draft notice",
                        "No day yet");
        assertThat(page.split("<li class=\"row").length - 1).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "stage=CONVOCATION, false, true, true",
        "stage=COMMUNIQUE, true, false, false",
        "stage=SITTING, false, false, false",
        "organ=fes, true, true, true",
        "organ=national, true, true, true",
        "organ=nothing, false, false, false",
        "due=LATE, false, false, false",
        "until=2000-01-01, false, false, false",
        "from=2000-01-01, true, true, false",
        "order=NUMBER, true, true, true",
        "order=DAY, true, true, true"
    })
    @DisplayName("shows those that are looked for")
    void filters(String asked, boolean first, boolean second, boolean third) {
        String page = supervisor.get("/board?" + asked).body();

        assertThat(List.of(shows(page, waiting), shows(page, asking), shows(page, convened)))
                .containsExactly(first, second, third);
    }

    private static boolean shows(String page, String number) {
        return page.contains("id=\"%s\"".formatted(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "provincial.secretary", "auditor", "administrator", "candidate"})
    @DisplayName("and the pages of its meetings put at most twelve statements to the database")
    void statements(String login) {
        Onlooker reader = new Onlooker(login, house());
        for (String page : List.of("/board", "/board?due=SOON&order=DAY", "/board/" + waiting, "/board/" + asking)) {
            assertThat(statements(() -> reader.get(page), 200)).as(page).isLessThanOrEqualTo(ENOUGH);
        }
        for (String page : List.of("/board/statistics", "/board/statistics/processes/convocation")) {
            assertThat(statements(() -> reader.get(page), 200)).as(page).isLessThanOrEqualTo(ENOUGH + 2);
        }
    }

    @Test
    @DisplayName("says in a few statements that nothing has changed, and after an act shows what has")
    void unchanged() {
        for (String page : List.of("/board", "/board/" + asking)) {
            HttpResponse<String> read = supervisor.get(page);
            assertThat(statements(() -> supervisor.getUnless(page, read), 304)).isLessThanOrEqualTo(7);

            int silent = replies();
            aMemberReplies();

            HttpResponse<String> later = supervisor.getUnless(page, read);
            assertThat(later.statusCode()).isEqualTo(200);
            assertThat(later.body()).contains("%d of 9 have not answered yet".formatted(silent - 1));
        }
    }

    @Test
    @DisplayName("tells somebody who takes a step by name")
    void taken() {
        Task draft = tasks.createTaskQuery()
                .processInstanceBusinessKey(convened)
                .taskDefinitionKey("UserTask_DraftNotice")
                .singleResult();
        HttpResponse<String> read = supervisor.get("/board");
        as("rapporteur", () -> tasks.claim(draft.getId(), "rapporteur"));

        HttpResponse<String> later = supervisor.getUnless("/board", read);

        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(later.body()).contains("has taken it");
    }

    @Test
    @DisplayName("goes on behind the last meeting of a page in each order, and says when there are no more")
    void paging() {
        String first =
                jdbc.sql("select min(number) from meeting").query(String.class).single();

        String page = supervisor
                .get("/board?order=NUMBER&behind=%s&at=9999-12-31T00:00".formatted(first))
                .body();

        assertThat(shows(page, waiting)).isFalse();
        assertThat(List.of(shows(page, asking), shows(page, convened))).containsOnly(true);
        assertThat(supervisor
                        .get("/board?behind=%s&at=9999-12-31T00:00".formatted(convened))
                        .body())
                .contains("There are no more meetings.");
    }

    @Test
    @DisplayName("tells on the page of a meeting what the replies promise, and which days the statutes set")
    void meeting() {
        assertThat(supervisor.get("/board/" + asking).body())
                .contains(
                        "The quorum is 5 of 9 (article 15)",
                        "The notice must leave by",
                        "Earliest lawful day of the sitting",
                        "Window of a second convocation",
                        "The communiqué is due by",
                        "Nobody has been reminded yet.");
        assertThat(supervisor.get("/board/" + waiting).body())
                .contains("Present: 6 of 9 members", "for: 5", "revision 1", "carried");
    }

    @Test
    @DisplayName("says in one sentence what comes next, who has it to do, and until when")
    void next() {
        assertThat(next(waiting))
                .matches("Next: Communications officer – “Edit communiqué”, by \\d+ \\w+ · 18:00. "
                        + "The communiqué is due by: .+ \\(article 23\\).");
        assertThat(next(asking)).startsWith("Next: the members – “Reply to convocation”, by ");
        assertThat(next(convened)).startsWith("Next: Rapporteur – “Draft notice”, by ");
    }

    private String next(String meeting) {
        Matcher sentence = Pattern.compile("<p class=\"next\">(.*)</p>")
                .matcher(supervisor.get("/board/" + meeting).body());
        assertThat(sentence.find()).isTrue();
        return sentence.group(1);
    }

    @Test
    @DisplayName("lists what was resolved, who carries it out and how far it is, what is overdue in red")
    void decisions() {
        assertThat(supervisor.get("/board/decisions").body()).contains("Nothing is to be carried out.");
        jdbc.sql(
                        """
                        insert into action (resolution, version, meeting, organ, text, responsible, due_on, state, progress,
                          progress_on, return_reason)
                        select id, 0, meeting, 'fes', text, 'fes.communications', date '2021-04-01', 'UNDERWAY', 'نُظم لقاء أول',
                          date '2021-03-20', '' from resolution where meeting = ?""")
                .param(waiting)
                .update();
        try {
            assertThat(supervisor.get("/board/decisions").body())
                    .contains(
                            "row late",
                            waiting,
                            "Communications officer",
                            "overdue: 1 April 2021",
                            "Last progress (20 March 2021):",
                            "نُظم لقاء أول");
            assertThat(decisions("state=DONE", "state=REPORTED", "organ=nothing", "behind=ZZZ&on=2021-04-01"))
                    .containsOnly(false);
            assertThat(decisions("overdue=true", "state=UNDERWAY&organ=fes", "behind=A&on=2021-04-01"))
                    .containsOnly(true);
            assertThat(statements(() -> supervisor.get("/board/decisions"), 200))
                    .isLessThanOrEqualTo(ENOUGH);
        } finally {
            jdbc.sql("delete from action").update();
        }
    }

    private List<Boolean> decisions(String... asked) {
        return Stream.of(asked)
                .map(one -> supervisor.get("/board/decisions?" + one).body().contains("row late"))
                .toList();
    }

    @Test
    @DisplayName("draws the way of a meeting with what is open in it")
    void diagram() {
        HttpResponse<String> drawn = supervisor.get("/board/" + asking + "/diagram");

        assertThat(drawn.statusCode()).isEqualTo(200);
        assertThat(drawn.body())
                .contains("element call-activity visited open", "/board/%s/diagram?process=".formatted(asking));
        HttpResponse<String> nothing = supervisor.get("/board/" + asking + "/diagram?process=nothing");
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.body()).contains("There is no page at this address").doesNotContain("No meeting has");
    }

    @Test
    @DisplayName("leads whoever watches the engine to the process of a meeting")
    void cockpit() {
        HttpResponse<String> answer = supervisor.get("/board/" + asking + "/cockpit");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .contains("/camunda/app/cockpit/default/#/process-instance/");
        Onlooker member = new Onlooker("candidate", house());
        for (String page : List.of(
                "/board",
                "/board/decisions",
                "/board/statistics",
                "/board/statistics/processes/convocation",
                "/board/%s/diagram".formatted(asking))) {
            assertThat(supervisor.get(page).body()).as(page).contains("/cockpit");
            assertThat(member.get(page).body()).as(page).doesNotContain("/cockpit");
        }
    }

    @Test
    @DisplayName("lets an administrator, and nobody else, have tried again what has failed, and tells the ledger")
    void tryAgain() {
        String job = management.createJobQuery().list().stream()
                .filter(timer -> runtime.createProcessInstanceQuery()
                                .processInstanceId(timer.getProcessInstanceId())
                                .processInstanceBusinessKey(asking)
                                .count()
                        > 0)
                .findFirst()
                .orElseThrow()
                .getId();
        management.setJobRetries(job, 0);
        String retry = "/board/%s/incidents/%s".formatted(asking, job);
        Onlooker administrator = new Onlooker("administrator", house());
        assertThat(supervisor.get("/board").body()).contains("has failed").doesNotContain("Try again");
        assertThat(administrator.get("/board").body()).contains("has failed", "Try again", retry);

        assertThat(supervisor.post("/board", retry, "").statusCode()).isEqualTo(403);
        assertThat(administrator
                        .post("/board", "/board/FES-1999-001/incidents/" + job, "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(management.createJobQuery().jobId(job).singleResult().getRetries())
                .isZero();

        assertThat(administrator.post("/board", retry, "").statusCode()).isEqualTo(302);

        assertThat(management.createJobQuery().jobId(job).singleResult().getRetries())
                .isEqualTo(1);
        assertThat(supervisor.get("/board").body()).doesNotContain("has failed");
        assertThat(administrator.post("/board", retry, "").statusCode()).isEqualTo(409);
        assertThat(jdbc.sql(
                                """
                                select actor from ledger_entry where matter = ? and deed = 'operation-set-job-retries'
                                order by sequence desc fetch first 1 row only""")
                        .param(asking)
                        .query(String.class)
                        .single())
                .isEqualTo("administrator");
    }

    @Test
    @DisplayName("says of a meeting that is nowhere that it is not there")
    void nothing() {
        for (String page :
                List.of("/board/FES-1999-001", "/board/FES-1999-001/diagram", "/board/FES-1999-001/cockpit")) {
            HttpResponse<String> answer = supervisor.get(page);

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("in the organs that you may follow");
        }
    }

    @Test
    @DisplayName("is read by the index of those in progress, and not by what has ended")
    void index() {
        List<String> columns = List.of(
                "version",
                "organ",
                "purpose",
                "convened_by",
                "convened_at",
                "state",
                "charter_on_agenda",
                "convocation",
                "calendar_sequence");
        String ended = String.join(", ", columns);
        IntStream.range(0, 50).forEach(meeting -> jdbc.sql(
                        "insert into meeting (number, stage, %s) select ?, 'ENDED', %s from meeting where number = ?"
                                .formatted(ended, ended))
                .params("FES-1990-%03d".formatted(meeting), waiting)
                .update());

        assertThat(supervisor.get("/board").body()).contains("<b>3</b>").doesNotContain("FES-1990");
        assertThat(supervisor.get("/board/FES-1990-000").body())
                .contains("FES-1990-000")
                .doesNotContain("the process waits for its next date");
        jdbc.sql("delete from meeting where number like 'FES-1990-%'").update();
    }

    @Test
    @DisplayName("reckons the figures of the sittings: held, missed, waited for, attended")
    void figures() {
        assertThat(lines("/board/statistics/sittings.csv"))
                .containsExactly("Organ,Held,Quorum missed", "Provincial secretariat of Fes,1,0");
        assertThat(lines("/board/statistics/waits.csv")).contains("Provincial secretariat of Fes,8.000,8.000,,");
        assertThat(lines("/board/statistics/communiques.csv")).contains("Provincial secretariat of Fes,0,0,");
        assertThat(lines("/board/statistics/attendance.csv"))
                .contains(
                        "Office,Seats,Present,Share present",
                        "Member of the youth organisation,3,2,0.667",
                        "Regional secretary general,1,1,1.000",
                        "Candidate for parliament,1,0,0.000");
        assertThat(supervisor.get("/board/statistics").body())
                .contains("Sittings and quorum", "<th scope=\"row\">Provincial secretariat of Fes</th>", "67%");
    }

    @Test
    @DisplayName("counts attendance by gender and age where they are known, and says of how many they are not")
    void unknownAges() {
        assertThat(lines("/board/statistics/gender.csv")).contains("Not known,9,6,0.667");
        jdbc.sql("update member set gender = 'WOMAN', born_on = date '1990-01-01' where login like '%president'")
                .update();
        jdbc.sql("update member set gender = 'MAN', born_on = date '2004-01-01' where login like 'youth.%'")
                .update();
        try {
            assertThat(lines("/board/statistics/gender.csv"))
                    .containsExactly(
                            "Gender,Seats,Present,Share present",
                            "Women,1,1,1.000",
                            "Men,3,2,0.667",
                            "Not known,5,3,0.600");
            assertThat(lines("/board/statistics/age.csv"))
                    .containsExactly(
                            "Age,Seats,Present,Share present",
                            "Under 30,3,2,0.667",
                            "30 to 44,1,1,1.000",
                            "Not known,5,3,0.600");
        } finally {
            jdbc.sql("update member set gender = null, born_on = null").update();
        }
    }

    @Test
    @DisplayName("tells which offices are late, with what they have not done yet")
    void delays() {
        String due = "update ACT_HI_TASKINST set DUE_DATE_ = DUE_DATE_ %s interval '30' day where TASK_DEF_KEY_ = ?";
        assertThat(lines("/board/statistics/delays.csv")).contains("Communications officer,1,0,0.000");
        jdbc.sql(due.formatted("-")).param("UserTask_EditCommunique").update();
        try {
            assertThat(lines("/board/statistics/delays.csv")).contains("Communications officer,1,1,1.000");
        } finally {
            jdbc.sql(due.formatted("+")).param("UserTask_EditCommunique").update();
        }
    }

    @Test
    @DisplayName("colours a process by how long its steps take, and says it in words")
    void heat() {
        String page = supervisor.get("/board/statistics/processes/convocation").body();

        assertThat(page)
                .contains("element user-task visited hour", "45 minutes", "element user-task visited day")
                .containsPattern("1\\.[78] hours");
        for (String unknown : List.of("processes/nothing", "nothing.csv")) {
            HttpResponse<String> answer = supervisor.get("/board/statistics/" + unknown);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body())
                    .contains("There is no page at this address")
                    .doesNotContain("No meeting has");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/board",
                "/board/statistics",
                "/board/statistics/sittings.csv",
                "/board/statistics/processes/convocation"
            })
    @DisplayName("refuses a period that ends before it begins, in one sentence")
    void upsideDown(String page) {
        HttpResponse<String> answer = supervisor.get(page + "?from=2021-03-14&until=2021-03-01");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("The last day (Monday 1 March 2021) lies before the first (Sunday 14 March 2021).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organ[0]=fes",
                "organ%5B0%5D=fes",
                "organ%5B999999999%5D=fes",
                "organ.key=fes",
                "from[0]=2021-03-14"
            })
    @DisplayName("refuses a list where one thing is asked for")
    void lists(String asked) {
        for (String page : List.of("/board?", "/board/decisions?", "/board/statistics?")) {
            String field = page.contains("decisions") ? asked.replace("from", "state") : asked;
            HttpResponse<String> answer = supervisor.get(page + field);

            assertThat(answer.statusCode()).as(page + field).isEqualTo(400);
            assertThat(answer.body()).contains("The request is not understood");
        }
    }

    @Test
    @DisplayName("answers on a page of the house whatever characters stand in an address")
    void characters() {
        assertThat(supervisor.get("/board?organ[]=nothing").body()).contains("lang=\"en\"", "Board");
    }

    @Test
    @DisplayName("tells of a sitting how many were members on its day, whoever has left since")
    void seatsOfTheDay() {
        jdbc.sql(
                        """
                        update member set left_on = (select cast(opened_at as date) from meeting where number = ?)
                        where login = 'youth.three'""")
                .param(waiting)
                .update();
        try {
            assertThat(supervisor.get("/board/" + waiting).body()).contains("Present: 6 of 9 members");
        } finally {
            jdbc.sql("update member set left_on = null").update();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"until=2000-01-01", "organ=nothing"})
    @DisplayName("says in a period without sittings what to do next")
    void noFigures(String asked) {
        assertThat(supervisor.get("/board/statistics?" + asked).body())
                .contains("Choose a longer one, or another organ.");
        assertThat(supervisor.get("/board/statistics/sittings.csv?" + asked).statusCode())
                .isEqualTo(404);
    }

    /** Those of a file, without the mark of its encoding. */
    private List<String> lines(String file) {
        HttpResponse<String> answer = supervisor.get(file);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        return answer.body().replace("\uFEFF", "").lines().toList();
    }

    /** How many an answer takes: the fewest of several looks, because the engine looks for its own work beside. */
    private static int statements(Supplier<HttpResponse<String>> look, int status) {
        return IntStream.range(0, 5)
                .map(any -> {
                    CountedStatements.COUNT.set(0);
                    assertThat(look.get().statusCode()).isEqualTo(status);
                    return CountedStatements.COUNT.get();
                })
                .min()
                .orElseThrow();
    }

    private int replies() {
        return (int) tasks.createTaskQuery()
                .processInstanceBusinessKey(asking)
                .taskDefinitionKey("UserTask_ReplyToConvocation")
                .count();
    }

    private void aMemberReplies() {
        Task reply = tasks.createTaskQuery()
                .processInstanceBusinessKey(asking)
                .taskDefinitionKey("UserTask_ReplyToConvocation")
                .listPage(0, 1)
                .get(0);
        as(reply.getAssignee(), () -> forms.submitTaskForm(reply.getId(), Map.of("answer", "coming", "reason", "")));
    }

    private void as(String login, Runnable act) {
        Roll.Standing standing = roll.standingOf(login);
        identity.setAuthentication(login, List.copyOf(standing.groups()), List.copyOf(standing.organs()));
        try {
            act.run();
        } finally {
            identity.clearAuthentication();
        }
    }
}
