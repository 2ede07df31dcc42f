package org.mithaq.membership;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.ledger.Deed;
import org.mithaq.ledger.FullText;

/** What is done about members, their offices and their passwords; members are called by login, days are the organ's. */
sealed interface MembershipDeed extends Deed {

    /**
     * An empty house got its organisation.
     *
     * @param organs their keys, like the offices
     * @param decision by which the mandates were given
     */
    record OrganisationInstalled(List<String> organs, List<String> offices, FullText decision)
            implements MembershipDeed {}

    record MemberTakenIn(String organ, String member, boolean seated, LocalDate joinedOn, @Nullable LocalDate leftOn)
            implements MembershipDeed {}

    record AppointmentProposed(
            String matter,
            String organ,
            Proposal.Kind kind,
            String member,
            String office,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            FullText decision,
            FullText grounds)
            implements MembershipDeed {

        static AppointmentProposed of(Appointment proposed) {
            Proposal proposal = proposed.proposal();
            return new AppointmentProposed(
                    proposed.number(),
                    proposal.organ(),
                    proposal.kind(),
                    proposal.member(),
                    proposal.office(),
                    proposal.firstDay(),
                    proposal.lastDay(),
                    new FullText(proposal.decision()),
                    new FullText(proposal.grounds()));
        }
    }

    record AppointmentConfirmed(String matter, String organ) implements MembershipDeed {}

    record AppointmentReturned(String matter, String organ, FullText reason) implements MembershipDeed {}

    record AppointmentRejected(String matter, String organ, FullText reason) implements MembershipDeed {}

    record AppointmentWithdrawn(String matter, String organ) implements MembershipDeed {}

    /** @param matter the appointment; none when the organisation was installed with it */
    record MandateGiven(
            @Nullable String matter,
            String organ,
            String member,
            String office,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            FullText decision)
            implements MembershipDeed {}

    /** @param lastDay before its first day when it never begins */
    record MandateEnded(String matter, String organ, String member, String office, LocalDate lastDay)
            implements MembershipDeed {}

    record MembershipEnded(String matter, String organ, String member, LocalDate lastDay) implements MembershipDeed {}

    record SubstitutionAsked(
            String matter,
            String organ,
            String office,
            String holder,
            String substitute,
            LocalDate firstDay,
            LocalDate lastDay,
            FullText reason)
            implements MembershipDeed {

        static SubstitutionAsked of(Substitution asked) {
            return new SubstitutionAsked(
                    asked.number(),
                    asked.organ(),
                    asked.office(),
                    asked.holder(),
                    asked.substitute(),
                    asked.from(),
                    asked.until(),
                    new FullText(asked.reason()));
        }
    }

    record SubstitutionGranted(String matter, String organ) implements MembershipDeed {}

    record SubstitutionRefused(String matter, String organ, FullText reason) implements MembershipDeed {}

    /** A login got the password with which every login of the installation begins. */
    record PasswordGiven(String organ, String member) implements MembershipDeed {}

    /** A member got a password that opens nothing but the choice of their own. */
    record PasswordReset(String organ, String member) implements MembershipDeed {}

    /** A member chose a password of their own. */
    record PasswordChanged(String organ, String member) implements MembershipDeed {}

    /** @param language ISO 639 code of what a member has chosen to read */
    record ReadingLanguageChosen(String member, String language) implements MembershipDeed {}
}
