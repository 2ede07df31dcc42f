package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.engine.tasklist.TaskLists;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("The lists of the Tasklist")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:lists;DB_CLOSE_DELAY=-1")
class TasklistStories extends SittingsByProxy {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    TaskLists lists;

    @Autowired
    FilterService filters;

    @Test
    @DisplayName("hold what waits for whoever reads, for their office, and what they are asked by name")
    void whoseSteps() {
        aMeetingIsPrepared();
        assertThat(held("rapporteur", "Waiting for me")).containsExactly("Draft notice");
        assertThat(held("rapporteur", "Steps of my office")).containsExactly("Draft notice");
        assertThat(held("deputy.one", "Waiting for me")).isEmpty();

        takes("rapporteur", "draft-notice");
        assertThat(held("rapporteur", "Waiting for me")).containsExactly("Draft notice");
        assertThat(held("rapporteur", "Steps of my office")).isEmpty();
    }

    @Test
    @DisplayName("hold a member's answers apart, and what is late")
    void answersAndLate() {
        theMembersAreInvited();
        assertThat(held("deputy.one", "Votes and signatures asked of me")).containsExactly("Reply to convocation");
        assertThat(held("deputy.one", "Overdue")).isEmpty();
        assertThat(held("rapporteur", "Votes and signatures asked of me")).isEmpty();

        clock.moveTo(due("reply-to-convocation").plusSeconds(1));
        assertThat(held("deputy.one", "Overdue")).containsExactly("Reply to convocation");
        assertThat(held("rapporteur", "Overdue")).doesNotContain("Reply to convocation");
    }

    @Test
    @DisplayName("hold all of an organ for those alone who oversee it")
    void oversight() {
        theMembersAreInvited();
        assertThat(held("supervisor", "All steps of the organ")).hasSize(9).containsOnly("Reply to convocation");
        assertThat(held("supervisor", "Waiting for me")).isEmpty();
        String followed =
                cards("supervisor", "All steps of the organ").get(0).path("id").asText();
        assertThat(Caller.as("supervisor", port)
                        .post("/engine-rest/task/" + followed + "/claim", "{\"userId\":\"supervisor\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Caller.as("supervisor", port)
                        .post("/engine-rest/task/" + followed + "/submit-form", "{\"variables\":{}}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(namesOfLists("rapporteur"))
                .containsExactlyInAnyOrder(
                        "Waiting for me", "Steps of my office", "Votes and signatures asked of me", "Overdue");
        assertThat(namesOfLists("supervisor")).hasSize(5).contains("All steps of the organ");
        assertThat(Caller.as("rapporteur", port)
                        .post("/engine-rest/filter/" + idOf("supervisor", "All steps of the organ") + "/list", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("tell on each card the meeting and its organ, and every name in the reader's language")
    void cards() {
        aMeetingIsPrepared();
        JsonNode card = cards("rapporteur", "Waiting for me").get(0);

        assertThat(card.path("_embedded").path("variable").findValuesAsText("value"))
                .containsExactly(number, "Provincial secretariat of Fes");
        assertThat(card.path("description").asText()).startsWith("Article 12");
        JsonNode opened = read(Caller.as("rapporteur", port)
                .get("/engine-rest/task/" + card.path("id").asText()));
        assertThat(opened.path("name").asText()).isEqualTo("Draft notice");
        assertThat(read(Caller.as("rapporteur", port)
                                .get("/engine-rest/process-definition?latestVersion=true&maxResults=50"))
                        .findValuesAsText("name"))
                .contains("Meeting cycle", "Communiqué approval");
        assertThat(Caller.as("provincial.secretary", port)
                        .accepting("*/*")
                        .get("/engine-rest/process-definition/key/meetingCycle/deployed-start-form")
                        .body())
                .contains("Convene a meeting", "convene-meeting-en");
        assertThat(Caller.as("rapporteur", port)
                        .get("/engine-rest/process-definition/key/convocation/xml")
                        .body())
                .contains("Draft notice")
                .doesNotContain("صياغة");
    }

    @Test
    @DisplayName("tell whoever holds a proxy which of their ballots is in whose name")
    void ballotsOfOneHolder() {
        areCalledBy("REGIONAL");
        represents(HOLDER, GIVER);
        sit(CHAIR, HOLDER, "deputy.two", "candidate");
        theSittingIsOpened();
        theItemIsCalled();
        aResolutionIsPut("personal", "نص القرار");
        theBallotIsOpened();

        assertThat(StreamSupport.stream(
                                cards(HOLDER, "Votes and signatures asked of me")
                                        .spliterator(),
                                false)
                        .map(card -> card.path("_embedded").path("variable"))
                        .map(facts -> facts.findValuesAsText("name") + " "
                                + facts.path(2).path("value").asText()))
                .containsExactlyInAnyOrder(
                        "[Number, Organ] ", "[Number, Organ, In the name of] Membre de la jeunesse (3)");
    }

    @Test
    @DisplayName("are kept once, whenever the house starts, and brought up to date")
    void keptOnce() {
        List<String> before = namesOfLists("supervisor");
        filters.saveFilter(filters.createFilterQuery().listPage(0, 1).get(0).setName("An older name"));

        lists.afterSingletonsInstantiated();

        assertThat(namesOfLists("supervisor")).containsExactlyElementsOf(before);
        assertThat(filters.createFilterQuery().filterName("An older name").count())
                .isZero();
        assertThat(filters.createFilterQuery().count()).isEqualTo(5);
    }

    @Test
    @DisplayName("stand beside what an administrator makes like them: the house starts all the same")
    void anotherOfTheKind() {
        Filter another = filters.newTaskFilter("Mine as well")
                .setQuery(tasks.createTaskQuery())
                .setProperties(Map.of("list", "MINE"));
        filters.saveFilter(another);

        lists.afterSingletonsInstantiated();

        assertThat(filters.createFilterQuery().count()).isEqualTo(6);
        filters.deleteFilter(another.getId());
        lists.afterSingletonsInstantiated();
        assertThat(namesOfLists("supervisor")).hasSize(5);
    }

    private void takes(String login, String step) {
        String task = taskOf(login, step).getId();
        actingAs(login);
        tasks.claim(task, login);
        identity.clearAuthentication();
    }

    private Instant due(String step) {
        return openTasks(step).get(0).getDueDate().toInstant();
    }

    private List<String> held(String login, String list) {
        return StreamSupport.stream(cards(login, list).spliterator(), false)
                .map(card -> card.path("name").asText())
                .toList();
    }

    private JsonNode cards(String login, String list) {
        String path = "/engine-rest/filter/" + idOf(login, list) + "/list?firstResult=0&maxResults=50";
        JsonNode page =
                read(Caller.as(login, port).accepting("application/hal+json").post(path, "{}"));
        assertThat(page.path("count").asInt())
                .isEqualTo(page.path("_embedded").path("task").size());
        return page.path("_embedded").path("task");
    }

    private List<String> namesOfLists(String login) {
        List<String> names = new ArrayList<>();
        listsOf(login).forEach(list -> names.add(list.path("name").asText()));
        return names;
    }

    private String idOf(String login, String list) {
        return StreamSupport.stream(listsOf(login).spliterator(), false)
                .filter(filter -> filter.path("name").asText().equals(list))
                .map(filter -> filter.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode listsOf(String login) {
        return read(Caller.as(login, port).get("/engine-rest/filter?resourceType=Task&itemCount=true&maxResults=50"));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
