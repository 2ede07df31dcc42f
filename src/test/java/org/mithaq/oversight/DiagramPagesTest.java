package org.mithaq.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.engine.Drawing.Arrow;
import org.mithaq.engine.Paths;
import org.mithaq.engine.Paths.Kind;
import org.mithaq.engine.Paths.Path;
import org.mithaq.engine.Paths.Visit;
import org.mithaq.rehearsal.AfterTheMeetingOfFes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@Import(CountedStatements.class)
@DisplayName("The diagrams of the meeting of Fes")
class DiagramPagesTest extends AfterTheMeetingOfFes {

    private static final String FES = "FES-2021-001";
    private static final String PAGES = "/audit/meetings/FES-2021-001/diagrams";

    @Autowired
    Paths paths;

    @Test
    @DisplayName("name each kind of process once, however many there are of it")
    void kinds() {
        Map<String, Long> counts =
                paths.kinds(FES, Locale.ENGLISH).stream().collect(Collectors.toMap(Kind::process, Kind::count));

        assertThat(counts)
                .containsEntry("meetingCycle", 1L)
                .containsEntry("convocation", 1L)
                .containsEntry("reply", 9L)
                .containsEntry("deliberation", 5L);
        assertThat(paths.kinds(FES, Locale.ENGLISH))
                .isSortedAccordingTo(Comparator.comparing(Kind::begun))
                .allSatisfy(kind -> assertThat(kind.running()).isZero());
    }

    @Test
    @DisplayName("tell that the notice was returned once, drafted twice and approved in the end")
    void returnedNotice() {
        Path path = path("convocation");
        Map<String, Long> times =
                path.visits().stream().collect(Collectors.groupingBy(Visit::element, Collectors.counting()));

        assertThat(times)
                .containsEntry("UserTask_DraftNotice", 2L)
                .containsEntry("UserTask_ApproveNotice", 2L)
                .containsEntry("CallActivity_Invitation", 1L)
                .doesNotContainKey("UserTask_GrantWaiver");
        assertThat(path.taken())
                .extracting(Arrow::from, Arrow::to)
                .contains(
                        tuple("Gateway_NoticeApproved", "UserTask_DraftNotice"),
                        tuple("Gateway_NoticeApproved", "RuleTask_CheckNoticePeriod"))
                .doesNotContain(
                        tuple("Gateway_NoticeStands", "CallActivity_Invitation"),
                        tuple("Gateway_NoticeLawful", "UserTask_GrantWaiver"));
    }

    @Test
    @DisplayName("lead from the cycle into each process that it called")
    void calledProcesses() {
        Path cycle = path("meetingCycle");
        List<String> called = cycle.visits().stream()
                .map(Visit::called)
                .filter(Objects::nonNull)
                .toList();
        String page = get("auditor", PAGES + "/" + cycle.course().id()).getBody();

        assertThat(called).hasSizeGreaterThan(4);
        assertThat(called).allSatisfy(id -> {
            assertThat(page).contains("href=\"" + PAGES + "/" + id + "\"");
            assertThat(paths.find(FES, id, Locale.ENGLISH)).isPresent();
        });
    }

    @Test
    @DisplayName("give the times of the organ’s zone")
    void times() {
        Path sitting = path("sitting");

        assertThat(sitting.course().begun()).isBetween("2021-03-14T14:00:00Z", "2021-03-14T14:00:59Z");
        assertThat(get("auditor", PAGES + "/" + sitting.course().id()).getBody())
                .contains("Sunday 14 March 2021 · 15:00", ">14/03 15:00<");
    }

    @Test
    @DisplayName("are for auditors of the organ alone, and of this meeting alone")
    void doors() {
        String id = path("convocation").course().id();

        assertThat(get("rapporteur", PAGES + "/" + id).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(get("auditor", "/audit/meetings/FES-2021-999/diagrams/" + id).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get("auditor", PAGES + "/nothing").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get("auditor", PAGES + "?process=nothing").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(paths.find("FES-2021-999", id, Locale.ENGLISH)).isEmpty();
    }

    @Test
    @DisplayName("put a small number of statements to the database, however many processes there are")
    void bounded() {
        for (String page : List.of(
                PAGES,
                PAGES + "?process=delivery",
                PAGES + "/" + path("convocation").course().id())) {
            CountedStatements.COUNT.set(0);

            assertThat(get("auditor", page).getStatusCode()).isEqualTo(HttpStatus.OK);

            assertThat(CountedStatements.COUNT.get()).isLessThanOrEqualTo(60);
        }
    }

    private Path path(String process) {
        String id = paths.courses(FES, process, 0, 1, Locale.ENGLISH).get(0).id();
        return paths.find(FES, id, Locale.ENGLISH).orElseThrow();
    }

    private ResponseEntity<String> get(String login, String address) {
        return Auditor.by(login, house()).get(address, String.class);
    }
}
