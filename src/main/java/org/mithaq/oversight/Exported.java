package org.mithaq.oversight;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.ledger.Deed;

/**
 * An auditor took a file home.
 *
 * @param matter number of the meeting; null for a file about several
 * @param organ its key; null for a file about several
 * @param what it holds, such as {@code timeline}
 * @param format such as {@code CSV}
 * @param asked what was asked for, by name
 */
record Exported(@Nullable String matter, @Nullable String organ, String what, String format, Map<String, String> asked)
        implements Deed {

    static final String KEY = "exported";

    /** What it is called on the disk of whoever takes it. */
    String fileName() {
        String about = matter == null ? "mithaq" : matter;
        return about + "-" + what + "." + format.toLowerCase(Locale.ROOT);
    }
}
