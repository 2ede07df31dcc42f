package org.mithaq.convocation;

import java.time.Instant;
import org.mithaq.language.Refusal;

/**
 * What a member replied to a convocation.
 *
 * @param reason why they are not coming; empty when they are
 * @param at when they replied, UTC
 */
public record Reply(Answer answer, String reason, Instant at) {

    private static final int LONGEST_REASON = 1_000;

    /** Whether a member is to be expected. */
    public enum Answer {
        COMING,
        NOT_COMING
    }

    /** A member is coming. */
    static Reply coming(Instant at) {
        return new Reply(Answer.COMING, "", at);
    }

    /**
     * A member is not coming.
     *
     * @throws Refusal when no reason is given, or one of more than 1,000 characters
     */
    static Reply notComing(String reason, Instant at) {
        if (reason.isBlank()) {
            throw new Refusal("reply.no-reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refusal("reply.reason-too-long", LONGEST_REASON);
        }
        return new Reply(Answer.NOT_COMING, reason, at);
    }
}
