package org.mithaq.deliberation;

import org.mithaq.statutes.Fraction;
import org.mithaq.statutes.MajorityRule;
import org.mithaq.statutes.Threshold;

/**
 * The row of the statutes under which a resolution was put, kept with it: a later change of the table changes no verdict.
 *
 * @param share such as {@code 1/2}
 */
record RuleApplied(
        MajorityRule.Mode mode,
        String share,
        Threshold.Comparison comparison,
        MajorityRule.Base base,
        MajorityRule.Tie tie,
        String article) {

    static RuleApplied of(MajorityRule rule) {
        return new RuleApplied(
                rule.mode(),
                rule.threshold().share().toString(),
                rule.threshold().comparison(),
                rule.base(),
                rule.tie(),
                rule.article());
    }

    MajorityRule rule() {
        return new MajorityRule(mode, new Threshold(Fraction.parse(share), comparison), base, tie, article, "");
    }
}
