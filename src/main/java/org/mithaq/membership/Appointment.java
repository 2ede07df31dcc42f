package org.mithaq.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Refusal;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A proposal about an office on its way: one office proposes it, another one confirms it.
 *
 * @param proposedBy login
 * @param decidedBy login of whoever confirmed, returned or rejected it; none while it waits
 * @param decisionReason why it was returned or rejected; empty otherwise
 */
@Table("appointment")
public record Appointment(
        @Id @Nullable Long id,
        @Version int version,
        @Embedded.Empty Proposal proposal,
        String proposedBy,
        Instant proposedAt,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String decisionReason) {

    private static final String NUMBER = "A-";

    /** Where it stands. */
    public enum State {
        PROPOSED,
        RETURNED,
        CONFIRMED,
        REJECTED,
        WITHDRAWN
    }

    /** One that has just been proposed. */
    static Appointment proposed(Proposal proposal, String by, Instant at) {
        return new Appointment(null, 0, proposal, by, at, State.PROPOSED, null, null, "");
    }

    /** The id behind a number. */
    static long idOf(String number) {
        return Long.parseLong(number.substring(NUMBER.length()));
    }

    /** Its number, such as {@code A-12}, which is the business key of its process. */
    public String number() {
        return NUMBER + Objects.requireNonNull(id, "A number comes with the first save");
    }

    /**
     * The same, proposed anew after it was returned.
     *
     * @throws Refusal when it was not
     */
    Appointment proposedAnew(Proposal anew, String by, Instant at) {
        expect(State.RETURNED);
        return new Appointment(id, version, anew, by, at, State.PROPOSED, null, null, "");
    }

    /**
     * The same, given up after it was returned.
     *
     * @throws Refusal when it was not
     */
    Appointment withdrawn() {
        expect(State.RETURNED);
        return new Appointment(
                id, version, proposal, proposedBy, proposedAt, State.WITHDRAWN, decidedBy, decidedAt, decisionReason);
    }

    /**
     * The same, decided.
     *
     * @throws Refusal when it does not wait for a decision, or by whoever proposed it
     */
    Appointment decided(State decision, String by, String reason, Instant at) {
        expect(State.PROPOSED);
        if (by.equals(proposedBy)) {
            throw new Refusal("appointment.own-work");
        }
        return new Appointment(id, version, proposal, proposedBy, proposedAt, decision, by, at, reason);
    }

    /** The first of the days, from the given one on, with which somebody begins or ceases to hold an office by it. */
    Optional<LocalDate> nextChange(LocalDate from) {
        return Stream.of(
                        Optional.ofNullable(proposal.firstDay()),
                        Optional.ofNullable(proposal.lastDay()).map(last -> last.plusDays(1)))
                .flatMap(Optional::stream)
                .filter(day -> !day.isBefore(from))
                .findFirst();
    }

    private void expect(State expected) {
        if (state != expected) {
            throw new Refusal("appointment.decided-already");
        }
    }
}
