package org.mithaq.membership;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mithaq.statutes.AppointmentRule;
import org.mithaq.statutes.Statutes;
import org.springframework.stereotype.Component;

/** Which offices propose and confirm the holders of an office, by the statutes; each is looked up once in each edition. */
@Component
public class Superiors {

    private final Membership membership;
    private final Statutes statutes;
    private final Map<Subject, Deciding> known = new ConcurrentHashMap<>();

    Superiors(Membership membership, Statutes statutes) {
        this.membership = membership;
        this.statutes = statutes;
    }

    private record Subject(String edition, Organ organ, String office) {}

    private record Deciding(Optional<Post> proposing, Optional<Post> confirming) {}

    /** The superior of an office; empty where the party has none. */
    public Optional<Post> of(Post post) {
        return proposing(post.organ(), post.office().key());
    }

    /** The office that proposes; empty where the party has none of its name. */
    Optional<Post> proposing(Organ organ, String office) {
        return deciding(organ, office).proposing();
    }

    /** The office that confirms; empty where the party has none of its name. */
    Optional<Post> confirming(Organ organ, String office) {
        return deciding(organ, office).confirming();
    }

    private Deciding deciding(Organ organ, String office) {
        Subject subject = new Subject(statutes.appointmentEdition(), organ, office);
        return known.computeIfAbsent(subject, anew -> lookUp(organ, office));
    }

    private Deciding lookUp(Organ organ, String office) {
        AppointmentRule rule = statutes.appointment(membership.ruleKeys(organ), office);
        return new Deciding(
                membership.nearest(rule.proposingOffice(), organ), membership.nearest(rule.confirmingOffice(), organ));
    }
}
