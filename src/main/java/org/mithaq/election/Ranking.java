package org.mithaq.election;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.statutes.ElectionRule.TieBreak;

/**
 * Candidates of a round, the best first.
 *
 * @param places groups between whom something decides; nothing does between those of one group
 */
record Ranking(List<List<Contender>> places) {

    static final Ranking NOBODY = new Ranking(List.of());

    /** Ranks candidates by their votes, then by what the statutes let decide a tie. */
    static Ranking of(Collection<Contender> candidates, Round round, List<TieBreak> tieBreaks) {
        Stream<List<Contender>> places = by(candidates, candidate -> -round.votes(candidate));
        for (TieBreak tieBreak : tieBreaks) {
            places = places.flatMap(tied -> broken(tied, tieBreak, round));
        }
        return new Ranking(places.toList());
    }

    private static Stream<List<Contender>> broken(List<Contender> tied, TieBreak tieBreak, Round round) {
        return switch (tieBreak) {
            case SENIORITY -> by(tied, Contender::memberSince);
            case AGE ->
                tied.stream().anyMatch(one -> one.bornOn() == null) ? Stream.of(tied) : by(tied, Contender::bornOn);
            case LOT -> by(tied, one -> !round.drawn().contains(one.login()));
        };
    }

    private static <K extends Comparable<? super K>> Stream<List<Contender>> by(
            Collection<Contender> candidates, Function<Contender, K> key) {
        Map<K, List<Contender>> groups =
                candidates.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
        return groups.values().stream();
    }

    /** The same, where the lot has decided between those of one group. */
    Ranking drawn(Set<String> logins) {
        return new Ranking(places.stream()
                .flatMap(tied -> by(tied, one -> !logins.contains(one.login())))
                .toList());
    }

    /** These, and others after them. */
    Ranking then(Ranking others) {
        return new Ranking(
                Stream.concat(places.stream(), others.places.stream()).toList());
    }

    /** The first of so many. */
    List<Contender> first(int many) {
        return inOrder().stream().limit(many).toList();
    }

    List<Contender> inOrder() {
        return places.stream().flatMap(List::stream).toList();
    }

    /** Those between whom nothing decides who is among the first of so many; none where it is plain. */
    List<Contender> tiedAt(int many) {
        int before = 0;
        for (List<Contender> place : places) {
            if (before < many && before + place.size() > many) {
                return place;
            }
            before += place.size();
        }
        return List.of();
    }
}
