package org.mithaq.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.language.Refusal;
import org.mithaq.language.Text;
import org.mithaq.statutes.Fraction;
import org.mithaq.statutes.MajorityRule;
import org.mithaq.statutes.MajorityRule.Base;
import org.mithaq.statutes.MajorityRule.Mode;
import org.mithaq.statutes.MajorityRule.Tie;
import org.mithaq.statutes.Threshold;
import org.mithaq.statutes.Threshold.Comparison;
import org.springframework.context.support.ResourceBundleMessageSource;

@DisplayName("A verdict")
class VerdictTest {

    private static final int MEMBERS = 9;
    private static final Electorate NINE = Electorate.ofEqual(MEMBERS, MEMBERS, 5, MEMBERS);

    @ParameterizedTest
    @MethodSource("rules")
    @DisplayName("on any count of a small organ is that of exact fractions")
    void everySmallCount(MajorityRule rule) {
        for (int present = 0; present <= MEMBERS; present++) {
            for (int inFavour = 0; inFavour <= present; inFavour++) {
                for (int against = 0; inFavour + against <= present; against++) {
                    for (int abstaining = 0; inFavour + against + abstaining <= present; abstaining++) {
                        Tally tally = new Tally(inFavour, against, abstaining);
                        for (Electorate electorate : electorates(present)) {
                            for (Choice chair : Choice.values()) {
                                assertThat(Verdict.of(tally, electorate, rule, chair)
                                                .carried())
                                        .as("%s, %s, %s, chair %s", tally, electorate, rule, chair)
                                        .isEqualTo(expected(tally, electorate, rule, chair));
                            }
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    @DisplayName("on counts as large as numbers go is that of exact fractions")
    void largeCounts(MajorityRule rule) {
        Random random = new Random(20210314);
        for (int i = 0; i < 200; i++) {
            int members = random.nextInt(100_000, 1_000_000);
            int present = random.nextInt(members / 2, members);
            int inFavour = random.nextInt(present);
            int against = random.nextInt(present - inFavour);
            Tally tally = new Tally(inFavour, against, present - inFavour - against);
            Electorate electorate = Electorate.ofEqual(
                    present, members, random.nextInt(members), random.nextInt(present / 2, present + 1));
            assertThat(Verdict.of(tally, electorate, rule, Choice.FOR).carried())
                    .isEqualTo(expected(tally, electorate, rule, Choice.FOR));
        }
    }

    @ParameterizedTest
    @EnumSource(Base.class)
    @DisplayName("changes exactly at two thirds, where one third is no decimal number")
    void twoThirds(Base base) {
        MajorityRule rule = rule("2/3", Comparison.AT_LEAST, base, Tie.REJECTED);
        assertThat(Verdict.of(new Tally(6, 3, 0), NINE, rule, null).carried()).isTrue();
        assertThat(Verdict.of(new Tally(5, 4, 0), NINE, rule, null).carried()).isFalse();
    }

    @Test
    @DisplayName("counts abstentions among those present, and not among the votes cast")
    void abstentions() {
        Tally tally = new Tally(4, 2, 3);
        assertThat(Verdict.of(tally, NINE, rule("1/2", Comparison.MORE_THAN, Base.VOTES_CAST, Tie.REJECTED), null)
                        .carried())
                .isTrue();
        assertThat(Verdict.of(tally, NINE, rule("1/2", Comparison.MORE_THAN, Base.PRESENT, Tie.REJECTED), null)
                        .carried())
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("rules")
    @DisplayName("without a vote for or against rejects, whoever abstains and whoever chairs")
    void noVotes(MajorityRule rule) {
        for (int abstaining = 0; abstaining <= MEMBERS; abstaining++) {
            Verdict verdict = Verdict.of(new Tally(0, 0, abstaining), NINE, rule, null);
            assertThat(verdict.carried()).isFalse();
            assertThat(verdict.key()).isEqualTo("verdict.no-votes");
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    @DisplayName("without enough members present rejects, even when nobody objects")
    void noQuorum(MajorityRule rule) {
        Electorate four = Electorate.ofEqual(4, MEMBERS, 5, 4);
        assertThat(List.of(
                        Verdict.of(new Tally(4, 0, 0), four, rule, Choice.FOR),
                        Verdict.of(new Tally(2, 2, 0), four, rule, null),
                        Verdict.consensus(four, rule)))
                .allSatisfy(verdict -> {
                    assertThat(verdict.carried()).isFalse();
                    assertThat(verdict.key()).isEqualTo("verdict.no-quorum");
                });
    }

    @Test
    @DisplayName("on a tie that the chair decides is refused without the chair's vote")
    void chairMissing() {
        MajorityRule rule = rule("1/2", Comparison.MORE_THAN, Base.VOTES_CAST, Tie.CHAIR);
        assertThatThrownBy(() -> Verdict.of(new Tally(4, 4, 1), NINE, rule, null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("ballot.chair-vote-missing"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    @DisplayName("is refused when more hands are raised than members are present")
    void tooManyHands(MajorityRule rule) {
        for (Tally tally : new Tally[] {
            new Tally(10, 0, 0), new Tally(5, 4, 1), new Tally(0, 0, 10), new Tally(Integer.MAX_VALUE, 1, 1)
        }) {
            assertThatThrownBy(() -> Verdict.of(tally, NINE, rule, Choice.FOR))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                            .isEqualTo("ballot.more-hands-than-present"));
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    @DisplayName("does not fall when a vote against turns into one in favour")
    void monotonous(MajorityRule rule) {
        for (int abstaining = 0; abstaining < MEMBERS; abstaining++) {
            int votes = MEMBERS - abstaining;
            boolean carried = false;
            for (int inFavour = 0; inFavour <= votes; inFavour++) {
                Tally tally = new Tally(inFavour, votes - inFavour, abstaining);
                boolean now = Verdict.of(tally, NINE, rule, Choice.AGAINST).carried();
                if (!tally.isTie()) {
                    assertThat(now || !carried).as("%s under %s", tally, rule).isTrue();
                    carried = now;
                }
            }
        }
    }

    @Test
    @DisplayName("is explained by one sentence in each language, which names the article and leaves nothing open")
    void explained() {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/deliberation");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        for (Verdict verdict : everyKindOfVerdict()) {
            for (String language : new String[] {"ar", "fr", "en"}) {
                Locale locale = Locale.forLanguageTag(language);
                Object[] arguments = verdict.arguments().stream()
                        .map(argument -> argument instanceof Text text
                                ? bundle.getMessage(text.key(), null, locale)
                                : argument.toString())
                        .toArray();
                assertThat(bundle.getMessage(verdict.key(), arguments, locale))
                        .contains("18")
                        .doesNotContain("{", "}", "''")
                        .endsWith(".");
            }
        }
    }

    private static Set<Verdict> everyKindOfVerdict() {
        Set<Verdict> verdicts = new HashSet<>();
        rules().forEach(rule -> {
            verdicts.add(Verdict.consensus(NINE, rule));
            verdicts.add(Verdict.consensus(Electorate.ofEqual(4, MEMBERS, 5, 4), rule));
            for (int inFavour = 0; inFavour <= 4; inFavour++) {
                for (Choice chair : Choice.values()) {
                    verdicts.add(Verdict.of(new Tally(inFavour, 2, 0), NINE, rule, chair));
                    verdicts.add(Verdict.of(new Tally(0, 0, inFavour), NINE, rule, chair));
                }
            }
        });
        return verdicts;
    }

    /**
     * Without a quorum at the vote, with one that is just reached, and with one that is just missed: by those present, and by those of
     * them who count for it.
     */
    private static List<Electorate> electorates(int present) {
        return List.of(
                Electorate.ofEqual(present, MEMBERS, 0, present),
                Electorate.ofEqual(present, MEMBERS, present, present),
                Electorate.ofEqual(present, MEMBERS, present + 1, present),
                Electorate.ofEqual(present, MEMBERS, present / 2, present / 2),
                Electorate.ofEqual(present, MEMBERS, present / 2 + 1, present / 2));
    }

    /** The same in the arithmetic of fractions: a vote share is a/b, and a/b > c/d when ad > cb. */
    private static boolean expected(Tally tally, Electorate electorate, MajorityRule rule, @Nullable Choice chair) {
        if (electorate.forQuorum() < electorate.quorum()) {
            return false;
        }
        if (tally.inFavour() + tally.against() == 0) {
            return false;
        }
        if (tally.inFavour() == tally.against()) {
            return rule.tie() == Tie.CHAIR && chair == Choice.FOR;
        }
        int whole =
                switch (rule.base()) {
                    case MEMBERS -> electorate.members();
                    case PRESENT -> electorate.present();
                    case VOTES_CAST -> tally.inFavour() + tally.against();
                };
        Fraction share = rule.threshold().share();
        int position = BigInteger.valueOf(tally.inFavour())
                .multiply(BigInteger.valueOf(share.denominator()))
                .compareTo(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(share.numerator())));
        return rule.threshold().comparison() == Comparison.MORE_THAN ? position > 0 : position >= 0;
    }

    private static Stream<MajorityRule> rules() {
        return Stream.of("1/4", "1/2", "2/3", "3/5", "3/4", "1/1")
                .flatMap(share -> Stream.of(Comparison.values()).flatMap(comparison -> Stream.of(Base.values())
                        .flatMap(base -> Stream.of(Tie.values()).map(tie -> rule(share, comparison, base, tie)))));
    }

    private static MajorityRule rule(String share, Comparison comparison, Base base, Tie tie) {
        return new MajorityRule(
                Mode.SHOW_OF_HANDS, new Threshold(Fraction.parse(share), comparison), base, tie, "18", "");
    }
}
