package org.mithaq.ballot;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the rolls: who may vote, who left before they did, and who has. */
@Repository
class RollBook {

    private final JdbcClient jdbc;
    private final JdbcOperations rows;

    RollBook(JdbcClient jdbc, JdbcOperations rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void open(String ballot, String number, String question) {
        jdbc.sql("insert into roll (ballot, meeting, question, running, suspended) values (?, ?, ?, true, false)")
                .params(ballot, number, question)
                .update();
    }

    void add(String ballot, List<String> logins) {
        rows.batchUpdate(
                "insert into roll_voter (ballot, member, gone, voted) values (?, ?, false, false)",
                logins.stream().map(login -> new Object[] {ballot, login}).toList());
    }

    Optional<RunningBallot> running(String number) {
        return jdbc.sql("select ballot, question, suspended from roll where meeting = ? and running = true")
                .param(number)
                .query(RunningBallot.class)
                .optional();
    }

    void suspend(String number, boolean suspended) {
        jdbc.sql("update roll set suspended = ? where meeting = ? and running = true")
                .params(suspended, number)
                .update();
    }

    void close(String ballot) {
        jdbc.sql("update roll set running = false where ballot = ?")
                .param(ballot)
                .update();
    }

    /** Logins of the next who have not left. */
    List<String> voters(String ballot, String after, int most) {
        return jdbc.sql(
                        """
                        select member from roll_voter where ballot = ? and member > ? and gone = false
                        order by member limit ?
                        """)
                .params(ballot, after, most)
                .query(String.class)
                .list();
    }

    /** Logins of those who left before they voted. */
    List<String> gone(String ballot) {
        return jdbc.sql("select member from roll_voter where ballot = ? and gone = true order by member")
                .param(ballot)
                .query(String.class)
                .list();
    }

    int countVoters(String ballot) {
        return count("select count(*) from roll_voter where ballot = ?", ballot);
    }

    int countVotes(String ballot) {
        return count("select count(*) from roll_voter where ballot = ? and voted = true", ballot);
    }

    private int count(String query, String ballot) {
        return jdbc.sql(query).param(ballot).query(Integer.class).single();
    }

    void mark(String ballot, String login) {
        jdbc.sql("update roll_voter set voted = true where ballot = ? and member = ?")
                .params(ballot, login)
                .update();
    }

    /** Somebody has left, who does not vote any more unless they have. */
    void leave(String ballot, String login) {
        jdbc.sql("update roll_voter set gone = true where ballot = ? and member = ? and voted = false")
                .params(ballot, login)
                .update();
    }
}
