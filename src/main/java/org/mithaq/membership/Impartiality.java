package org.mithaq.membership;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps whoever audits an organ, and those below it, from acting there themselves. */
@Component
class Impartiality {

    private final Membership membership;
    private final Mandates mandates;
    private final Substitutions substitutions;

    Impartiality(Membership membership, Mandates mandates, Substitutions substitutions) {
        this.membership = membership;
        this.mandates = mandates;
        this.substitutions = substitutions;
    }

    /** Whether it lasts when a member acts in one more office for a time, from its first day to its last. */
    boolean lastsWith(Post post, Member member, LocalDate from, @Nullable LocalDate until) {
        boolean isSeated = member.seated()
                && post.office().audits()
                && isAtOrBelow(membership.organ(member.organ()), post.organ());
        return !isSeated
                && actsIn(member, from, until).noneMatch(other -> isAuditedBy(other, post) || isAuditedBy(post, other));
    }

    private Stream<Post> actsIn(Member member, LocalDate from, @Nullable LocalDate until) {
        Stream<Post> held = mandates.findByMember(member.login()).stream()
                .filter(mandate -> mandate.overlaps(from, until))
                .map(mandate -> post(mandate.office(), mandate.organ()));
        Stream<Post> stoodIn = substitutions.findBySubstitute(member.login()).stream()
                .filter(substitution -> substitution.isGranted() && substitution.overlaps(from, until))
                .map(substitution -> post(substitution.office(), substitution.organ()));
        return Stream.concat(held, stoodIn);
    }

    private Post post(String office, String organ) {
        return new Post(membership.office(office), membership.organ(organ));
    }

    private boolean isAuditedBy(Post one, Post auditing) {
        return auditing.office().audits() && !one.office().audits() && isAtOrBelow(one.organ(), auditing.organ());
    }

    private boolean isAtOrBelow(Organ one, Organ other) {
        return membership.upwards(one).contains(other);
    }
}
