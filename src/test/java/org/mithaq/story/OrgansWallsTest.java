package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.servlet.ServletContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.access.Door;
import org.mithaq.access.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Whatever an official of Fes asks, at whichever door, Meknes might not exist: they are told the same before it ever met and
 * after, and its things are as things that nobody has.
 */
@DisplayName("The walls between the organs")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrgansWallsTest extends MeetingsOfTwoProvinces {

    private static final Pattern OF_MEKNES = Pattern.compile("(?i)(?<!fes-)meknes|بمكناس|الزعفران");
    private static final Pattern OF_FES = Pattern.compile("(?i)\\bfes[.]|fes-20\\d\\d|deputy[.]one|الخزامى");

    /** Of the answers about Meknes, at least so many tell whoever may see it something: else this test asks nothing. */
    private static final int ENOUGH = 40;

    /** Who asks where; together they ask at every door, and whoever reads most asks at all of them. */
    private enum Walk {
        RAPPORTEUR("rapporteur", "/engine-rest/(?!engine/).*"),
        SECRETARY("provincial.secretary", "/camunda/api/.*"),
        MEMBER("candidate", "/engine-rest/engine/.*"),
        AUDITOR("auditor", "/engine-rest/(?!engine/).*"),
        SUPERVISOR("supervisor", "/engine-rest/(?!engine/).*"),
        SUPERVISOR_IN_COCKPIT("supervisor", "/camunda/api/.*"),
        SUPERVISOR_ELSEWHERE("supervisor", "/engine-rest/engine/.*"),
        READER("rapporteur", "/(communiques|charters|account)/.*");

        private final String login;
        private final Pattern where;

        Walk(String login, String where) {
            this.login = login;
            this.where = Pattern.compile(where);
        }
    }

    /** What an official tries with the things of an organ that is not theirs. */
    private static final List<String> ATTEMPTS =
            """
            POST /task/{task}/claim {"userId":"provincial.secretary"}
            POST /task/{task}/complete {"variables":{}}
            POST /task/{task}/submit-form {"variables":{}}
            POST /task/{task}/assignee {"userId":"provincial.secretary"}
            POST /task/{task}/unclaim
            PUT /task/{task}/variables/organ {"value":"fes"}
            POST /task/{task}/comment/create {"message":"x"}
            POST /execution/{execution}/signal {"variables":{}}
            PUT /process-instance/{process-instance}/variables/organ {"value":"fes"}
            DELETE /process-instance/{process-instance}
            POST /job/{job}/execute
            POST /process-definition/key/meetingCycle/tenant-id/{tenant}/start {"variables":{}}
            POST /process-definition/key/meetingCycle/tenant-id/{tenant}/submit-form {"variables":{"purpose":{"value":"x"}}}
            """
                    .lines()
                    .toList();

    @Autowired
    ApplicationContext application;

    @Autowired
    ServletContext servlets;

    private final Map<Walk, Map<Question, Answer>> before = new HashMap<>();
    private Set<Door> doors;
    private Things shared;
    private Things meknes;
    private Set<String> idsOfMeknes;

    @BeforeAll
    void fesMeetsAndThenMeknes() {
        everybodyComesIn();
        doors = new House(application, servlets).doors();
        shared = Things.shared(jdbc);
        isAskedToMeet(Province.WOMEN);
        meets(Province.FES);
        for (Walk walk : Walk.values()) {
            before.put(walk, answers(walk.login, at(walk).unnarrowed()));
        }
        List<String> numbers = meets(Province.MEKNES);
        meknes = Things.of(jdbc, Province.MEKNES, numbers.subList(0, 2));
        idsOfMeknes = Things.idsOf(jdbc, Province.MEKNES);
    }

    @ParameterizedTest
    @EnumSource(Walk.class)
    @DisplayName("leave every answer as it was before the other organ met")
    void nothingChanges(Walk walk) {
        SoftAssertions all = new SoftAssertions();
        answers(walk.login, at(walk).unnarrowed()).forEach((question, answer) -> {
            all.assertThat(answer)
                    .as("%s asks %s", walk.login, question)
                    .isEqualTo(before.get(walk).get(question));
            all.assertThat(answer.tells(idsOfMeknes, OF_MEKNES))
                    .as("%s asks %s", walk.login, question)
                    .isEmpty();
        });
        all.assertAll();
    }

    @ParameterizedTest
    @EnumSource(Walk.class)
    @DisplayName("make the other organ’s things, asked for by id, as things that nobody has")
    void nothingIsThere(Walk walk) {
        SoftAssertions all = new SoftAssertions();
        Caller caller = Caller.as(walk.login, port);
        at(walk).of(meknes).forEach(question -> {
            Answer answer = answer(caller, question);
            all.assertThat(answer).as("%s asks %s", walk.login, question).matches(Answer::isNothing, "is nothing");
            all.assertThat(answer.aboutNobodys(meknes))
                    .as("%s asks %s", walk.login, question)
                    .isEqualTo(answer(caller, question.aboutNobodys(meknes)));
        });
        all.assertAll();
    }

    @Test
    @DisplayName("answer a search for the other organ’s things as one for things that nobody has")
    void nothingIsFound() {
        SoftAssertions all = new SoftAssertions();
        Caller caller = Caller.as("supervisor", port);
        at(Walk.SUPERVISOR).narrowedTo(meknes).forEach(question -> {
            Answer answer = answer(caller, question);
            if (!answer.isEmpty()) {
                all.assertThat(answer)
                        .as("the supervisor asks %s", question)
                        .isEqualTo(answer(caller, question.aboutNobodys(meknes)));
            }
        });
        all.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"meknes.supervisor", "meknes.rapporteur", "women.rapporteur", "women.president"})
    @DisplayName("keep Fes from Meknes, and from the organisation below it")
    void theMirror(String login) {
        Things fes = Things.of(jdbc, Province.FES, List.of("FES-2021-002"));
        Set<String> idsOfFes = Things.idsOf(jdbc, Province.FES);
        SoftAssertions all = new SoftAssertions();
        answers(login, at(Walk.SUPERVISOR).unnarrowed())
                .forEach((question, answer) -> all.assertThat(answer.tells(idsOfFes, OF_FES))
                        .as("%s asks %s", login, question)
                        .isEmpty());
        answers(login, at(Walk.SUPERVISOR).of(fes)).forEach((question, answer) -> all.assertThat(answer)
                .as("%s asks %s", login, question)
                .matches(Answer::isNothing, "is nothing"));
        all.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"regional.supervisor", "administrator"})
    @DisplayName("stand open to whom the statutes give oversight")
    void oversight(String login) {
        assertThat(answers(login, at(Walk.SUPERVISOR).of(meknes)).values())
                .filteredOn(answer -> !answer.tells(idsOfMeknes, OF_MEKNES).isEmpty())
                .hasSizeGreaterThan(ENOUGH);
    }

    @Test
    @DisplayName("let an official see their own organ, those that they oversee, and no other")
    void whoSeesWhat() {
        assertThat(List.of("provincial.secretary", "regional.secretary", "women.president", "supervisor"))
                .extracting(login -> login, login -> roll.standingOf(login).organs().stream()
                        .sorted()
                        .toList())
                .containsExactly(
                        tuple("provincial.secretary", List.of("fes", "fes-women")),
                        tuple("regional.secretary", List.of("fes", "fes-meknes", "fes-women", "meknes")),
                        tuple("women.president", List.of("fes-women")),
                        tuple("supervisor", List.of("fes", "fes-women")));
        assertThat(List.of("fes", "fes-women", "meknes"))
                .extracting(
                        organ -> count("supervisor", "/process-instance/count?tenantIdIn=" + organ) > 0,
                        organ -> count("regional.supervisor", "/process-instance/count?tenantIdIn=" + organ) > 0,
                        organ -> count("regional.secretary", "/task/count?tenantIdIn=" + organ) > 0)
                .containsExactly(tuple(true, true, true), tuple(true, true, false), tuple(false, true, true));
    }

    @Test
    @DisplayName("do not hide what has been published, which everybody reads")
    void publishedActs() {
        Caller reader = Caller.as("rapporteur", port);
        assertThat(reader.get("/communiques").body())
                .contains("MEKNES-2021-001", "FES-2021-001")
                .doesNotContain("MEKNES-2021-002", "MEKNES-2021-003");
    }

    @Test
    @DisplayName("stop whoever would change something behind them")
    void nothingIsDone() {
        Caller secretary = Caller.as("provincial.secretary", port);
        String untouched = everything();
        assertThat(ATTEMPTS).allSatisfy(attempt -> {
            String[] parts = about(attempt).split(" ", 3);
            Answer answer =
                    Answer.of(secretary.send(parts[0], "/engine-rest" + parts[1], parts.length > 2 ? parts[2] : ""));
            assertThat(answer).matches(Answer::isNothing, "is refused");
        });
        assertThat(everything()).isEqualTo(untouched);
    }

    private String about(String attempt) {
        return Pattern.compile("\\{([a-z-]+)}").matcher(attempt).replaceAll(kind -> meknes.of(kind.group(1))
                .get(0));
    }

    private Questions at(Walk walk) {
        return new Questions(doors, walk.where, shared);
    }

    private Map<Question, Answer> answers(String login, List<Question> questions) {
        Caller caller = Caller.as(login, port);
        Map<Question, Answer> answers = new LinkedHashMap<>();
        questions.forEach(question -> answers.put(question, answer(caller, question)));
        return answers;
    }

    private static Answer answer(Caller caller, Question question) {
        return Answer.of(caller.send(question.method(), question.address(), question.body()));
    }

    private int count(String login, String address) {
        String told = Caller.as(login, port).get("/engine-rest" + address).body();
        return Integer.parseInt(told.replaceAll("\\D", ""));
    }

    private String everything() {
        return String.join(
                "\n", jdbc.sql("script nosettings").query(String.class).list());
    }
}
