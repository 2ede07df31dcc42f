package org.mithaq.deliberation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rolls of resolutions: who may vote by name, and how they did. */
@Repository
class Roll {

    private final JdbcClient jdbc;
    private final JdbcOperations rows;

    Roll(JdbcClient jdbc, JdbcOperations rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void open(String resolution, String number) {
        jdbc.sql("insert into roll_call (resolution, meeting, running) values (?, ?, true)")
                .params(resolution, number)
                .update();
    }

    void add(String resolution, List<String> logins) {
        rows.batchUpdate(
                "insert into roll_call_voter (resolution, member, gone) values (?, ?, false)",
                logins.stream().map(login -> new Object[] {resolution, login}).toList());
    }

    /** The resolution of a meeting on which members vote by name now; empty when there is none. */
    Optional<String> running(String number) {
        return jdbc.sql("select resolution from roll_call where meeting = ? and running = true")
                .param(number)
                .query(String.class)
                .optional();
    }

    void close(String resolution) {
        jdbc.sql("update roll_call set running = false where resolution = ?")
                .param(resolution)
                .update();
    }

    /** Logins of the next on the roll who have not left. */
    List<String> voters(String resolution, String after, int most) {
        return jdbc.sql(
                        """
                        select member from roll_call_voter where resolution = ? and member > ? and gone = false
                        order by member limit ?
                        """)
                .params(resolution, after, most)
                .query(String.class)
                .list();
    }

    int countVoters(String resolution) {
        return jdbc.sql("select count(*) from roll_call_voter where resolution = ?")
                .param(resolution)
                .query(Integer.class)
                .single();
    }

    void vote(String resolution, String login, Choice choice) {
        jdbc.sql("update roll_call_voter set choice = ? where resolution = ? and member = ?")
                .params(choice.name(), resolution, login)
                .update();
    }

    /** Somebody has left, who does not vote any more unless they have. */
    void leave(String resolution, String login) {
        jdbc.sql("update roll_call_voter set gone = true where resolution = ? and member = ? and choice is null")
                .params(resolution, login)
                .update();
    }

    Tally tally(String resolution) {
        Map<String, Integer> votes = jdbc
                .sql(
                        """
                                select choice, count(*) as votes from roll_call_voter
                                where resolution = ? and choice is not null group by choice
                                """)
                .param(resolution)
                .query((row, index) -> Map.entry(row.getString("choice"), row.getInt("votes")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Tally(
                votes.getOrDefault(Choice.FOR.name(), 0),
                votes.getOrDefault(Choice.AGAINST.name(), 0),
                votes.getOrDefault(Choice.ABSTAIN.name(), 0));
    }

    /** How somebody voted; null when they did not. */
    @Nullable
    Choice choiceOf(String resolution, String login) {
        return jdbc.sql("select choice from roll_call_voter where resolution = ? and member = ? and choice is not null")
                .params(resolution, login)
                .query(String.class)
                .optional()
                .map(Choice::valueOf)
                .orElse(null);
    }

    /** Those who voted and how, by login. */
    List<NamedVote> votes(String resolution) {
        return jdbc.sql("select member, choice from roll_call_voter where resolution = ? order by member")
                .param(resolution)
                .query(NamedVote.class)
                .list();
    }
}
