package org.mithaq.oversight;

import java.util.Map;
import org.mithaq.ledger.Deed;

/**
 * An auditor opened a page about a meeting, or about an entry. Lists of meetings are not told.
 *
 * @param page such as {@code timeline}
 * @param asked what was asked of it, by name
 */
record PageLookedAt(String matter, String organ, String page, Map<String, String> asked) implements Deed {

    static final String KEY = "page-looked-at";
}
