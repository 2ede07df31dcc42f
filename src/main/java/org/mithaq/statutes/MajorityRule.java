package org.mithaq.statutes;

import java.util.Map;

/**
 * How a motion is decided.
 *
 * @param mode how those present are asked first
 * @param threshold share of the base that carries it
 * @param base what the share is counted on
 * @param tie what an equal number of votes for and against means
 * @param article of the statutes
 * @param row id of the row of its table; empty when the rule comes from a resolution that was put under it
 */
public record MajorityRule(Mode mode, Threshold threshold, Base base, Tie tie, String article, String row) {

    /** How those present are asked; each is stronger than those before it. */
    public enum Mode {
        CONSENSUS,
        SHOW_OF_HANDS,
        ROLL_CALL,
        SECRET_BALLOT;

        /** Whether each member votes one by one, by name or in secret. */
        public boolean asksEachMember() {
            return this == ROLL_CALL || this == SECRET_BALLOT;
        }
    }

    /** What a share is counted on: votes cast are those for and against, without abstentions. */
    public enum Base {
        MEMBERS,
        PRESENT,
        VOTES_CAST
    }

    /** What follows from a tie. */
    public enum Tie {
        REJECTED,
        CHAIR
    }

    /** The same rule where nobody may know how the chair voted: a tie rejects. */
    public MajorityRule inSecret() {
        return new MajorityRule(mode, threshold, base, Tie.REJECTED, article, row);
    }

    /** Reads a row of {@code majority.dmn}. */
    public static MajorityRule of(Map<String, Object> row) {
        return new MajorityRule(
                Rows.word(row, "mode", Mode.class),
                Rows.threshold(row),
                Rows.word(row, "base", Base.class),
                Rows.word(row, "tieRule", Tie.class),
                row.get("article").toString(),
                Rows.id(row));
    }
}
