package org.mithaq.ballot;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may vote.
 *
 * @param member login
 * @param holder login of whoever votes in their name; null when it is for them to vote
 * @param weight of their vote, at least 1
 * @param gone whether whoever casts it left before they did
 */
record RollVoter(String member, @Nullable String holder, int weight, boolean gone) {

    static RollVoter there(String member, @Nullable String holder, int weight) {
        return new RollVoter(member, holder, weight, false);
    }

    /** Login of whoever casts their vote. */
    String hand() {
        return holder == null ? member : holder;
    }
}
