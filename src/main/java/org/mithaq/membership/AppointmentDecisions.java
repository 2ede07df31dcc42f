package org.mithaq.membership;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.language.Refusal;
import org.mithaq.ledger.FullText;
import org.mithaq.membership.MembershipDeed.AppointmentConfirmed;
import org.mithaq.membership.MembershipDeed.AppointmentRejected;
import org.mithaq.membership.MembershipDeed.AppointmentReturned;
import org.mithaq.membership.MembershipDeed.MembershipEnded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides on what is proposed about an office, and gives and ends the mandates that are confirmed. */
@Service
@Transactional
public class AppointmentDecisions {

    private final AppointmentRegister register;
    private final Appointments appointments;
    private final Membership membership;
    private final Organs organs;
    private final Members members;
    private final Mandates mandates;
    private final MandateRegister mandateRegister;
    private final Substitutions substitutions;
    private final MandateRules rules;
    private final Superiors superiors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppointmentDecisions(
            AppointmentRegister register,
            Appointments appointments,
            Membership membership,
            Organs organs,
            Members members,
            Mandates mandates,
            MandateRegister mandateRegister,
            Substitutions substitutions,
            MandateRules rules,
            Superiors superiors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.appointments = appointments;
        this.membership = membership;
        this.organs = organs;
        this.members = members;
        this.mandates = mandates;
        this.mandateRegister = mandateRegister;
        this.substitutions = substitutions;
        this.rules = rules;
        this.superiors = superiors;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Confirms a proposal: from its day on, the mandate is in force or over.
     *
     * @throws Refusal by whoever does not act for the office that the statutes name, or proposed it, or is to be appointed, or
     *     stands in for them, and when it breaks a rule by now
     */
    public void confirm(String number, String login) {
        organs.lock();
        Appointment appointment = register.of(number);
        Proposal proposal = appointment.proposal();
        expectCompetent(proposal, login);
        rules.expect(proposal);
        appointments.save(appointment.decided(Appointment.State.CONFIRMED, login, "", clock.instant()));
        events.publishEvent(new AppointmentConfirmed(number, proposal.organ()));
        carryOut(number, proposal);
    }

    /**
     * Returns a proposal to whoever made it.
     *
     * @throws Refusal by themselves
     */
    public void sendBack(String number, String login, String reason) {
        Appointment returned = decide(number, Appointment.State.RETURNED, login, reason);
        events.publishEvent(new AppointmentReturned(number, returned.proposal().organ(), new FullText(reason)));
    }

    /**
     * Rejects a proposal for good.
     *
     * @throws Refusal by whoever made it
     */
    public void reject(String number, String login, String reason) {
        Appointment rejected = decide(number, Appointment.State.REJECTED, login, reason);
        events.publishEvent(new AppointmentRejected(number, rejected.proposal().organ(), new FullText(reason)));
    }

    /** When somebody begins or ceases to hold an office by a proposal that was confirmed, today or later. */
    public Optional<Instant> nextChange(String number) {
        return change(number, 0);
    }

    /** The same, later than today. */
    public Optional<Instant> changeAfterToday(String number) {
        return change(number, 1);
    }

    /** The offices whose open steps may be in hands that hold them no more, once a proposal takes effect. */
    public List<Post> officesTouched(String number) {
        Proposal proposal = register.of(number).proposal();
        if (proposal.kind() != Proposal.Kind.END_MEMBERSHIP) {
            return List.of(new Post(membership.office(proposal.office()), membership.organ(proposal.organ())));
        }
        Stream<Post> held = mandates.findByMember(proposal.member()).stream()
                .map(mandate -> post(mandate.office(), mandate.organ()));
        Stream<Post> stoodIn = substitutions.findBySubstitute(proposal.member()).stream()
                .map(substitution -> post(substitution.office(), substitution.organ()));
        return Stream.concat(held, stoodIn).distinct().toList();
    }

    private Optional<Instant> change(String number, int days) {
        Appointment appointment = register.of(number);
        Organ organ = membership.organ(appointment.proposal().organ());
        return appointment
                .nextChange(membership.today(organ).plusDays(days))
                .map(day -> day.atStartOfDay(organ.zoneId()).toInstant());
    }

    private Post post(String office, String organ) {
        return new Post(membership.office(office), membership.organ(organ));
    }

    /** The step went to the office that the statutes name; whatever came of it on the way, nobody else decides. */
    private void expectCompetent(Proposal proposal, String login) {
        Post confirming = superiors
                .confirming(membership.organ(proposal.organ()), proposal.office())
                .filter(post -> membership.actsAs(login, post))
                .orElseThrow(() -> new Refusal("act.beyond-office"));
        boolean forThemselves =
                proposal.kind() == Proposal.Kind.APPOINT && !membership.actsAs(login, confirming, proposal.member());
        if (proposal.appoints(login) || forThemselves) {
            throw new Refusal("appointment.own-case");
        }
    }

    private Appointment decide(String number, Appointment.State decision, String login, String reason) {
        return appointments.save(register.of(number).decided(decision, login, reason, clock.instant()));
    }

    private void carryOut(String number, Proposal proposal) {
        switch (proposal.kind()) {
            case APPOINT ->
                mandateRegister.give(
                        new Mandate(
                                null,
                                proposal.member(),
                                proposal.office(),
                                proposal.organ(),
                                proposal.begin(),
                                proposal.lastDay(),
                                proposal.decision()),
                        number);
            case END_MANDATE ->
                mandates.findById(Objects.requireNonNull(proposal.mandate()))
                        .ifPresent(mandate -> mandateRegister.end(mandate, proposal.end(), number));
            case END_MEMBERSHIP -> {
                members.save(membership.member(proposal.member()).leaving(proposal.end()));
                events.publishEvent(new MembershipEnded(number, proposal.organ(), proposal.member(), proposal.end()));
                mandates.findByMember(proposal.member()).stream()
                        .filter(mandate -> !mandate.isOverBefore(proposal.end()))
                        .forEach(mandate -> mandateRegister.end(mandate, proposal.end(), number));
            }
        }
    }
}
