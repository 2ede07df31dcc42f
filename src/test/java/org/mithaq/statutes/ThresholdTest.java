package org.mithaq.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.statutes.Threshold.Comparison;

@DisplayName("A threshold")
class ThresholdTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("names the smallest part that reaches it, of any whole")
    void least(Comparison comparison) {
        for (int denominator = 1; denominator <= 9; denominator++) {
            for (int numerator = 0; numerator <= denominator; numerator++) {
                Threshold threshold = new Threshold(new Fraction(numerator, denominator), comparison);
                for (int whole = 0; whole <= 40; whole++) {
                    int least = threshold.least(whole);

                    assertThat(threshold.reached(least, whole)).isTrue();
                    assertThat(least > 0 && threshold.reached(least - 1, whole)).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("is as exact with four thousand votes that weigh a thousand each")
    void heavy(Comparison comparison) {
        Threshold twoThirds = new Threshold(new Fraction(2, 3), comparison);

        assertThat(twoThirds.least(4_000_000)).isEqualTo(2_666_667);
    }
}
