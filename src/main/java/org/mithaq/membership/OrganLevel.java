package org.mithaq.membership;

import java.util.Locale;

/** Where an organ stands in the tree of the party, from the highest down. */
public enum OrganLevel {
    NATIONAL,
    REGIONAL,
    PROVINCIAL,
    LOCAL;

    /** The word by which the statutes' tables call it, such as {@code provincial}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
