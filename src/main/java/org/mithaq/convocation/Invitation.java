package org.mithaq.convocation;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Refusal;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One member is called to a meeting at one time; a meeting that moves calls them anew.
 *
 * @param meeting its number
 * @param calendarSequence how often the meeting's calendar entry had changed, from 0
 * @param member login
 * @param startsAt day and hour to which they were called, in the organ's zone
 * @param letter id of the letter that calls them, by which its delivery and the hash of its text are known
 * @param invitedAt when the letter was written, UTC
 * @param reminder id of the letter that reminded them, none when nobody had to
 * @param reply what they replied, none while they are silent
 */
@Table("invitation")
public record Invitation(
        @Id @Nullable Long id,
        @Version int version,
        String meeting,
        int calendarSequence,
        String member,
        LocalDateTime startsAt,
        String letter,
        Instant invitedAt,
        @Nullable String reminder,
        @Embedded.Nullable(prefix = "reply_") @Nullable Reply reply) {

    /** A call that has just been written. */
    static Invitation written(
            String meeting,
            int calendarSequence,
            String member,
            LocalDateTime startsAt,
            String letter,
            Instant invitedAt) {
        return new Invitation(null, 0, meeting, calendarSequence, member, startsAt, letter, invitedAt, null, null);
    }

    /**
     * The same with the member's reply.
     *
     * @throws Refusal when they have replied already
     */
    Invitation repliedBy(Reply given) {
        if (reply != null) {
            throw new Refusal("reply.given-already");
        }
        return new Invitation(
                id, version, meeting, calendarSequence, member, startsAt, letter, invitedAt, reminder, given);
    }

    /** The same after the member was reminded. */
    Invitation remindedBy(String letterId) {
        return new Invitation(
                id, version, meeting, calendarSequence, member, startsAt, letter, invitedAt, letterId, reply);
    }

    /** Whether they come, or have not said that they do not. */
    boolean mayBeAwaited() {
        return reply == null || reply.answer() == Reply.Answer.COMING;
    }

    /** Whether nothing has been replied. */
    public boolean isSilent() {
        return reply == null;
    }
}
