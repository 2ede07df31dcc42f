package org.mithaq.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mithaq.language.Languages;
import org.mithaq.language.Refusal;
import org.mithaq.membership.MembershipDeed.AppointmentProposed;
import org.mithaq.membership.MembershipDeed.AppointmentWithdrawn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who is proposed for which office, and by whom. */
@Service
@Transactional
public class AppointmentRegister {

    private final Appointments appointments;
    private final Membership membership;
    private final Mandates mandates;
    private final MandateRules rules;
    private final Superiors superiors;
    private final Languages languages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppointmentRegister(
            Appointments appointments,
            Membership membership,
            Mandates mandates,
            MandateRules rules,
            Superiors superiors,
            Languages languages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appointments = appointments;
        this.membership = membership;
        this.mandates = mandates;
        this.rules = rules;
        this.superiors = superiors;
        this.languages = languages;
        this.events = events;
        this.clock = clock;
    }

    /** The offices that propose the holders of some other. */
    public List<Post> proposers() {
        return membership.posts().stream()
                .flatMap(post -> proposing(post).stream())
                .distinct()
                .toList();
    }

    /**
     * The office in whose name somebody begins a proposal.
     *
     * @param organ what they call the organ for which they act; needed when they may propose in several
     * @throws Refusal when they may propose nothing, or do not say where
     */
    public Post proposer(String login, Optional<String> organ) {
        List<Post> posts = proposers().stream()
                .filter(post -> membership.actsAs(login, post))
                .toList();
        if (posts.isEmpty()) {
            throw new Refusal("appointment.may-not-propose");
        }
        Organ chosen =
                membership.choose(posts.stream().map(Post::organ).distinct().toList(), organ);
        return posts.stream()
                .filter(post -> post.organ().equals(chosen))
                .findFirst()
                .orElseThrow();
    }

    /** The offices whose holders an office proposes. */
    public List<Post> proposedBy(Post proposer) {
        return membership.posts().stream()
                .filter(post -> proposing(post).filter(proposer::equals).isPresent())
                .toList();
    }

    /** The mandates that an office may propose to end, those to come included. */
    public List<Mandate> endedBy(Post proposer) {
        return proposedBy(proposer).stream().flatMap(this::notOver).toList();
    }

    /**
     * Enters a proposal.
     *
     * @param login of whoever proposes it
     * @param proposer the office in whose name they do
     * @param requester login of whoever began it, who does not confirm it either
     * @return its number
     * @throws Refusal when it is not for this office to propose it, it breaks a rule, or nobody could confirm it
     */
    public String propose(Proposal proposal, String login, Post proposer, String requester) {
        expectAllowed(proposal, List.of(login, requester), proposer);
        Appointment proposed = appointments.save(Appointment.proposed(proposal, login, clock.instant()));
        events.publishEvent(AppointmentProposed.of(proposed));
        return proposed.number();
    }

    /** Enters a proposal anew that was returned; see {@link #propose}. */
    public void proposeAnew(String number, Proposal proposal, String login, Post proposer, String requester) {
        expectAllowed(proposal, List.of(login, requester), proposer);
        Appointment anew = appointments.save(of(number).proposedAnew(proposal, login, clock.instant()));
        events.publishEvent(AppointmentProposed.of(anew));
    }

    /** Gives up a proposal that was returned. */
    public void withdraw(String number) {
        Appointment withdrawn = appointments.save(of(number).withdrawn());
        events.publishEvent(
                new AppointmentWithdrawn(number, withdrawn.proposal().organ()));
    }

    /**
     * A proposal by its number.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    public Appointment of(String number) {
        return appointments.findById(Appointment.idOf(number)).orElseThrow();
    }

    private Optional<Post> proposing(Post post) {
        return superiors.proposing(post.organ(), post.office().key());
    }

    private Stream<Mandate> notOver(Post post) {
        LocalDate today = membership.today(post.organ());
        return mandates.findByOrganAndOffice(post.organ().key(), post.office().key()).stream()
                .filter(mandate -> !mandate.isOverBefore(today));
    }

    private void expectAllowed(Proposal proposal, List<String> authors, Post proposer) {
        Organ organ = membership.organ(proposal.organ());
        Optional<Post> rightful = superiors.proposing(organ, proposal.office());
        if (rightful.filter(proposer::equals).isEmpty()) {
            throw new Refusal(
                    "appointment.not-yours",
                    rightful.map(post -> post.name(languages.ofReader())).orElse("-"));
        }
        rules.expect(proposal);
        expectSomebodyConfirms(proposal, authors, organ);
    }

    private void expectSomebodyConfirms(Proposal proposal, List<String> authors, Organ organ) {
        Optional<Post> confirming = superiors.confirming(organ, proposal.office());
        Predicate<Member> free = holder -> !authors.contains(holder.login()) && !proposal.appoints(holder.login());
        if (confirming.stream()
                .flatMap(post -> membership.holders(post).stream())
                .noneMatch(free)) {
            throw new Refusal(
                    "appointment.nobody-confirms",
                    confirming.map(post -> post.name(languages.ofReader())).orElse("-"));
        }
    }
}
