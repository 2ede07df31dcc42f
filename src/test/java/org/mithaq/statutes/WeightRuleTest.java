package org.mithaq.statutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A table of weights")
class WeightRuleTest {

    @Test
    @DisplayName("gives a vote the heaviest weight of its offices, and names the row that makes it")
    void heaviest() {
        WeightRule rule = WeightRule.of(List.of(row("member", 1), row("treasurer", 2), row("delegate", 5)));

        assertThat(rule.ofHolder(List.of())).isEqualTo(1);
        assertThat(rule.ofHolder(List.of("rapporteur"))).isEqualTo(1);
        assertThat(rule.ofHolder(List.of("delegate", "treasurer"))).isEqualTo(5);
        assertThat(rule.row()).isEqualTo("Rule_delegate");
        assertThat(WeightRule.of(List.of(row("member", 1))).differs()).isFalse();
    }

    @Test
    @DisplayName(
            "is refused where it does not speak of members, speaks of somebody twice, or makes a vote lighter than theirs or heavier than a thousand")
    void broken() {
        isRefused(row("delegate", 5));
        isRefused(row("member", 0));
        isRefused(row("member", 1), row("member", 2));
        isRefused(row("member", 1), row("delegate", 2), row("delegate", 5));
        isRefused(row("member", 2), row("delegate", 1));
        isRefused(row("member", 1_001));
        isRefused(row("member", 1), row("delegate", 1_001));
    }

    @SafeVarargs
    private static void isRefused(Map<String, Object>... rows) {
        assertThatThrownBy(() -> WeightRule.of(List.of(rows))).isInstanceOf(IllegalStateException.class);
    }

    private static Map<String, Object> row(String office, int weight) {
        return Map.of("office", office, "weight", weight, "article", "30", "row", "Rule_" + office);
    }
}
