package org.mithaq.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.language.Refusal;
import org.mithaq.statutes.Fraction;
import org.mithaq.statutes.MajorityRule;
import org.mithaq.statutes.MajorityRule.Base;
import org.mithaq.statutes.MajorityRule.Mode;
import org.mithaq.statutes.MajorityRule.Tie;
import org.mithaq.statutes.Threshold;
import org.mithaq.statutes.Threshold.Comparison;

@DisplayName("A resolution")
class ResolutionTest {

    private static final Instant AT = Instant.parse("2021-03-14T15:40:00Z");

    private static final Electorate NINE = Electorate.ofEqual(9, 9, 5, 9);

    private final Resolution resolution =
            Resolution.proposed("FES-2021-001", 1, 0, ResolutionKind.ORIENTATION, "مواصلة الهيكلة", null);

    @Test
    @DisplayName("is decided once, and nothing of it changes then")
    void decidedOnce() {
        resolution.putUnder(rule(Mode.SHOW_OF_HANDS));
        resolution.count(new Tally(5, 4, 0), null, NINE);
        resolution.pronounce("اعتمد النص", AT);

        for (ThrowingCallable again : List.<ThrowingCallable>of(
                () -> resolution.putUnder(rule(Mode.CONSENSUS)),
                () -> resolution.askForObjections(List.of(), NINE),
                () -> resolution.count(new Tally(0, 9, 0), null, NINE),
                () -> resolution.pronounce("رفض النص", AT.plusSeconds(1)))) {
            assertThatThrownBy(again).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                    .isEqualTo("resolution.decided-already"));
        }
        assertThat(resolution.isCarried()).isTrue();
        assertThat(resolution.tally()).hasValue(new Tally(5, 4, 0));
        assertThat(resolution.decidedAt()).hasValue(AT);
    }

    @Test
    @DisplayName("that is put to a show of hands is not carried for want of objections")
    void noConsensusOnADecision() {
        resolution.putUnder(rule(Mode.SHOW_OF_HANDS));

        assertThatThrownBy(() -> resolution.askForObjections(List.of(), NINE))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("that is put to a consensus is counted only once somebody has objected")
    void noCountWithoutObjection() {
        resolution.putUnder(rule(Mode.CONSENSUS));
        ThrowingCallable count = () -> resolution.count(new Tally(5, 4, 0), null, NINE);
        assertThatThrownBy(count).isInstanceOf(IllegalStateException.class);

        resolution.askForObjections(List.of("deputy.one"), NINE);
        resolution.count(new Tally(5, 4, 0), null, NINE);
        assertThat(resolution.verdict().carried()).isTrue();
    }

    @Test
    @DisplayName("has no verdict before it was declared or counted")
    void noVerdictYet() {
        resolution.putUnder(rule(Mode.CONSENSUS));
        assertThatThrownBy(resolution::verdict).isInstanceOf(IllegalStateException.class);

        resolution.askForObjections(List.of("deputy.one"), NINE);
        assertThatThrownBy(() -> resolution.pronounce("اعتمد النص", AT)).isInstanceOf(IllegalStateException.class);
        assertThat(resolution.state()).isEqualTo(ResolutionState.PROPOSED);
    }

    private static MajorityRule rule(Mode mode) {
        Threshold half = new Threshold(Fraction.parse("1/2"), Comparison.MORE_THAN);
        return new MajorityRule(mode, half, Base.VOTES_CAST, Tie.REJECTED, "18", "");
    }
}
