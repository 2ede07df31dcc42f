package org.mithaq.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mithaq.language.Languages;
import org.mithaq.language.Refusal;
import org.springframework.stereotype.Component;

/** What a substitution may not do: chains, loops, and what the mandate itself does not allow. */
@Component
class SubstitutionRules {

    private final Membership membership;
    private final Mandates mandates;
    private final Substitutions substitutions;
    private final Impartiality impartiality;
    private final Languages languages;

    SubstitutionRules(
            Membership membership,
            Mandates mandates,
            Substitutions substitutions,
            Impartiality impartiality,
            Languages languages) {
        this.membership = membership;
        this.mandates = mandates;
        this.substitutions = substitutions;
        this.impartiality = impartiality;
        this.languages = languages;
    }

    /**
     * Expects that a substitution keeps the rules.
     *
     * @throws Refusal when it does not
     */
    void expect(Substitution asked) {
        expectDays(asked);
        expectMandate(asked);
        expectSubstitute(asked);
        expectNoOther(asked);
    }

    private void expectDays(Substitution asked) {
        LocalDate today = membership.today(membership.organ(asked.organ()));
        if (asked.from().isBefore(today)) {
            throw new Refusal("substitution.retroactive", today);
        }
        if (asked.until().isBefore(asked.from())) {
            throw new Refusal("substitution.ends-before-it-begins", asked.until(), asked.from());
        }
        LocalDate latest = today.plusYears(1);
        if (asked.until().isAfter(latest)) {
            throw new Refusal("substitution.too-far-ahead", latest);
        }
    }

    private void expectMandate(Substitution asked) {
        LocalDate lastDay = mandates.findByMember(asked.holder()).stream()
                .filter(held ->
                        held.office().equals(asked.office()) && held.organ().equals(asked.organ()))
                .filter(held -> held.holdsOn(asked.from()))
                .findFirst()
                .map(held -> held.until() == null ? asked.until() : held.until())
                .orElseThrow(() -> new Refusal("substitution.no-mandate", name(asked.holder()), asked.from()));
        if (asked.until().isAfter(lastDay)) {
            throw new Refusal("substitution.beyond-mandate", lastDay);
        }
    }

    private void expectSubstitute(Substitution asked) {
        Member substitute = membership.member(asked.substitute());
        if (asked.substitute().equals(asked.holder())) {
            throw new Refusal("substitution.oneself");
        }
        if (!substitute.belongsOn(asked.from()) || !substitute.belongsOn(asked.until())) {
            throw new Refusal("substitution.member-gone", name(substitute.login()));
        }
        boolean administers = membership.office(asked.office()).administers()
                || mandates.findByMember(substitute.login()).stream()
                        .filter(mandate -> mandate.overlaps(asked.from(), asked.until()))
                        .anyMatch(mandate -> membership.office(mandate.office()).administers());
        if (administers) {
            throw new Refusal("substitution.administrator");
        }
        Post post = new Post(membership.office(asked.office()), membership.organ(asked.organ()));
        if (!impartiality.lastsWith(post, substitute, asked.from(), asked.until())) {
            throw new Refusal("substitution.auditor", name(substitute.login()));
        }
    }

    private void expectNoOther(Substitution asked) {
        inTheSameTime(asked, substitutions.findByHolder(asked.substitute())).ifPresent(other -> {
            throw other.substitute().equals(asked.holder())
                    ? new Refusal("substitution.loop", name(asked.substitute()), name(asked.holder()))
                    : new Refusal("substitution.replaced", name(asked.substitute()), name(other.substitute()));
        });
        inTheSameTime(asked, substitutions.findBySubstitute(asked.holder())).ifPresent(other -> {
            throw new Refusal("substitution.stands-in", name(asked.holder()), name(other.holder()));
        });
        List<Substitution> ofThisOffice = substitutions.findByHolder(asked.holder()).stream()
                .filter(other ->
                        other.office().equals(asked.office()) && other.organ().equals(asked.organ()))
                .toList();
        inTheSameTime(asked, ofThisOffice).ifPresent(other -> {
            throw new Refusal("substitution.overlaps", name(other.substitute()), other.from(), other.until());
        });
    }

    private static Optional<Substitution> inTheSameTime(Substitution asked, List<Substitution> others) {
        return others.stream()
                .filter(other -> other.isGranted() && other.overlaps(asked.from(), asked.until()))
                .findFirst();
    }

    private String name(String login) {
        return membership.member(login).name(languages.ofReader());
    }
}
