package org.mithaq.membership;

import java.util.Locale;
import org.mithaq.engine.Directory;

/** An office of an organ, whoever holds it. */
public record Post(Office office, Organ organ) {

    static final String ADMINISTRATOR = "administrator";
    static final String SUPERVISOR = "supervisor";

    /** What the engine calls it, such as {@code fes.rapporteur}. */
    public String group() {
        return group(organ, office.key());
    }

    /** Its name as it is read in a language of the house. */
    public String name(Locale locale) {
        return office.name(locale) + " · " + organ.name(locale);
    }

    /** What the engine calls an office of an organ. */
    static String group(Organ organ, String office) {
        return office.equals(ADMINISTRATOR) ? Directory.ADMINISTRATORS : organ.key() + "." + office;
    }
}
