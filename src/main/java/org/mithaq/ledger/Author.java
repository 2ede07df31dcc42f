package org.mithaq.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Who does something.
 *
 * @param login theirs, or {@link #SYSTEM}
 * @param standsInFor login of the holder in whose name they do; null for the holder
 * @param office the group of the office in which they do, such as {@code fes.rapporteur}; null where they were asked by name
 */
public record Author(String login, @Nullable String standsInFor, @Nullable String office) {

    /** The author of what nobody does by hand. */
    public static final String SYSTEM = "system";

    /** Somebody in their own name, in no office. */
    public static Author of(String login) {
        return new Author(login, null, null);
    }
}
