package org.mithaq.ballot;

/**
 * Those on a roll whose votes weigh the same.
 *
 * @param asked how many of them have voted or may
 * @param voted how many of them have
 */
record Alike(int weight, int asked, int voted) {

    /** How many of them must have voted so that the sum does not tell how one did: more than half, or the fewest that are named. */
    int cover(int fewest) {
        return Math.min(fewest, asked / 2 + 1);
    }

    /** Whether the sum would tell how one of them voted. */
    boolean isBare(int fewest) {
        return voted > 0 && voted < cover(fewest);
    }
}
