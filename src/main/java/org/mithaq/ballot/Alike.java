package org.mithaq.ballot;

import java.util.List;

/**
 * Those on a roll whose votes weigh the same.
 *
 * @param weight of each; 0 where they are all that there are
 * @param asked how many they are
 * @param voted how many of them have
 */
record Alike(int weight, int asked, int voted) {

    /** All on a roll, whatever their votes weigh. */
    static Alike together(List<Alike> all) {
        return new Alike(
                0,
                all.stream().mapToInt(Alike::asked).sum(),
                all.stream().mapToInt(Alike::voted).sum());
    }

    /** How many of them must have voted so that the sum does not tell how one did: more than half, or the fewest that are named. */
    int cover(int fewest) {
        return Math.min(fewest, asked / 2 + 1);
    }

    /** Whether the sum would tell how one of them voted. */
    boolean isBare(int fewest) {
        return voted > 0 && voted < cover(fewest);
    }
}
