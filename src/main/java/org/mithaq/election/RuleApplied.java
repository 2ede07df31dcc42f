package org.mithaq.election;

import java.util.stream.Collectors;
import org.mithaq.statutes.ElectionRule;
import org.mithaq.statutes.Fraction;
import org.mithaq.statutes.MajorityRule;
import org.mithaq.statutes.Threshold;

/**
 * The row of the statutes under which an election is held, kept with it: a later change of the table changes no verdict.
 *
 * @param share such as {@code 1/2}
 * @param ties such as {@code SENIORITY, AGE, LOT}
 * @param women such as {@code 1/3}
 */
record RuleApplied(
        MajorityRule.Mode mode,
        String share,
        Threshold.Comparison comparison,
        int finalists,
        String ties,
        ElectionRule.ListOrder listOrder,
        String women,
        int mostTerms,
        int fewestInSecret,
        String article) {

    static RuleApplied of(ElectionRule rule) {
        return new RuleApplied(
                rule.mode(),
                rule.threshold().share().toString(),
                rule.threshold().comparison(),
                rule.finalists(),
                rule.tieBreaks().stream().map(Enum::name).collect(Collectors.joining(", ")),
                rule.listOrder(),
                rule.women().toString(),
                rule.mostTerms(),
                rule.fewestInSecret(),
                rule.article());
    }

    ElectionRule rule() {
        return new ElectionRule(
                mode,
                new Threshold(Fraction.parse(share), comparison),
                finalists,
                ElectionRule.tieBreaks(ties),
                listOrder,
                Fraction.parse(women),
                mostTerms,
                fewestInSecret,
                article,
                "");
    }
}
