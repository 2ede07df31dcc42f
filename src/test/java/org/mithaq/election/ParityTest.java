package org.mithaq.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.membership.Particulars.Gender;

@DisplayName("The share of women")
class ParityTest {

    private static final Contender FIRST_MAN = somebody("first.man", Gender.MAN);
    private static final Contender LAST_MAN = somebody("last.man", Gender.MAN);
    private static final Contender WOMAN = somebody("woman", Gender.WOMAN);
    private static final Contender NEXT_WOMAN = somebody("next.woman", Gender.WOMAN);
    private static final Contender UNKNOWN = somebody("unknown", null);

    @Test
    @DisplayName("changes nothing where enough of them are elected")
    void kept() {
        Parity parity = keep(List.of(FIRST_MAN, WOMAN, LAST_MAN), List.of(NEXT_WOMAN), 1);

        assertThat(parity.seated()).containsExactly("first.man", "woman", "last.man");
        assertThat(parity.key()).isEqualTo("election.parity.kept");
    }

    @Test
    @DisplayName("gives the last seats to the best placed of them where too few are")
    void applied() {
        Parity parity = keep(List.of(FIRST_MAN, UNKNOWN, LAST_MAN), List.of(WOMAN, NEXT_WOMAN), 1);

        assertThat(parity.seated()).containsExactly("first.man", "unknown", "woman");
        assertThat(parity.leaving()).containsExactly("last.man");
        assertThat(parity.key()).isEqualTo("election.parity.applied");
    }

    @Test
    @DisplayName("is not reached where no other woman has votes")
    void tooFew() {
        Parity parity = keep(List.of(FIRST_MAN, UNKNOWN, LAST_MAN), List.of(UNKNOWN), 1);

        assertThat(parity.seated()).containsExactly("first.man", "unknown", "last.man");
        assertThat(parity.key()).isEqualTo("election.parity.short");
    }

    @Test
    @DisplayName("waits for the lot where nothing else says which woman takes a seat, or which man gives his up")
    void undecided() {
        List<Contender> elected = List.of(FIRST_MAN, LAST_MAN);
        Ranking men = new Ranking(List.of(elected));
        Ranking women = new Ranking(List.of(List.of(WOMAN, NEXT_WOMAN)));

        Parity nothing = Parity.keep(elected, men, women, 1);
        assertThat(nothing.tied()).containsExactly("woman", "next.woman");
        assertThat(nothing.places()).isEqualTo(1);
        Parity half = Parity.keep(elected, men, women.drawn(Set.of("next.woman")), 1);
        assertThat(half.tied()).containsExactly("first.man", "last.man");
        assertThat(half.places()).isEqualTo(1);
        Parity all = Parity.keep(elected, men.drawn(Set.of("last.man")), women.drawn(Set.of("next.woman")), 1);
        assertThat(all.tied()).isEmpty();
        assertThat(all.seated()).containsExactly("last.man", "next.woman");
    }

    @Test
    @DisplayName(
            "takes no seat from whoever is no man by the register, fills no seat more, and goes no further than it must")
    void always() {
        Random random = new Random(28);
        for (int turn = 0; turn < 10_000; turn++) {
            List<Contender> elected = some(random, "elected");
            List<Contender> others = some(random, "other");
            int least = random.nextInt(4);
            Parity parity = keep(elected, others, least);

            assertThat(parity.seated()).hasSameSizeAs(elected).doesNotHaveDuplicates();
            assertThat(elected)
                    .filteredOn(one -> parity.leaving().contains(one.login()))
                    .allMatch(one -> one.gender() == Gender.MAN)
                    .hasSameSizeAs(parity.entering());
            assertThat(parity.women() + parity.entering().size()).isLessThanOrEqualTo(Math.max(least, parity.women()));
            if (!parity.isKept()) {
                boolean menLeft = elected.stream()
                                .filter(one -> one.gender() == Gender.MAN)
                                .count()
                        > parity.leaving().size();
                boolean womenLeft = others.stream()
                                .filter(one -> one.gender() == Gender.WOMAN)
                                .count()
                        > parity.entering().size();
                assertThat(menLeft && womenLeft).isFalse();
            }
        }
    }

    /** Everybody is placed before or after everybody else. */
    private static Parity keep(List<Contender> elected, List<Contender> others, int least) {
        return Parity.keep(elected, placed(elected, Gender.MAN), placed(others, Gender.WOMAN), least);
    }

    private static Ranking placed(List<Contender> some, Gender gender) {
        return new Ranking(some.stream()
                .filter(one -> one.gender() == gender)
                .map(List::of)
                .toList());
    }

    private static List<Contender> some(Random random, String name) {
        Gender[] genders = {Gender.WOMAN, Gender.MAN, null};
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(one -> somebody(name + "." + one, genders[random.nextInt(3)]))
                .toList();
    }

    private static Contender somebody(String login, @Nullable Gender gender) {
        return new Contender(login, LocalDate.of(2000, 1, 1), null, gender);
    }
}
