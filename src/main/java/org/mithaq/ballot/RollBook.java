package org.mithaq.ballot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the rolls: who may vote, who left before they did, and who has. */
@Repository
class RollBook {

    private static final String TO_CAST =
            """
            select r.meeting, r.question, v.member, coalesce(v.holder, v.member) as hand
            from roll r join roll_voter v on v.ballot = r.ballot
            where r.running = true and r.suspended = false and v.voted = false and v.gone = false
            """;

    /** Those for whom {@code :login} votes: themselves, and whom they represent. */
    private static final String IN_HAND =
            " and (member = :login and holder is null or holder = :login) order by member";

    private final JdbcClient jdbc;
    private final JdbcOperations rows;

    RollBook(JdbcClient jdbc, JdbcOperations rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void open(String ballot, String number, String question) {
        jdbc.sql(
                        """
                        insert into roll (ballot, meeting, question, running, suspended, for_quorum, votes_of_all)
                        values (?, ?, ?, true, false, 0, 0)
                        """)
                .params(ballot, number, question)
                .update();
    }

    /** The roll is complete. */
    void freeze(String ballot, int forQuorum, int votesOfAll) {
        jdbc.sql("update roll set for_quorum = ?, votes_of_all = ? where ballot = ?")
                .params(forQuorum, votesOfAll, ballot)
                .update();
    }

    Voters voters(String ballot) {
        return jdbc.sql(
                        """
                        select count(*) as count, sum(v.weight) as votes, min(r.for_quorum) as for_quorum,
                          min(r.votes_of_all) as votes_of_all,
                          sum(case when v.voted = true then 1 else 0 end) as voted,
                          sum(case when v.voted = true then v.weight else 0 end) as votes_cast
                        from roll r join roll_voter v on v.ballot = r.ballot where r.ballot = ?
                        """)
                .param(ballot)
                .query((row, index) -> new Voters(
                        row.getInt("count"),
                        row.getInt("votes"),
                        row.getInt("votes_of_all"),
                        row.getInt("for_quorum"),
                        row.getInt("voted"),
                        row.getInt("votes_cast")))
                .single();
    }

    /** Those whose votes weigh the same: how many they are, and how many of these have voted. */
    List<Alike> alike(String ballot) {
        return jdbc.sql(
                        """
                        select weight, count(*) as asked, sum(case when voted = true then 1 else 0 end) as voted
                        from roll_voter where ballot = ?
                        group by weight order by weight
                        """)
                .param(ballot)
                .query(Alike.class)
                .list();
    }

    /** Somebody on it. */
    RollVoter voter(String ballot, String login) {
        return jdbc.sql("select member, holder, weight, gone from roll_voter where ballot = ? and member = ?")
                .params(ballot, login)
                .query(RollVoter.class)
                .single();
    }

    /** The weight of a vote on what runs; empty when there is none, or nothing runs. */
    Optional<Integer> weight(String number, String login) {
        return jdbc.sql(
                        """
                        select v.weight from roll r join roll_voter v on v.ballot = r.ballot
                        where r.meeting = ? and r.running = true and v.member = ?
                        """)
                .params(number, login)
                .query(Integer.class)
                .optional();
    }

    /** Logins of those who vote in the name of some on the roll, by the logins of these. */
    Map<String, String> holders(String ballot, List<String> logins) {
        Map<String, String> holders = new HashMap<>();
        jdbc.sql(
                        "select member, holder from roll_voter where ballot = :ballot and holder is not null and member in (:logins)")
                .param("ballot", ballot)
                .param("logins", logins)
                .query((row, index) -> holders.put(row.getString(1), row.getString(2)))
                .list();
        return holders;
    }

    /** Those for whom somebody has not voted yet: themselves, and whom they represent. */
    List<String> inHandsOf(String ballot, String login) {
        return jdbc.sql("select member from roll_voter where ballot = :ballot and voted = false" + IN_HAND)
                .param("ballot", ballot)
                .param("login", login)
                .query(String.class)
                .list();
    }

    /** The votes that may be cast now, of all meetings. */
    List<ToCast> toCast() {
        return jdbc.sql(TO_CAST).query(ToCast.class).list();
    }

    /** Those of them that are for somebody to cast, in the order of those whose votes they are. */
    List<ToCast> toCastBy(String login) {
        return jdbc.sql(TO_CAST + IN_HAND)
                .param("login", login)
                .query(ToCast.class)
                .list();
    }

    void add(String ballot, List<RollVoter> voters) {
        rows.batchUpdate(
                "insert into roll_voter (ballot, member, holder, weight, gone, voted) values (?, ?, ?, ?, false, false)",
                voters.stream()
                        .map(voter -> new Object[] {ballot, voter.member(), voter.holder(), voter.weight()})
                        .toList());
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
