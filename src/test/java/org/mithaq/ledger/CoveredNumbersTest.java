package org.mithaq.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.ledger.proof.Ranges.Range;

@DisplayName("What is covered")
class CoveredNumbersTest {

    @Test
    @DisplayName("is told like by a set of all numbers, and so is the first that comes twice")
    void likeASet() {
        Random random = new Random(14);
        for (int round = 0; round < 500; round++) {
            Coverage coverage = new Coverage();
            TreeSet<Long> set = new TreeSet<>();
            for (int range = 0; range < 12; range++) {
                long from = random.nextInt(60);
                long to = from + random.nextInt(8);
                assertThat(coverage.add(new Range(from, to)))
                        .isEqualTo(LongStream.rangeClosed(from, to)
                                .filter(set::contains)
                                .findFirst());
                LongStream.rangeClosed(from, to).forEach(set::add);
            }
            assertThat(LongStream.range(0, 80).filter(coverage::contains)).containsExactlyElementsOf(set);
            assertThat(coverage.stretches(100)).hasSize(1).containsEntry(set.first(), set.last());
        }
    }
}
