package org.mithaq.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Refusal;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A member acts for a time in the name of an office that another one holds, once the superior office grants it.
 *
 * @param holder login of the one who holds the office
 * @param substitute login of the one who acts instead
 * @param from first day, in the organ's zone
 * @param until last day
 * @param askedBy login of the holder, or of their superior
 * @param decidedBy login of whoever granted or refused it; none while it waits
 * @param decisionReason why it was refused; empty otherwise
 */
@Table("substitution")
public record Substitution(
        @Id @Nullable Long id,
        @Version int version,
        String holder,
        String office,
        String organ,
        String substitute,
        @Column("from_day") LocalDate from,
        @Column("until_day") LocalDate until,
        String reason,
        String askedBy,
        Instant askedAt,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String decisionReason) {

    private static final String NUMBER = "S-";

    /** Where it stands. */
    public enum State {
        ASKED,
        GRANTED,
        REFUSED
    }

    /** One that has just been asked for. */
    static Substitution asked(
            Mandate mandate,
            Member substitute,
            LocalDate from,
            LocalDate until,
            String reason,
            String askedBy,
            Instant askedAt) {
        return new Substitution(
                null,
                0,
                mandate.member(),
                mandate.office(),
                mandate.organ(),
                substitute.login(),
                from,
                until,
                reason,
                askedBy,
                askedAt,
                State.ASKED,
                null,
                null,
                "");
    }

    /** The id behind a number. */
    static long idOf(String number) {
        return Long.parseLong(number.substring(NUMBER.length()));
    }

    /** Its number, such as {@code S-4}, which is the business key of its process. */
    public String number() {
        return NUMBER + Objects.requireNonNull(id, "A number comes with the first save");
    }

    /** Whether the substitute may act on a day. */
    public boolean holdsOn(LocalDate day) {
        return isGranted() && overlaps(day, day);
    }

    /**
     * The same, decided.
     *
     * @throws Refusal when it is decided already, or by one of those whom it concerns
     */
    Substitution decided(State decision, String by, String why, Instant at) {
        if (state != State.ASKED) {
            throw new Refusal("substitution.decided-already");
        }
        if (concerns(by)) {
            throw new Refusal("substitution.own-case");
        }
        return new Substitution(
                id,
                version,
                holder,
                office,
                organ,
                substitute,
                from,
                until,
                reason,
                askedBy,
                askedAt,
                decision,
                by,
                at,
                why);
    }

    /** Whether a member is the holder, the substitute or whoever asked for it. */
    boolean concerns(String login) {
        return login.equals(holder) || login.equals(substitute) || login.equals(askedBy);
    }

    /** Whether it is of this office of this organ. */
    boolean isOf(Post post) {
        return office.equals(post.office().key()) && organ.equals(post.organ().key());
    }

    boolean isGranted() {
        return state == State.GRANTED;
    }

    /** Whether some day falls into both. */
    boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherUntil) {
        return !otherFrom.isAfter(until) && (otherUntil == null || !from.isAfter(otherUntil));
    }
}
