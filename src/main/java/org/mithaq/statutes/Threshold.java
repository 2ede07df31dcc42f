package org.mithaq.statutes;

/**
 * How much is enough.
 *
 * @param share the share asked for
 * @param comparison whether reaching it is enough
 */
public record Threshold(Fraction share, Comparison comparison) {

    /** Whether the share must be passed or only reached. */
    public enum Comparison {
        MORE_THAN,
        AT_LEAST
    }

    /** Whether {@code part} of {@code whole} is enough. */
    public boolean reached(int part, int whole) {
        int position = share.compare(part, whole);
        return comparison == Comparison.MORE_THAN ? position > 0 : position >= 0;
    }

    /** The smallest part of a whole that is enough. */
    public int least(int whole) {
        int atMost = share.floor(whole);
        return reached(atMost, whole) ? atMost : atMost + 1;
    }
}
