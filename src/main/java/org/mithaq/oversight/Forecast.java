package org.mithaq.oversight;

import org.mithaq.statutes.QuorumRule;

/**
 * Whether the replies of the members promise the quorum.
 *
 * @param needed how many must be there
 * @param members how many hold a seat
 * @param article of the statutes
 */
record Forecast(int coming, int notComing, int silent, int needed, int members, String article) {

    static Forecast of(BoardFacts facts, QuorumRule rule) {
        return new Forecast(
                facts.coming(),
                facts.notComing(),
                facts.silent(),
                rule.threshold().least(facts.seated()),
                facts.seated(),
                rule.article());
    }

    /** How many more must say that they come; 0 when enough have. */
    public int missing() {
        return Math.max(0, needed - coming);
    }

    /** What the replies promise, as a key of the bundle. */
    public String outlook() {
        return missing() == 0 ? "reached" : missing() <= silent ? "open" : "unlikely";
    }
}
