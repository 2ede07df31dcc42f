package org.mithaq.engine;

import org.jspecify.annotations.Nullable;

/**
 * Members of a meeting's organ are asked one question, each in a light process of their own.
 *
 * @param meeting its number
 * @param question id of the light process in the models, such as {@code reply}
 * @param process the engine's id of the process that asks them
 * @param reached login of the last who was reached in the order of logins; empty at the beginning
 * @param parts in how many parts members have been asked so far
 * @param asked how many members have been asked so far
 * @param closed whether answers come too late
 * @param enough how many answers that count somebody waits for; null where nobody does
 * @param counted how many have come, as long as they were waited for
 */
record Consultation(
        long id,
        String meeting,
        String question,
        String process,
        String reached,
        int parts,
        int asked,
        boolean closed,
        @Nullable Integer enough,
        int counted) {

    /** Whether somebody waits for more answers that count. */
    boolean isShort() {
        return enough != null && counted < enough;
    }

    /** Whether one more is enough. */
    boolean isShortOfOne() {
        return enough != null && counted + 1 == enough;
    }
}
