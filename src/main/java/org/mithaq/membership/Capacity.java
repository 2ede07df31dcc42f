package org.mithaq.membership;

import java.util.Optional;

/**
 * An office of an organ in whose name a member may act.
 *
 * @param office its key
 * @param insteadOf login of the holder for whom they stand in; empty for the holder
 */
public record Capacity(String office, Organ organ, Optional<String> insteadOf) {

    /** What the engine calls the office of the organ, such as {@code fes.rapporteur}. */
    public String group() {
        return Post.group(organ, office);
    }

    /** Whether it is that of those who look after the installation. */
    boolean isAdministrator() {
        return office.equals(Post.ADMINISTRATOR);
    }
}
