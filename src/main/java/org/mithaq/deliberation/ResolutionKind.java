package org.mithaq.deliberation;

import java.util.Locale;

/** What a resolution decides on; the statutes ask for a majority by it. */
public enum ResolutionKind {
    /** Where the organ is heading. */
    ORIENTATION,
    /** What is to be done. */
    DECISION,
    /** What is decided about a person. */
    PERSONAL,
    /** Whether a charter of honour is adopted. */
    CHARTER;

    /** The word by which the statutes' tables call it, such as {@code orientation}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
