package org.mithaq.meeting;

import java.util.Locale;

/** The kinds of meeting that the statutes know. */
public enum MeetingKind {
    ORDINARY,
    ORGANISATIONAL,
    EXTRAORDINARY;

    /** The word by which the statutes' tables call it, such as {@code organisational}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
