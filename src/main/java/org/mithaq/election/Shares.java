package org.mithaq.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mithaq.election.ElectionVerdict.Outcome;
import org.mithaq.membership.Particulars.Gender;
import org.mithaq.statutes.ElectionRule;
import org.springframework.stereotype.Component;

/** Who is elected by their votes, and the share of women among them. */
@Component
class Shares {

    private final ElectionBook book;

    Shares(ElectionBook book) {
        this.book = book;
    }

    /** Logins of those whom the rounds elect, the best of the first round first. */
    List<String> byVotes(Election election) {
        return elected(book.rounds(election.id()), election.rule()).stream()
                .map(Contender::login)
                .toList();
    }

    /** The share of women among them; empty where the statutes ask for none, or nobody is elected yet. */
    Optional<Parity> of(Election election) {
        ElectionRule rule = election.rule();
        List<Round> rounds = book.rounds(election.id());
        List<Contender> elected = elected(rounds, rule);
        int least = rule.womenAmong(elected.size());
        if (least == 0) {
            return Optional.empty();
        }
        Set<String> drawn = book.drawnForShare(election);
        return Optional.of(Parity.keep(
                elected,
                men(rounds, rule).drawn(drawn),
                women(rounds, elected, rule).drawn(drawn),
                least));
    }

    /** The tie in it that only the lot decides; empty where there is none. */
    Optional<ElectionVerdict> tie(Election election) {
        return of(election)
                .filter(parity -> !parity.tied().isEmpty())
                .map(parity -> new ElectionVerdict(
                        Outcome.TIE,
                        List.of(),
                        parity.tied(),
                        parity.places(),
                        "election.parity.tie",
                        List.of(
                                parity.tied().size(),
                                parity.places(),
                                election.rule().article())));
    }

    private static List<Contender> elected(List<Round> rounds, ElectionRule rule) {
        List<Contender> elected = new ArrayList<>();
        rounds.forEach(
                round -> ElectionVerdict.of(round, rule).elected().forEach(login -> elected.add(find(login, round))));
        return elected;
    }

    private static Contender find(String login, Round round) {
        return round.all().stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    /** Men who are elected, each round after the one before. */
    private static Ranking men(List<Round> rounds, ElectionRule rule) {
        Ranking men = Ranking.NOBODY;
        for (Round round : rounds) {
            List<String> now = ElectionVerdict.of(round, rule).elected();
            men = men.then(some(round, rule, Gender.MAN, one -> now.contains(one.login())));
        }
        return men;
    }

    /** Women who got votes and no seat, those of the last round first. */
    private static Ranking women(List<Round> rounds, List<Contender> elected, ElectionRule rule) {
        Ranking women = Ranking.NOBODY;
        for (int index = rounds.size() - 1; index >= 0; index--) {
            Round round = rounds.get(index);
            List<Contender> before = women.inOrder();
            women = women.then(some(
                    round,
                    rule,
                    Gender.WOMAN,
                    one -> round.votes(one) > 0 && !elected.contains(one) && !before.contains(one)));
        }
        return women;
    }

    private static Ranking some(Round round, ElectionRule rule, Gender gender, Predicate<Contender> which) {
        return Ranking.of(
                round.all().stream()
                        .filter(one -> one.gender() == gender)
                        .filter(which)
                        .toList(),
                round,
                rule.tieBreaks());
    }
}
