package org.mithaq.statutes;

import java.util.Map;
import org.mithaq.ledger.Deed;

/** What the statutes do. */
sealed interface StatutesDeed extends Deed {

    /**
     * A rule of the statutes was applied.
     *
     * @param rule the table that was asked, such as {@code quorum}
     * @param verdict its answer, such as {@code reached}
     */
    record RuleApplied(String matter, String rule, Map<String, Object> inputs, String verdict, String article)
            implements StatutesDeed {}
}
