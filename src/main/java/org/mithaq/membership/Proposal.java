package org.mithaq.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed about the offices of a member, or their membership.
 *
 * @param kind what is to happen
 * @param member login of the one whom it concerns
 * @param organ key of the organ of the office; of the member's own organ when their membership is to end
 * @param office its key; {@link #MEMBERSHIP} when their membership is to end
 * @param mandate id of the one that is to end; none otherwise
 * @param firstDay of the new mandate, in the organ's zone; none otherwise
 * @param lastDay of the mandate or membership; none when a new mandate is to stay open
 * @param decision the reference of the act on which it rests
 * @param grounds why
 */
public record Proposal(
        Kind kind,
        String member,
        String organ,
        String office,
        @Nullable Long mandate,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        String decision,
        String grounds) {

    /** How the statutes' table calls the membership itself, beside the offices. */
    static final String MEMBERSHIP = "member";

    /** What may be proposed. */
    public enum Kind {
        APPOINT,
        END_MANDATE,
        END_MEMBERSHIP
    }

    /** A member is to hold an office. */
    public static Proposal appoint(
            Member member,
            Post post,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            String decision,
            String grounds) {
        return new Proposal(
                Kind.APPOINT,
                member.login(),
                post.organ().key(),
                post.office().key(),
                null,
                firstDay,
                lastDay,
                decision,
                grounds);
    }

    /** A mandate is to end; one that ends before its first day never begins. */
    public static Proposal end(Mandate mandate, LocalDate lastDay, String decision, String grounds) {
        return new Proposal(
                Kind.END_MANDATE,
                mandate.member(),
                mandate.organ(),
                mandate.office(),
                mandate.id(),
                null,
                lastDay,
                decision,
                grounds);
    }

    /** A member is to leave the party. */
    public static Proposal leave(Member member, LocalDate lastDay, String decision, String grounds) {
        return new Proposal(
                Kind.END_MEMBERSHIP,
                member.login(),
                member.organ(),
                MEMBERSHIP,
                null,
                null,
                lastDay,
                decision,
                grounds);
    }

    /** Whether it gives an office to this member. */
    boolean appoints(String login) {
        return kind == Kind.APPOINT && member.equals(login);
    }

    /** Its last day where it must have one. */
    LocalDate end() {
        if (lastDay == null) {
            throw new IllegalStateException("%s has no last day".formatted(kind));
        }
        return lastDay;
    }

    /** Its first day where it must have one. */
    LocalDate begin() {
        if (firstDay == null) {
            throw new IllegalStateException("%s has no first day".formatted(kind));
        }
        return firstDay;
    }
}
