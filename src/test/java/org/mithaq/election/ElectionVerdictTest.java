package org.mithaq.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.election.ElectionVerdict.Outcome;
import org.mithaq.language.Languages;
import org.mithaq.language.Sentences;
import org.mithaq.language.Words;
import org.mithaq.statutes.ElectionRule;
import org.mithaq.statutes.ElectionRule.ListOrder;
import org.mithaq.statutes.ElectionRule.TieBreak;
import org.mithaq.statutes.Fraction;
import org.mithaq.statutes.MajorityRule.Mode;
import org.mithaq.statutes.Threshold;
import org.mithaq.statutes.Threshold.Comparison;

@DisplayName("The verdict on a round")
class ElectionVerdictTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    @ParameterizedTest
    @EnumSource(Comparison.class)
    @DisplayName("elects in the first whoever passes the share of the ballots by exact fractions, and nobody else")
    void share(Comparison comparison) {
        ElectionRule rule = rule("1/2", comparison);
        each(round -> {
            ElectionVerdict verdict = ElectionVerdict.of(round, rule);
            List<String> passing = round.all().stream()
                    .filter(one -> passes(round.votes(one), round.cast(), rule))
                    .map(Contender::login)
                    .toList();
            assertThat(verdict.elected()).isSubsetOf(passing);
            if (passing.size() <= round.open()) {
                assertThat(verdict.elected()).containsExactlyInAnyOrderElementsOf(passing);
            }
        });
    }

    @Test
    @DisplayName("elects no more than there are seats, and nobody before somebody who has more votes")
    void most() {
        for (int number : List.of(1, 2)) {
            each(number, round -> {
                ElectionVerdict verdict = ElectionVerdict.of(round, rule("1/2", Comparison.MORE_THAN));
                assertThat(verdict.elected()).hasSizeLessThanOrEqualTo(round.open());
                int least = round.all().stream()
                        .filter(one -> verdict.elected().contains(one.login()))
                        .mapToInt(round::votes)
                        .min()
                        .orElse(Integer.MAX_VALUE);
                assertThat(round.all())
                        .filteredOn(one -> !verdict.elected().contains(one.login()))
                        .allSatisfy(one -> assertThat(round.votes(one)).isLessThanOrEqualTo(least));
            });
        }
    }

    @Test
    @DisplayName("lets the two best for each open seat stand again, and whoever has as many votes as the last of them")
    void finalists() {
        each(round -> {
            ElectionVerdict verdict = ElectionVerdict.of(round, rule("1/2", Comparison.MORE_THAN));
            if (verdict.outcome() == Outcome.SECOND_ROUND) {
                int open = round.open() - verdict.elected().size();
                int left = round.candidates().size() - verdict.elected().size();
                assertThat(verdict.others())
                        .hasSizeGreaterThanOrEqualTo(Math.min(left, 2 * open))
                        .noneMatch(verdict.elected()::contains);
                int last = round.all().stream()
                        .filter(one -> verdict.others().contains(one.login()))
                        .mapToInt(round::votes)
                        .min()
                        .orElseThrow();
                assertThat(round.all())
                        .filteredOn(one -> round.votes(one) >= last)
                        .extracting(Contender::login)
                        .allMatch(login -> verdict.others().contains(login)
                                || verdict.elected().contains(login));
            }
        });
    }

    @Test
    @DisplayName("on a tie follows the lot that is drawn, wherever it falls")
    void lot() {
        for (int number : List.of(1, 2)) {
            each(number, round -> {
                ElectionRule rule = rule("1/2", Comparison.MORE_THAN);
                ElectionVerdict tie = ElectionVerdict.of(round, rule);
                if (tie.outcome() == Outcome.TIE) {
                    assertThat(tie.places()).isBetween(1, tie.others().size() - 1);
                    List<String> drawn = tie.others().subList(0, tie.places());
                    ElectionVerdict after = ElectionVerdict.of(drawn(round, drawn), rule);
                    assertThat(after.outcome()).isEqualTo(Outcome.ELECTED);
                    assertThat(after.elected())
                            .hasSize(round.open())
                            .containsAll(drawn)
                            .containsAll(tie.elected());
                }
            });
        }
    }

    @Test
    @DisplayName("prefers the longer membership, then the greater age, and leaves the rest to the lot")
    void tieBreaks() {
        Contender older = new Contender("older", LONG_AGO, LocalDate.of(1960, 1, 1), null);
        Contender younger = new Contender("younger", LONG_AGO, LocalDate.of(1970, 1, 1), null);
        Contender senior = new Contender("senior", LONG_AGO.minusYears(1), LocalDate.of(1980, 1, 1), null);
        Contender ageless = new Contender("ageless", LONG_AGO, null, null);

        assertThat(second(1, Map.of(older, 4, senior, 4)).elected()).containsExactly("senior");
        assertThat(second(1, Map.of(older, 4, younger, 4)).elected()).containsExactly("older");
        assertThat(second(1, Map.of(older, 4, ageless, 4))).satisfies(tie -> {
            assertThat(tie.outcome()).isEqualTo(Outcome.TIE);
            assertThat(tie.others()).containsExactlyInAnyOrder("older", "ageless");
        });
        assertThatThrownBy(() -> rule("1/2", Comparison.MORE_THAN, List.of(TieBreak.SENIORITY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("elects somebody who stands alone against blank ballots only with more votes than these")
    void unopposed() {
        Contender alone = new Contender("alone", LONG_AGO, null, null);
        ElectionRule rule = rule("1/2", Comparison.MORE_THAN);

        assertThat(ElectionVerdict.of(new Round(1, 1, Map.of(alone, 5), 4, 9, 9, 9, 5, 9, Set.of()), rule)
                        .outcome())
                .isEqualTo(Outcome.ELECTED);
        assertThat(ElectionVerdict.of(new Round(1, 1, Map.of(alone, 4), 4, 8, 8, 9, 5, 9, Set.of()), rule)
                        .outcome())
                .isEqualTo(Outcome.SECOND_ROUND);
        assertThat(ElectionVerdict.of(new Round(2, 1, Map.of(alone, 4), 4, 8, 8, 9, 5, 9, Set.of()), rule)
                        .outcome())
                .isEqualTo(Outcome.NOBODY);
        assertThat(ElectionVerdict.of(new Round(2, 1, Map.of(alone, 5), 4, 9, 9, 9, 5, 9, Set.of()), rule)
                        .outcome())
                .isEqualTo(Outcome.ELECTED);
    }

    @Test
    @DisplayName("is that nobody is elected without quorum on the roll, or without a ballot")
    void nobody() {
        Contender alone = new Contender("alone", LONG_AGO, null, null);
        ElectionRule rule = rule("1/2", Comparison.MORE_THAN);

        assertThat(ElectionVerdict.of(new Round(1, 1, Map.of(alone, 4), 0, 4, 4, 4, 5, 4, Set.of()), rule)
                        .key())
                .isEqualTo("election.verdict.no-quorum");
        assertThat(ElectionVerdict.of(new Round(1, 1, Map.of(alone, 0), 0, 0, 0, 9, 5, 9, Set.of()), rule)
                        .key())
                .isEqualTo("election.verdict.no-votes");
    }

    @Test
    @DisplayName("is one sentence in each language that names its article")
    void sentences() {
        Set<ElectionVerdict> verdicts = new HashSet<>();
        for (int number : List.of(1, 2)) {
            each(number, round -> verdicts.add(ElectionVerdict.of(round, rule("1/2", Comparison.MORE_THAN))));
        }
        Words words = Sentences.of("messages/election");

        assertThat(verdicts).extracting(ElectionVerdict::key).contains("election.verdict.nobody");
        for (ElectionVerdict verdict : verdicts) {
            Languages.ALL.forEach(locale -> assertThat(
                            words.say(locale, verdict.key(), verdict.arguments().toArray()))
                    .contains("28")
                    .doesNotContain("{", "}", "''")
                    .endsWith("."));
        }
    }

    private static ElectionVerdict second(int open, Map<Contender, Integer> votes) {
        return ElectionVerdict.of(
                new Round(2, open, votes, 0, 8, 8, 9, 5, 9, Set.of()), rule("1/2", Comparison.MORE_THAN));
    }

    private static boolean passes(int votes, int cast, ElectionRule rule) {
        Fraction share = rule.threshold().share();
        int position = BigInteger.valueOf(votes)
                .multiply(BigInteger.valueOf(share.denominator()))
                .compareTo(BigInteger.valueOf(cast).multiply(BigInteger.valueOf(share.numerator())));
        return rule.threshold().comparison() == Comparison.MORE_THAN ? position > 0 : position >= 0;
    }

    private static void each(Consumer<Round> check) {
        each(1, check);
    }

    /** Rounds as members may vote in them: each ballot is blank, or names some, but no more than there are seats; in some, ballots weigh more than one. */
    private static void each(int number, Consumer<Round> check) {
        Random random = new Random(28);
        for (int turn = 0; turn < 20_000; turn++) {
            List<Contender> candidates = IntStream.rangeClosed(1, 1 + random.nextInt(6))
                    .mapToObj(one -> new Contender("candidate." + one, LONG_AGO, null, null))
                    .toList();
            int open = 1 + random.nextInt(3);
            int voters = 5 + random.nextInt(8);
            int ballots = 1 + random.nextInt(voters);
            Map<Contender, Integer> votes = new LinkedHashMap<>();
            candidates.forEach(one -> votes.put(one, 0));
            int blank = 0;
            int cast = 0;
            int heaviest = 1 + random.nextInt(3);
            for (int ballot = 0; ballot < ballots; ballot++) {
                Set<Contender> chosen = new HashSet<>();
                for (int choice = random.nextInt(open + 1); choice > 0; choice--) {
                    chosen.add(candidates.get(random.nextInt(candidates.size())));
                }
                int weight = 1 + random.nextInt(heaviest);
                chosen.forEach(one -> votes.merge(one, weight, Integer::sum));
                blank += chosen.isEmpty() ? weight : 0;
                cast += weight;
            }
            check.accept(new Round(number, open, votes, blank, ballots, cast, voters, 5, voters, Set.of()));
        }
    }

    private static Round drawn(Round round, List<String> drawn) {
        return new Round(
                round.number(),
                round.open(),
                round.candidates(),
                round.blank(),
                round.ballots(),
                round.cast(),
                round.voters(),
                round.quorum(),
                round.forQuorum(),
                Set.copyOf(drawn));
    }

    private static ElectionRule rule(String share, Comparison comparison) {
        return rule(share, comparison, List.of(TieBreak.SENIORITY, TieBreak.AGE, TieBreak.LOT));
    }

    private static ElectionRule rule(String share, Comparison comparison, List<TieBreak> tieBreaks) {
        return new ElectionRule(
                Mode.SECRET_BALLOT,
                new Threshold(Fraction.parse(share), comparison),
                2,
                tieBreaks,
                ListOrder.NAME,
                Fraction.parse("1/3"),
                2,
                5,
                "28",
                "");
    }
}
