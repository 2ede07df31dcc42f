package org.mithaq.election;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mithaq.ballot.Count;
import org.mithaq.membership.Eligibility.Obstacle;
import org.mithaq.membership.Member;
import org.mithaq.membership.Membership;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who stands in elections, and what was counted in their rounds. */
@Repository
class ElectionBook {

    private final JdbcClient jdbc;
    private final Membership membership;

    ElectionBook(JdbcClient jdbc, Membership membership) {
        this.jdbc = jdbc;
        this.membership = membership;
    }

    /** Nobody else nominates until the end of the transaction. */
    void lock(String election) {
        jdbc.sql("select id from election where id = ? for update")
                .param(election)
                .query(String.class)
                .single();
    }

    boolean isNominated(String election, String login) {
        return jdbc.sql("select count(*) from candidacy where election = ? and member = ?")
                        .params(election, login)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void nominate(String election, String login, String by, Candidacy.State state) {
        jdbc.sql(
                        """
                        insert into candidacy (election, member, nominated_by, nomination, state, place, round)
                        select ?, ?, ?, count(*) + 1, ?, 0, 0 from candidacy where election = ?
                        """)
                .params(election, login, by, state.name(), election)
                .update();
    }

    void answer(String election, String login, Candidacy.State state) {
        jdbc.sql("update candidacy set state = ? where election = ? and member = ?")
                .params(state.name(), election, login)
                .update();
    }

    /** Logins of the next who have not said whether they accept. */
    List<String> nominees(String election, String after, int most) {
        return jdbc.sql(
                        """
                        select member from candidacy where election = ? and state = 'NOMINATED' and member > ?
                        order by member limit ?
                        """)
                .params(election, after, most)
                .query(String.class)
                .list();
    }

    /** Everybody who was nominated, in the order of the list, or in that of their nomination before there is one. */
    List<Candidacy> candidacies(String election) {
        return jdbc.sql(
                        """
                        select member, nominated_by, state, obstacle from candidacy where election = ?
                        order by place, nomination
                        """)
                .param(election)
                .query(Candidacy.class)
                .list();
    }

    void exclude(String election, String login, Obstacle obstacle) {
        jdbc.sql("update candidacy set state = 'INELIGIBLE', obstacle = ? where election = ? and member = ?")
                .params(obstacle.name(), election, login)
                .update();
    }

    /** Somebody stands in the first round, at a place of the list. */
    void list(String election, String login, int place) {
        jdbc.sql("update candidacy set state = 'ELIGIBLE', place = ?, round = 1 where election = ? and member = ?")
                .params(place, election, login)
                .update();
    }

    /** Some stand in the second round as well. */
    void standAgain(String election, List<String> finalists) {
        finalists.forEach(login -> jdbc.sql("update candidacy set round = 2 where election = ? and member = ?")
                .params(election, login)
                .update());
    }

    /** Logins of those who stand in a round, in the order of the list. */
    List<String> standing(String election, int round) {
        return jdbc.sql("select member from candidacy where election = ? and round >= ? order by place")
                .params(election, round)
                .query(String.class)
                .list();
    }

    /** @param quorum how many must be on the roll */
    void keep(Election election, int open, Count count, int quorum) {
        jdbc.sql(
                        """
                        insert into election_round (election, round, open_seats, blank, ballots, votes_cast, voters, quorum, for_quorum)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        election.id(),
                        election.round(),
                        open,
                        votes(count, Voting.BLANK),
                        count.voters().voted(),
                        count.voters().cast(),
                        count.voters().count(),
                        quorum,
                        count.voters().forQuorum())
                .update();
        standing(election.id(), election.round()).forEach(login -> jdbc.sql(
                        "insert into election_vote (election, round, member, votes, drawn) values (?, ?, ?, ?, false)")
                .params(election.id(), election.round(), login, votes(count, login))
                .update());
    }

    private static long votes(Count count, String option) {
        return count.votes().getOrDefault(option, 0L);
    }

    /** The lot fell on somebody. */
    void draw(Election election, String login) {
        jdbc.sql("update election_vote set drawn = true where election = ? and round = ? and member = ?")
                .params(election.id(), election.round(), login)
                .update();
    }

    /** The lot fell on somebody that decides who has a seat by the share of women. */
    void drawForShare(Election election, String login) {
        jdbc.sql("update candidacy set drawn_for_share = true where election = ? and member = ?")
                .params(election.id(), login)
                .update();
    }

    /** Logins of those on whom it fell. */
    Set<String> drawnForShare(Election election) {
        return jdbc.sql("select member from candidacy where election = ? and drawn_for_share")
                .param(election.id())
                .query(String.class)
                .set();
    }

    /** The rounds that were counted, in order. */
    List<Round> rounds(String election) {
        return jdbc.sql("select * from election_round where election = ? order by round")
                .param(election)
                .query((row, index) -> {
                    int number = row.getInt("round");
                    Map<Contender, Integer> votes = new LinkedHashMap<>();
                    Set<String> drawn = new HashSet<>();
                    List<Vote> counted = votes(election, number);
                    Map<String, Member> members = membership.members(
                            counted.stream().map(Vote::member).toList());
                    counted.forEach(vote -> {
                        votes.put(Contender.of(members.get(vote.member())), vote.votes());
                        if (vote.drawn()) {
                            drawn.add(vote.member());
                        }
                    });
                    return new Round(
                            number,
                            row.getInt("open_seats"),
                            votes,
                            row.getInt("blank"),
                            row.getInt("ballots"),
                            row.getInt("votes_cast"),
                            row.getInt("voters"),
                            row.getInt("quorum"),
                            row.getInt("for_quorum"),
                            drawn);
                })
                .list();
    }

    private record Vote(String member, int votes, boolean drawn) {}

    private List<Vote> votes(String election, int round) {
        return jdbc.sql(
                        """
                        select v.member, v.votes, v.drawn from election_vote v
                        join candidacy c on c.election = v.election and c.member = v.member
                        where v.election = ? and v.round = ? order by c.place
                        """)
                .params(election, round)
                .query(Vote.class)
                .list();
    }

    /** Somebody is elected, at a place from 1. */
    void seat(String election, String login, int seat) {
        jdbc.sql("update candidacy set seat = ? where election = ? and member = ?")
                .params(seat, election, login)
                .update();
    }

    /** Logins of those who are elected, the first first. */
    List<String> seated(String election) {
        return jdbc.sql("select member from candidacy where election = ? and seat is not null order by seat")
                .param(election)
                .query(String.class)
                .list();
    }
}
