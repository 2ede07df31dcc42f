package org.mithaq.ballot;

/**
 * Whose vote is cast, and by whom.
 *
 * @param number the meeting's number
 * @param member login of the member whose vote it is
 * @param hand login of whoever casts it: the member, or whoever represents them
 */
public record Voice(String number, String member, String hand) {

    boolean isTheirOwn() {
        return member.equals(hand);
    }
}
