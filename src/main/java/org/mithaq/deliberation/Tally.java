package org.mithaq.deliberation;

/**
 * The votes that were given; not everybody present has to give one.
 *
 * @param inFavour zero or more, like the others
 */
public record Tally(int inFavour, int against, int abstaining) {

    public Tally {
        if (inFavour < 0 || against < 0 || abstaining < 0) {
            throw new IllegalArgumentException("No tally: %d, %d, %d".formatted(inFavour, against, abstaining));
        }
    }

    /** The votes cast: those for and against, without abstentions. */
    public int cast() {
        return Math.addExact(inFavour, against);
    }

    /** Every vote that was given, abstentions included. */
    public long hands() {
        return (long) inFavour + against + abstaining;
    }

    /** Whether there were votes, and as many for as against. */
    public boolean isTie() {
        return inFavour == against && inFavour > 0;
    }
}
