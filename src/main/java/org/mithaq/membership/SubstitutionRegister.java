package org.mithaq.membership;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.language.Languages;
import org.mithaq.language.Refusal;
import org.mithaq.ledger.FullText;
import org.mithaq.membership.MembershipDeed.SubstitutionAsked;
import org.mithaq.membership.MembershipDeed.SubstitutionGranted;
import org.mithaq.membership.MembershipDeed.SubstitutionRefused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who stands in for whom, once the superior office has granted it. */
@Service
@Transactional
public class SubstitutionRegister {

    private final Substitutions substitutions;
    private final Membership membership;
    private final Organs organs;
    private final Mandates mandates;
    private final SubstitutionRules rules;
    private final Superiors superiors;
    private final Languages languages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubstitutionRegister(
            Substitutions substitutions,
            Membership membership,
            Organs organs,
            Mandates mandates,
            SubstitutionRules rules,
            Superiors superiors,
            Languages languages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.substitutions = substitutions;
        this.membership = membership;
        this.organs = organs;
        this.mandates = mandates;
        this.rules = rules;
        this.superiors = superiors;
        this.languages = languages;
        this.events = events;
        this.clock = clock;
    }

    /** The offices whose holders may be stood in for. */
    public List<Post> replaceable() {
        return membership.posts().stream()
                .filter(post -> !post.office().administers())
                .toList();
    }

    /**
     * The organ for which somebody begins to ask for a substitution.
     *
     * @param organ what they call it; needed when they act in several
     * @throws Refusal when they hold no office that could be stood in for, or do not say where
     */
    public Organ askedIn(String login, Optional<String> organ) {
        List<Organ> acting = membership.organsServedBy(login).stream()
                .filter(served -> !askedBy(login, served).isEmpty())
                .toList();
        if (acting.isEmpty()) {
            throw new Refusal("substitution.may-not-ask");
        }
        return membership.choose(acting, organ);
    }

    /** The mandates for which somebody may ask for a substitute in the name of an organ: their own, and those below them. */
    public List<Mandate> askedBy(String login, Organ organ) {
        Stream<Mandate> own = mandates.findByMember(login).stream()
                .filter(mandate -> mandate.organ().equals(organ.key()));
        Stream<Mandate> below = replaceable().stream()
                .filter(post -> superiors
                        .proposing(post.organ(), post.office().key())
                        .filter(superior -> superior.organ().equals(organ))
                        .filter(superior -> membership.actsAs(login, superior))
                        .isPresent())
                .flatMap(post -> mandates
                        .findByOrganAndOffice(post.organ().key(), post.office().key())
                        .stream());
        return Stream.concat(own, below)
                .distinct()
                .filter(mandate -> !membership.office(mandate.office()).administers())
                .filter(this::isNotOver)
                .toList();
    }

    /**
     * Enters what somebody asks for.
     *
     * @param login of the holder of the mandate, or of their superior
     * @return its number
     * @throws Refusal when it breaks a rule, or nobody could grant it
     */
    public String ask(
            Mandate mandate, Member substitute, LocalDate from, LocalDate until, String reason, String login) {
        Substitution asked = Substitution.asked(mandate, substitute, from, until, reason, login, clock.instant());
        rules.expect(asked);
        granting(asked);
        Substitution entered = substitutions.save(asked);
        events.publishEvent(SubstitutionAsked.of(entered));
        return entered.number();
    }

    /**
     * The office that grants what was asked for: the superior one, or the one above it when nobody in it is free to
     * decide.
     */
    public Post granting(String number) {
        return granting(of(number));
    }

    /**
     * Grants a substitution: from its first day on, the substitute may act.
     *
     * @throws Refusal by whoever does not act for an office that may grant it, or is one of those whom it concerns, stands in
     *     for the holder, or it was asked for in their name; and when it breaks a rule by now
     */
    public void grant(String number, String login) {
        organs.lock();
        Substitution asked = of(number);
        List<Post> competent =
                deciding(asked).filter(post -> membership.actsAs(login, post)).toList();
        if (competent.isEmpty()) {
            throw new Refusal("act.beyond-office");
        }
        if (!isFree(asked, login)
                || competent.stream().noneMatch(post -> membership.actsAs(login, post, asked.holder()))) {
            throw new Refusal("substitution.own-case");
        }
        rules.expect(asked);
        substitutions.save(asked.decided(Substitution.State.GRANTED, login, "", clock.instant()));
        events.publishEvent(new SubstitutionGranted(number, asked.organ()));
    }

    /**
     * Refuses a substitution.
     *
     * @throws Refusal by one of those whom it concerns
     */
    public void refuse(String number, String login, String reason) {
        Substitution refused =
                substitutions.save(of(number).decided(Substitution.State.REFUSED, login, reason, clock.instant()));
        events.publishEvent(new SubstitutionRefused(number, refused.organ(), new FullText(reason)));
    }

    /**
     * A substitution by its number.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    public Substitution of(String number) {
        return substitutions.findById(Substitution.idOf(number)).orElseThrow();
    }

    /** When a substitution begins. */
    public Instant begin(String number) {
        Substitution substitution = of(number);
        return startOf(substitution.from(), substitution);
    }

    /** When a substitution is over. */
    public Instant end(String number) {
        Substitution substitution = of(number);
        return startOf(substitution.until().plusDays(1), substitution);
    }

    /** The office in which somebody stands in. */
    public Post office(String number) {
        Substitution substitution = of(number);
        return new Post(membership.office(substitution.office()), membership.organ(substitution.organ()));
    }

    private Post granting(Substitution asked) {
        return deciding(asked)
                .filter(post -> membership.holders(post).stream().anyMatch(holder -> isFree(asked, holder.login())))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "substitution.nobody-grants",
                        deciding(asked)
                                .findFirst()
                                .map(post -> post.name(languages.ofReader()))
                                .orElse("-")));
    }

    /** The superior office, then the one above it. */
    private Stream<Post> deciding(Substitution asked) {
        Organ organ = membership.organ(asked.organ());
        return Stream.of(superiors.proposing(organ, asked.office()), superiors.confirming(organ, asked.office()))
                .flatMap(Optional::stream);
    }

    /** Whether somebody may decide: it concerns neither them nor, standing in for them, whoever asked for another. */
    private boolean isFree(Substitution asked, String login) {
        boolean inTheirName = !asked.askedBy().equals(asked.holder())
                && membership.capacitiesOf(asked.askedBy()).stream()
                        .flatMap(capacity -> capacity.insteadOf().stream())
                        .anyMatch(login::equals);
        return !asked.concerns(login) && !inTheirName;
    }

    private Instant startOf(LocalDate day, Substitution substitution) {
        return day.atStartOfDay(membership.organ(substitution.organ()).zoneId()).toInstant();
    }

    private boolean isNotOver(Mandate mandate) {
        return !mandate.isOverBefore(membership.today(membership.organ(mandate.organ())));
    }
}
