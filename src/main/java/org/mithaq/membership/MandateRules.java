package org.mithaq.membership;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Languages;
import org.mithaq.language.Refusal;
import org.springframework.stereotype.Component;

/** What a proposal may not do to the mandates that there are. */
@Component
class MandateRules {

    /** Nobody is appointed for a time that lies further ahead. */
    private static final int LONGEST_YEARS = 10;

    private final Membership membership;
    private final Members members;
    private final Mandates mandates;
    private final Substitutions substitutions;
    private final Impartiality impartiality;
    private final Languages languages;

    MandateRules(
            Membership membership,
            Members members,
            Mandates mandates,
            Substitutions substitutions,
            Impartiality impartiality,
            Languages languages) {
        this.membership = membership;
        this.members = members;
        this.mandates = mandates;
        this.substitutions = substitutions;
        this.impartiality = impartiality;
        this.languages = languages;
    }

    /**
     * Expects that a proposal keeps the rules.
     *
     * @throws Refusal when it does not
     */
    void expect(Proposal proposal) {
        Organ organ = membership.organ(proposal.organ());
        LocalDate today = membership.today(organ);
        switch (proposal.kind()) {
            case APPOINT -> expectMandate(proposal, new Post(membership.office(proposal.office()), organ), today);
            case END_MANDATE ->
                expectEnd(
                        proposal,
                        mandates.findById(Objects.requireNonNull(proposal.mandate()))
                                .orElse(null),
                        today);
            case END_MEMBERSHIP -> expectLeaving(proposal, today);
        }
    }

    private void expectMandate(Proposal proposal, Post post, LocalDate today) {
        LocalDate from = proposal.begin();
        LocalDate until = proposal.lastDay();
        if (!post.office().standsIn(post.organ())) {
            throw new Refusal("appointment.office-not-in-organ", name(post.organ()), name(post.office()));
        }
        if (from.isBefore(today)) {
            throw new Refusal("appointment.retroactive", today);
        }
        expectNear(from, today.plusYears(1));
        if (until != null && until.isBefore(from)) {
            throw new Refusal("appointment.ends-before-it-begins", until, from);
        }
        expectNear(until, today.plusYears(LONGEST_YEARS));
        Member member = membership.member(proposal.member());
        if (!member.belongsOn(from) || !(member.leftOn() == null || until != null && member.belongsOn(until))) {
            throw new Refusal("appointment.member-gone", name(member));
        }
        expectFree(member, post, from, until);
        if (mixesAdministration(member, post, from, until)) {
            throw new Refusal("appointment.administrator", name(member));
        }
        if (!impartiality.lastsWith(post, member, from, until)) {
            throw new Refusal("appointment.auditor", name(member));
        }
    }

    private void expectFree(Member member, Post post, LocalDate from, @Nullable LocalDate until) {
        Stream<Mandate> others = mandates
                .findByOrganAndOffice(post.organ().key(), post.office().key())
                .stream()
                .filter(mandate -> mandate.overlaps(from, until))
                .filter(mandate ->
                        post.office().singleHolder() || mandate.member().equals(member.login()));
        others.findFirst().ifPresent(mandate -> {
            Member holder = membership.member(mandate.member());
            throw holder.equals(member)
                    ? new Refusal("appointment.held-already", name(member), mandate.from())
                    : new Refusal("appointment.held-by-another", name(holder), mandate.from());
        });
    }

    /** Whether somebody would administer the system beside another office. */
    boolean mixesAdministration(Member member, Post post, LocalDate from, @Nullable LocalDate until) {
        Stream<String> held = mandates.findByMember(member.login()).stream()
                .filter(mandate -> mandate.overlaps(from, until))
                .map(Mandate::office);
        Stream<String> stoodIn = substitutions.findBySubstitute(member.login()).stream()
                .filter(substitution -> substitution.isGranted() && substitution.overlaps(from, until))
                .map(Substitution::office);
        return Stream.concat(held, stoodIn)
                .map(membership::office)
                .anyMatch(other -> other.administers() || post.office().administers());
    }

    private static void expectEnd(Proposal proposal, @Nullable Mandate mandate, LocalDate today) {
        expectAhead(proposal.end(), today);
        if (mandate == null || mandate.isOverBefore(proposal.end().plusDays(1))) {
            throw new Refusal("appointment.ends-sooner", proposal.end());
        }
    }

    private void expectLeaving(Proposal proposal, LocalDate today) {
        expectAhead(proposal.end(), today);
        expectNear(proposal.end(), today.plusYears(1));
        Member member = members.findById(proposal.member()).orElseThrow();
        if (!member.belongsOn(proposal.end()) || proposal.end().equals(member.leftOn())) {
            throw new Refusal("appointment.member-gone", name(member));
        }
    }

    private static void expectAhead(LocalDate lastDay, LocalDate today) {
        if (lastDay.isBefore(today)) {
            throw new Refusal("appointment.ended-in-the-past", today);
        }
    }

    private static void expectNear(@Nullable LocalDate day, LocalDate latest) {
        if (day != null && day.isAfter(latest)) {
            throw new Refusal("appointment.too-far-ahead", day, latest);
        }
    }

    private String name(Member member) {
        return member.name(languages.ofReader());
    }

    private String name(Organ organ) {
        return organ.name(languages.ofReader());
    }

    private String name(Office office) {
        return office.name(languages.ofReader());
    }
}
