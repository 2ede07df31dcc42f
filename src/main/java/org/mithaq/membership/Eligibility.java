package org.mithaq.membership;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who may be elected to an office. */
@Service
public class Eligibility {

    private final Membership membership;
    private final Mandates mandates;
    private final MandateRules rules;
    private final Impartiality impartiality;

    Eligibility(Membership membership, Mandates mandates, MandateRules rules, Impartiality impartiality) {
        this.membership = membership;
        this.mandates = mandates;
        this.rules = rules;
        this.impartiality = impartiality;
    }

    /** What stands against somebody. */
    public enum Obstacle {
        /** They hold no seat in the organ today. */
        NO_SEAT,
        /** They administer the system, or would beside another office. */
        ADMINISTRATOR,
        /** They audit the organ, or would beside another office in it. */
        AUDITOR,
        /** They have held the office for as many terms as the statutes allow. */
        TERMS
    }

    /**
     * What stands against a member's holding an office from today on; empty when nothing does.
     *
     * @param mostTerms how often a member may hold it, the term that runs included
     */
    public Optional<Obstacle> against(String login, Post post, int mostTerms) {
        Member member = membership.member(login);
        LocalDate today = membership.today(post.organ());
        if (!member.seated() || !member.organ().equals(post.organ().key()) || !member.belongsOn(today)) {
            return Optional.of(Obstacle.NO_SEAT);
        }
        if (rules.mixesAdministration(member, post, today, null)) {
            return Optional.of(Obstacle.ADMINISTRATOR);
        }
        if (!impartiality.lastsWith(post, member, today, null)) {
            return Optional.of(Obstacle.AUDITOR);
        }
        return terms(member, post, today) < mostTerms ? Optional.empty() : Optional.of(Obstacle.TERMS);
    }

    private long terms(Member member, Post post, LocalDate today) {
        return mandates.findByMember(member.login()).stream()
                .filter(mandate -> mandate.isOf(post))
                .filter(mandate -> !mandate.from().isAfter(today))
                .count();
    }
}
