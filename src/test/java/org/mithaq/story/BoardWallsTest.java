package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/** Each of three organs has a meeting whose members are asked whether they come, and those of the provinces have more. */
@DisplayName("On the board")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:board-walls;DB_CLOSE_DELAY=-1")
class BoardWallsTest extends MeetingsOfTwoProvinces {

    private static final String IN_2021 = "from=2021-01-01&until=2021-12-31";

    private final Map<String, List<String>> numbers = new TreeMap<>();

    @BeforeAll
    void allMeet() {
        everybodyComesIn();
        isAskedToMeet(Province.WOMEN);
        numbers.put("fes-women", List.of(number));
        numbers.put("fes", meets(Province.FES));
        numbers.put("meknes", meets(Province.MEKNES));
        jdbc.sql(
                        """
                        insert into resolution (id, version, meeting, ordinal, kind, text, state, ballot_mode, present, members, quorum, for_quorum, votes_present, votes_of_all,
                          rule_mode, rule_share, rule_comparison, rule_base, rule_tie, rule_article)
                        select number || '-R1', 0, number, 1, 'ORIENTATION', number, 'CARRIED', 'CONSENSUS', 5, 9, 5, 5, 5, 9,
                          'CONSENSUS', '1/2', 'MORE_THAN', 'VOTES_CAST', 'REJECTED', '18' from meeting where organ <> 'fes-women'""")
                .update();
        jdbc.sql(
                        """
                        insert into action (resolution, version, meeting, organ, text, responsible, due_on, state, return_reason)
                        select r.id, 0, r.meeting, m.organ, r.text, 'nobody', date '2021-04-01', 'UNDERWAY', ''
                        from resolution r join meeting m on m.number = r.meeting""")
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "secretary.general, fes fes-women meknes",
        "regional.secretary, fes fes-women meknes",
        "regional.supervisor, fes fes-women meknes",
        "provincial.secretary, fes fes-women",
        "supervisor, fes fes-women",
        "auditor, fes fes-women",
        "rapporteur, fes",
        "candidate, fes",
        "women.president, fes-women",
        "women.one, fes-women",
        "meknes.secretary, meknes",
        "meknes.supervisor, meknes",
        "meknes.member, meknes",
        "council.president, ''",
        "regional.rapporteur, ''",
        "administrator, ''"
    })
    @DisplayName(
            "stand the meetings of the organs that somebody sees; those of others are as meetings that there are not")
    void whoSeesWhat(String login, String organs) {
        Caller reader = Caller.as(login, port).accepting("text/html");
        figuresAreOf(List.of(organs.split(" ")), reader);
        String board = reader.get("/board?order=NUMBER").body();
        numbers.forEach((organ, held) -> {
            boolean sees = List.of(organs.split(" ")).contains(organ);
            String published = held.get(held.size() - 1);
            held.forEach(meeting -> {
                boolean runs = held.size() == 1 || !meeting.equals(published);
                assertThat(board.contains("id=\"%s\"".formatted(meeting)))
                        .as("%s sees %s", login, meeting)
                        .isEqualTo(sees && runs);
                for (String page : List.of("/board/%s", "/board/%s/diagram", "/sitting/%s")) {
                    HttpResponse<String> answer = reader.get(page.formatted(meeting));
                    assertThat(answer.statusCode())
                            .as("%s opens %s", login, page.formatted(meeting))
                            .isEqualTo(sees ? 200 : 404);
                    if (!sees) {
                        assertThat(answer.body().replace(meeting, "?"))
                                .isEqualTo(reader.get(page.formatted("NONE-1999-001"))
                                        .body()
                                        .replace("NONE-1999-001", "?"));
                    }
                }
            });
        });
    }

    /** Fes and Meknes have held sittings and resolved something, the women’s organisation has not yet. */
    private static void figuresAreOf(List<String> seen, Caller reader) {
        List<String> met = Stream.of("fes", "meknes").filter(seen::contains).toList();
        HttpResponse<String> all = reader.get("/board/statistics/sittings.csv?" + IN_2021);
        assertThat(all.statusCode()).isEqualTo(met.isEmpty() ? 404 : 200);
        if (!met.isEmpty()) {
            assertThat(all.body().lines()).hasSize(met.size() == 1 ? 2 : 4);
        }
        for (String organ : List.of("fes", "meknes")) {
            String asked = "?organ=%s&%s".formatted(organ, IN_2021);
            assertThat(reader.get("/board/statistics/attendance.csv" + asked).statusCode())
                    .as("attendance at %s", organ)
                    .isEqualTo(met.contains(organ) ? 200 : 404);
            assertThat(reader.get("/board/statistics/processes/sitting" + asked)
                            .body()
                            .contains("<td class=\"amount\">"))
                    .as("steps of %s", organ)
                    .isEqualTo(met.contains(organ));
            assertThat(reader.get("/board/decisions?organ=" + organ).body().contains("class=\"row late"))
                    .as("decisions of %s", organ)
                    .isEqualTo(met.contains(organ));
        }
    }
}
