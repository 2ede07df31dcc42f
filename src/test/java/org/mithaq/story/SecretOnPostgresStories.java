package org.mithaq.story;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.Postgres;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/**
 * A thousand members vote in secret with choices that are known here. Whatever a vote has left behind is read: every live row of
 * every table that its transaction wrote, and every line of the log.
 */
@DisplayName("The secret of the ballot, on PostgreSQL,")
@Import(Postgres.class)
@DirtiesContext
class SecretOnPostgresStories extends BallotOfFes {

    private static final int MEMBERS = 1_000;
    private static final List<String> CHOICES = List.of("for", "against", "abstain");
    private static final Pattern CHOICE = Pattern.compile("\\b(for|against|abstain)\\b", Pattern.CASE_INSENSITIVE);

    /** The one place where the names of the choices stand, and the one that is counted in. */
    private static final Set<String> BALLOT = Set.of("ballot_option", "blind_count");

    /** And those that whoever came last has written, for all. */
    private static final Set<String> SHARED = Set.of("ballot_option", "blind_count", "consultation_part");

    private static final Pattern VARYING =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}|\\d+(\\.\\d+)?");

    /** So many standard errors may two means lie apart by chance, however many columns are looked at. */
    private static final double BY_CHANCE = 5;

    @Test
    @DisplayName("is kept: no row and no line of the log depends on what somebody chose")
    void kept() {
        isPut("personal");
        aThousandAreThere();
        theBallotIsOpened();
        Map<String, String> choices = chosenAtRandom();
        long opened = transaction();
        ListAppender<ILoggingEvent> log = listening();
        isRefused("candidate", "cast-ballot", "answer.not-offered", "vote", "against all");

        choices.forEach((login, choice) -> votes(login, choice));

        assertThat(log.list).as("lines of the log").isNotEmpty().noneMatch(line -> CHOICE.matcher(
                        line.getFormattedMessage())
                .find());
        Map<Long, String> voters = voters();
        assertThat(voters).hasSize(MEMBERS - 1);
        List<Row> left = rowsSince(opened);
        assertThat(left)
                .filteredOn(row -> !BALLOT.contains(row.table()))
                .as("rows")
                .hasSizeGreaterThan(MEMBERS)
                .noneMatch(row -> CHOICE.matcher(row.content().toString()).find());
        everybodyLeavesTheSame(left, voters);
        nothingFollowsTheChoice(left, voters, choices);
        theCountTellsNothing();

        does("provincial.secretary", "close-ballot", "confirm", true);
        assertThat(put().tally()).hasValueSatisfying(tally -> assertThat(
                        List.of(tally.inFavour(), tally.against(), tally.abstaining()))
                .isEqualTo(CHOICES.stream()
                        .map(choice -> (int)
                                choices.values().stream().filter(choice::equals).count())
                        .toList()));
    }

    private void aThousandAreThere() {
        List<String> more =
                IntStream.range(9, MEMBERS).mapToObj("delegate-%04d"::formatted).toList();
        more.forEach(login -> {
            jdbc.sql(
                            """
                            insert into member (login, version, organ, seated, name_ar, name_latin, email, rank, joined_on)
                            values (?, 0, 'fes', true, 'مندوب', 'Delegate', ?, 100, '2020-01-01')
                            """)
                    .params(login, login + "@example.org")
                    .update();
            jdbc.sql(
                            """
                            insert into presence (meeting, calendar_sequence, member, name, arrived_at)
                            values (?, 0, ?, 'مندوب', '15:00')
                            """)
                    .params(number, login)
                    .update();
        });
    }

    /** One does not vote, so that the ballot stays open. */
    private Map<String, String> chosenAtRandom() {
        Random random = new Random(7);
        Map<String, String> choices = new HashMap<>();
        asked("cast-ballot").stream()
                .skip(1)
                .forEach(login -> choices.put(login, CHOICES.get(random.nextInt(CHOICES.size()))));
        return choices;
    }

    private void votes(String login, String choice) {
        String task = jdbc.sql(
                        """
                        select t.id_ from consulted_member m join act_ru_task t on t.proc_inst_id_ = m.process
                        where m.member = ? and m.state = 'OPEN'
                        """)
                .param(login)
                .query(String.class)
                .single();
        actingAs(login);
        forms.submitTaskForm(task, Map.of("vote", choice));
        identity.clearAuthentication();
    }

    private long transaction() {
        return jdbc.sql("select txid_current()").query(Long.class).single();
    }

    private static ListAppender<ILoggingEvent> listening() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger("org.mithaq");
        root.setLevel(Level.DEBUG);
        root.addAppender(log);
        return log;
    }

    /** By the transaction in which each has voted. */
    private Map<Long, String> voters() {
        Map<Long, String> voters = new HashMap<>();
        jdbc.sql("select xmin::text::bigint as vote, member from roll_voter where ballot = ? and voted = true")
                .param(put().id())
                .query(row -> {
                    voters.put(row.getLong("vote"), row.getString("member"));
                });
        return voters;
    }

    private record Row(String table, long transaction, Map<String, String> content) {}

    private List<Row> rowsSince(long opened) {
        return jdbc
                .sql("select tablename from pg_tables where schemaname = 'public' and tablename <> 'act_ge_bytearray'")
                .query(String.class)
                .list()
                .stream()
                .flatMap(table -> rowsSince(table, opened))
                .toList();
    }

    private Stream<Row> rowsSince(String table, long opened) {
        return jdbc
                .sql(
                        """
                        select xmin::text::bigint as vote, ctid::text as place, to_jsonb(t) as content from %s t
                        where xmin::text::bigint > ?
                        """
                                .formatted(table))
                .param(opened)
                .query((row, index) -> new Row(table, row.getLong("vote"), columns(row.getString("content"))))
                .list()
                .stream();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> columns(String json) {
        Map<String, String> columns = new HashMap<>();
        try {
            new ObjectMapper()
                    .readValue(json, Map.class)
                    .forEach((column, value) -> columns.put((String) column, String.valueOf(value)));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(json, unreadable);
        }
        return columns;
    }

    private void everybodyLeavesTheSame(List<Row> rows, Map<Long, String> voters) {
        Map<Long, List<String>> byVote = rows.stream()
                .filter(row -> !SHARED.contains(row.table()))
                .filter(row -> voters.containsKey(row.transaction()))
                .collect(groupingBy(
                        Row::transaction,
                        mapping(row -> row.table() + shape(row.content(), voters.get(row.transaction())), toList())));
        List<String> first = byVote.values().iterator().next();
        assertThat(byVote.values())
                .as("what votes look like, however they were given")
                .allSatisfy(vote -> assertThat(vote).containsExactlyInAnyOrderElementsOf(first));
    }

    private static String shape(Map<String, String> content, String login) {
        return VARYING.matcher(content.toString().replace(login, "@")).replaceAll("#");
    }

    /** Numbers, times and ids differ from vote to vote; their means must not differ from choice to choice. */
    private void nothingFollowsTheChoice(List<Row> rows, Map<Long, String> voters, Map<String, String> choices) {
        Map<String, List<Row>> byTable = rows.stream()
                .filter(row -> !BALLOT.contains(row.table()))
                .filter(row -> voters.containsKey(row.transaction()))
                .collect(groupingBy(Row::table));
        byTable.forEach((table, written) -> written.get(0).content().keySet().forEach(column -> {
            Map<String, List<Double>> numbers = written.stream()
                    .collect(groupingBy(
                            row -> choices.get(voters.get(row.transaction())),
                            mapping(row -> number(row.content().get(column)), toList())));
            assertThat(apart(numbers.get("for"), numbers.get("against")))
                    .as("%s.%s, in standard errors", table, column)
                    .isLessThan(BY_CHANCE);
        }));
    }

    private static double number(String value) {
        var found = VARYING.matcher(value);
        double number = 0;
        while (found.find()) {
            String digits = found.group().replace("-", "");
            number += digits.matches("\\d{1,17}(\\.\\d+)?")
                    ? Double.parseDouble(digits)
                    : Long.parseLong(digits.substring(0, 8), 16);
        }
        return number;
    }

    private static double apart(List<Double> one, List<Double> other) {
        double error = Math.sqrt(variance(one) / one.size() + variance(other) / other.size());
        double difference = Math.abs(mean(one) - mean(other));
        return difference == 0 ? 0 : difference / error;
    }

    private static double mean(List<Double> numbers) {
        return numbers.stream().mapToDouble(number -> number).average().orElseThrow();
    }

    private static double variance(List<Double> numbers) {
        double mean = mean(numbers);
        return numbers.stream()
                .mapToDouble(number -> (number - mean) * (number - mean))
                .average()
                .orElseThrow();
    }

    /** What is counted in begins anywhere: no row of it is a count. */
    private void theCountTellsNothing() {
        Set<Long> numbers = jdbc
                .sql("select numbers from blind_count where ballot = ?")
                .param(put().id())
                .query(String.class)
                .list()
                .stream()
                .flatMap(row -> Stream.of(row.split(" ")).map(Long::parseLong))
                .collect(toSet());
        assertThat(numbers).hasSize(17 * 4).noneMatch(number -> Math.abs(number) < 1_000_000);
    }
}
