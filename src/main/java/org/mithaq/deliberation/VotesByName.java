package org.mithaq.deliberation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how members have voted by name. */
@Repository
class VotesByName {

    private final JdbcClient jdbc;

    VotesByName(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String resolution, String login, Choice choice) {
        jdbc.sql("insert into named_vote (resolution, member, choice) values (?, ?, ?)")
                .params(resolution, login, choice.name())
                .update();
    }

    /** The votes, each for what it weighs. */
    Tally tally(String resolution) {
        Map<String, Integer> votes = jdbc
                .sql(
                        """
                        select n.choice, sum(v.weight) as votes from named_vote n
                        join roll_voter v on v.ballot = n.resolution and v.member = n.member
                        where n.resolution = ? group by n.choice
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
    Choice of(String resolution, String login) {
        return jdbc.sql("select choice from named_vote where resolution = ? and member = ?")
                .params(resolution, login)
                .query(String.class)
                .optional()
                .map(Choice::valueOf)
                .orElse(null);
    }

    /** Everybody on the roll and how they voted, by login. */
    List<NamedVote> all(String resolution) {
        return jdbc.sql(
                        """
                        select v.member, v.holder, v.weight, n.choice from roll_voter v
                        left join named_vote n on n.resolution = v.ballot and n.member = v.member
                        where v.ballot = ? order by v.member
                        """)
                .param(resolution)
                .query(NamedVote.class)
                .list();
    }
}
