package org.mithaq.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.engine.Roll;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.meeting.QuorumWatch;
import org.mithaq.rehearsal.AfterRehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The sitting goes on: six of nine are there, and the chair is about to open a secret ballot. */
@DisplayName("The page of a sitting")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class SittingPagesTest extends AfterRehearsal {

    private static final int ENOUGH = 12;
    private static final Pattern BUTTON = Pattern.compile("name=\"task\"[^>]*value=\"([^\"]+)\"");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AttendanceRegister register;

    @Autowired
    private QuorumWatch quorum;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private FormService forms;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Roll roll;

    private Onlooker chair;
    private Onlooker rapporteur;
    private Onlooker member;
    private String number;
    private String page;

    SittingPagesTest() {
        super("sitting-in-progress");
    }

    @BeforeAll
    void theSitting() {
        chair = new Onlooker("provincial.secretary", house());
        rapporteur = new Onlooker("rapporteur", house());
        member = new Onlooker("youth.one", house());
        number = jdbc.sql("select number from meeting").query(String.class).single();
        page = "/sitting/" + number;
    }

    @Test
    @Order(1)
    @DisplayName("tells who is there, what the quorum needs, where the agenda stands and what is put under which rule")
    void told() {
        assertThat(member.get(page).body())
                .contains(
                        "Provincial secretariat of Fes",
                        "6 of 9",
                        "The quorum is there: 5 (article 15)",
                        "turn-done",
                        "turn-now",
                        "turn-next",
                        "Put to the vote",
                        "قبول تظلم العضو",
                        "by secret ballot",
                        "more than 1/2 of the votes cast",
                        "so few voters");
        assertThat(member.get("/board/" + number).body()).contains("href=\"%s\"".formatted(page));
    }

    @Test
    @Order(1)
    @DisplayName(
            "gives the chair a button, the rapporteur the way to their forms, and whoever looks on nothing to press")
    void whoseStep() {
        assertThat(chair.get(page).body()).contains("I open the ballot now</button>");
        assertThat(rapporteur.get(page).body())
                .doesNotContain("name=\"task\"")
                .contains("/camunda/app/tasklist/default/#/?task=", "Record movement");
        for (Onlooker other : List.of(member, new Onlooker("supervisor", house()))) {
            assertThat(other.get(page).body()).doesNotContain("name=\"task\"", "#/?task=");
        }
    }

    @ParameterizedTest
    @Order(1)
    @ValueSource(strings = {"provincial.secretary", "rapporteur", "youth.one", "supervisor"})
    @DisplayName("puts at most twelve statements to the database, however many members there are")
    void statements(String login) {
        Onlooker reader = new Onlooker(login, house());
        int nine = statements(() -> reader.get(page), 200);
        assertThat(nine).isLessThanOrEqualTo(ENOUGH);
        HttpResponse<String> read = reader.get(page);
        assertThat(statements(() -> reader.getUnless(page, read), 304)).isLessThanOrEqualTo(7);
        String newcomer = "newcomer.%s.%%03d".formatted(login);
        IntStream.range(0, 300).forEach(one -> comes(newcomer.formatted(one)));
        try {
            assertThat(reader.get(page).body()).contains("306 of 309");
            assertThat(statements(() -> reader.get(page), 200)).isEqualTo(nine);
        } finally {
            jdbc.sql("delete from presence where member like 'newcomer%'").update();
            jdbc.sql("delete from member where login like 'newcomer%'").update();
        }
    }

    @Test
    @Order(1)
    @DisplayName("tells who is represented by whom, like the meeting’s page of the board, with no statement more")
    void represented() {
        int before = statements(() -> member.get(page), 200);
        jdbc.sql(
                        """
                        insert into proxy (version, meeting, calendar_sequence, giver, holder, state, reason)
                        select 0, number, calendar_sequence, 'youth.three', 'deputy.one', 'ACCEPTED', '' from meeting where number = ?""")
                .param(number)
                .update();
        try {
            for (String told : List.of(page, "/board/" + number)) {
                assertThat(member.get(told).body())
                        .contains("Represented by proxy", "Membre de la jeunesse (3), by Député");
            }
            assertThat(statements(() -> member.get(page), 200)).isEqualTo(before);
        } finally {
            jdbc.sql("delete from proxy").update();
        }
    }

    private void comes(String login) {
        List<String> columns = jdbc.sql(
                        """
                        select lower(column_name) from information_schema.columns
                        where lower(table_name) = 'member' and lower(column_name) not in ('login', 'email', 'national_number_hash')""")
                .query(String.class)
                .list();
        String same = String.join(", ", columns);
        jdbc.sql("insert into member (login, email, %1$s) select ?, ?, %1$s from member where login = 'youth.one'"
                        .formatted(same))
                .params(login, login + "@example.org")
                .update();
        jdbc.sql(
                        """
                        insert into presence (meeting, calendar_sequence, member, name, arrived_at)
                        select number, calendar_sequence, ?, ?, time '17:10:00' from meeting where number = ?""")
                .params(login, login, number)
                .update();
    }

    @Test
    @Order(2)
    @DisplayName("says in red that the quorum is lost as soon as it is, and again that it is there")
    void quorum() {
        HttpResponse<String> read = member.get(page);
        leave("17:20", "youth.one", "candidate");

        HttpResponse<String> lost = member.getUnless(page, read);

        assertThat(lost.statusCode()).isEqualTo(200);
        assertThat(lost.body())
                .contains("presence lost", "4 of 9", "The quorum is lost: 5 are needed (article 15)")
                .doesNotContain("The quorum is there");
        comeBack("17:30", "youth.one", "candidate");
        assertThat(member.get(page).body()).contains("6 of 9", "presence there");
    }

    private void leave(String at, String... members) {
        transaction.executeWithoutResult(any -> List.of(members)
                .forEach(login -> quorum.during(number, () -> register.leave(number, login, LocalTime.parse(at)))));
    }

    private void comeBack(String at, String... members) {
        transaction.executeWithoutResult(any -> List.of(members)
                .forEach(login -> quorum.during(number, () -> register.arrive(number, login, LocalTime.parse(at)))));
    }

    @Test
    @Order(3)
    @DisplayName("refuses in one sentence whoever is not asked, and what asks for more than one word; nothing is lost")
    void refused() {
        String open = button(chair.get(page));
        HttpResponse<String> bare = member.post(page, page, "task=" + open);
        assertThat(bare.statusCode()).isEqualTo(403);
        assertThat(bare.body()).contains("id=\"refusal\"", "قبول تظلم العضو");

        String movement = task("UserTask_RecordMovement");
        HttpResponse<String> more = rapporteur.post(page, page, "task=" + movement);
        assertThat(more.statusCode()).isEqualTo(400);
        assertThat(more.body()).contains("id=\"refusal\"");
        assertThat(rapporteur.post(page, page, "task=nothing").statusCode()).isEqualTo(404);
        assertThat(chair.post(page, "/sitting/FES-1999-001", "task=" + open).statusCode())
                .isEqualTo(404);
        assertThat(List.of(task("UserTask_OpenBallot"), task("UserTask_RecordMovement")))
                .containsExactly(open, movement);
    }

    @Test
    @Order(4)
    @DisplayName(
            "opens and closes the ballot by one button each, tells the turnout and never how it goes, then the verdict")
    void ballot() {
        String open = button(chair.get(page));
        HttpResponse<String> before = member.get(page);
        assertThat(chair.post(page, page, "task=" + open).statusCode()).isEqualTo(302);
        HttpResponse<String> running = member.getUnless(page, before);
        assertThat(running.statusCode()).isEqualTo(200);
        assertThat(running.body()).contains("0 of 6 have voted").doesNotContain("so few voters");

        HttpResponse<String> again = chair.post(page, page, "task=" + open);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("id=\"refusal\"", "I close the ballot now</button>");

        withoutQuorum();

        assertThat(chair.post(page, page, "task=" + button(chair.get(page))).statusCode())
                .isEqualTo(302);
        assertThat(member.get(page).body())
                .contains("Last resolution", "for: 0", "no vote was cast for or against (article 18)")
                .doesNotContain("have voted");
        assertThat(jdbc.sql(
                                """
                                select count(*) from ledger_entry
                                where matter = ? and actor = 'provincial.secretary' and deed in ('poll-opened', 'poll-closed')""")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    @Order(5)
    @DisplayName(
            "tells who stands in an election, opens and closes its round by one button each, and tells who is elected")
    void election() {
        does("rapporteur", "UserTask_ConcludeItem", Map.of("outcome", "election"));
        does("rapporteur", "UserTask_AnnounceElection", Map.of("office", "fes.communications", "seats", 1));
        areAsked("UserTask_Nominate", 6);
        everybody("UserTask_Nominate", login -> Map.of("answer", login.equals("candidate") ? "myself" : "nobody"));
        areAsked("UserTask_OpenElection", 1);
        assertThat(member.get(page).body())
                .contains("Communications officer", "Who stands", "Candidate au parlement", "Rule: ")
                .doesNotContain("name=\"task\"");
        HttpResponse<String> ready = chair.get(page);
        assertThat(ready.body()).contains("I open the round now</button>");

        assertThat(chair.post(page, page, "task=" + button(ready)).statusCode()).isEqualTo(302);
        assertThat(member.get(page).body()).contains("0 of 6 have voted");
        HttpResponse<String> runs = chair.get(page);
        assertThat(runs.body()).contains("I close the round now</button>");
        areAsked("UserTask_Elect", 6);
        does("candidate", "UserTask_Elect", Map.of("chosen", List.of("candidate")));
        HttpResponse<String> tooFew = chair.post(page, page, "task=" + button(runs));
        assertThat(tooFew.statusCode()).isEqualTo(400);
        assertThat(tooFew.body()).contains("id=\"refusal\"", "1 of 6 have voted", "Who stands");

        everybody("UserTask_Elect", login -> Map.of("chosen", List.of("candidate")));
        until(() -> member.get(page).body().contains("Elected: "));
        assertThat(member.get(page).body())
                .contains("Elected in the first round: 1 of 1; ballots 6", "Elected: Candidate au parlement")
                .doesNotContain("Who stands", "have voted");
        assertThat(statements(() -> member.get(page), 200)).isLessThanOrEqualTo(2 * ENOUGH);
    }

    private void everybody(String element, Function<String, Map<String, Object>> answers) {
        tasks.createTaskQuery().taskDefinitionKey(element).list().stream()
                .map(Task::getAssignee)
                .forEach(login -> does(login, element, answers.apply(login)));
    }

    private void does(String login, String element, Map<String, Object> answers) {
        String task = tasks.createTaskQuery().taskDefinitionKey(element).list().stream()
                .filter(open -> open.getAssignee() == null || open.getAssignee().equals(login))
                .map(Task::getId)
                .findFirst()
                .orElseThrow();
        Roll.Standing standing = roll.standingOf(login);
        identity.setAuthentication(login, List.copyOf(standing.groups()), List.copyOf(standing.organs()));
        try {
            forms.submitTaskForm(task, answers);
        } finally {
            identity.clearAuthentication();
        }
    }

    private void areAsked(String element, int members) {
        until(() -> tasks.createTaskQuery().taskDefinitionKey(element).count() == members);
    }

    /** The engine works by itself. */
    private static void until(BooleanSupplier done) {
        Instant patience = Instant.now().plusSeconds(60);
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(patience);
            Thread.onSpinWait();
        }
    }

    /** Nobody votes, the ballot is not closed, and to adjourn the vote is no button. */
    private void withoutQuorum() {
        leave("17:40", "youth.one", "candidate");
        HttpResponse<String> suspended = chair.get(page);
        assertThat(suspended.body())
                .contains("Voting is suspended until the quorum is back", "Adjourn vote</a>")
                .doesNotContain("I adjourn the vote");
        HttpResponse<String> close = chair.post(page, page, "task=" + button(suspended));
        assertThat(close.statusCode()).isEqualTo(400);
        assertThat(close.body()).contains("members present 4, needed 5 (article 15)");
        comeBack("17:50", "youth.one", "candidate");
        assertThat(chair.get(page).body()).doesNotContain("Voting is suspended", "Adjourn vote");
    }

    private String task(String element) {
        return tasks.createTaskQuery().taskDefinitionKey(element).list().stream()
                .map(Task::getId)
                .findFirst()
                .orElseThrow();
    }

    private static String button(HttpResponse<String> answer) {
        Matcher button = BUTTON.matcher(answer.body());
        assertThat(button.find()).isTrue();
        return button.group(1);
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
}
