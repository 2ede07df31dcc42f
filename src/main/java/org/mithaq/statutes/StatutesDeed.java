package org.mithaq.statutes;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.ledger.Deed;

/** What the statutes do. */
sealed interface StatutesDeed extends Deed {

    /**
     * A rule of the statutes was applied.
     *
     * @param rule the table that was asked, such as {@code quorum}
     * @param verdict its answer, such as {@code reached}
     * @param row id of the row of the table that answered; null where it had been asked before
     */
    record RuleApplied(
            String matter,
            String rule,
            Map<String, Object> inputs,
            String verdict,
            String article,
            @Nullable String row)
            implements StatutesDeed {}
}
