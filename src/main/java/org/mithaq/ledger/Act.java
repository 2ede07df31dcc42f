package org.mithaq.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What all deeds of one transaction have in common.
 *
 * @param matter number of the matter in hand, for deeds that do not say it themselves; null when none
 * @param organ key of the organ in which it is in hand; null when none, or when it follows from the matter
 */
public record Act(Author author, @Nullable String matter, @Nullable String organ) {

    /** Something that concerns no matter in hand. */
    public static Act of(Author author) {
        return new Act(author, null, null);
    }
}
