package org.mithaq.membership;

import java.util.Locale;
import org.mithaq.language.Text;

/** The columns of a list of members. */
enum ImportColumn {
    NAME_AR(true),
    NAME_LATIN(true),
    EMAIL(true),
    ORGAN(true),
    JOINED_ON(true),
    LEFT_ON(false),
    GENDER(false),
    BORN_ON(false),
    REGION(false),
    NATIONAL_NUMBER(false),
    SEATED(false),
    LOGIN(false);

    private final boolean needed;

    ImportColumn(boolean needed) {
        this.needed = needed;
    }

    /** Whether every list has it, and every line something in it. */
    boolean isNeeded() {
        return needed;
    }

    /** The key of its name in the bundles. */
    String key() {
        return "import.column." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its name, for a sentence that speaks of it. */
    Text label() {
        return new Text(key());
    }
}
