package org.mithaq.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mithaq.ledger.proof.Moments;

/**
 * Which entries somebody asked for.
 *
 * @param asked the same for whoever reads it: canonical JSON can be made of it
 * @param condition on a row of {@code ledger_entry}, with the values by name
 */
record Selection(Map<String, Object> asked, String condition, Map<String, Object> values) {

    static Selection ofMatter(String matter) {
        return new Selection(Map.of("matter", matter), "matter = :matter", Map.of("matter", matter));
    }

    /** No database takes an empty list: where there are no organs, none has the empty key. */
    static Selection ofPeriod(Instant from, Instant until, Collection<String> organs) {
        return new Selection(
                Map.of("from", Moments.text(from), "until", Moments.text(until), "organs", new TreeSet<>(organs)),
                "organ in (:organs) and at >= :from and at < :until",
                Map.of(
                        "organs",
                        organs.isEmpty() ? List.of("") : List.copyOf(organs),
                        "from",
                        from.atOffset(ZoneOffset.UTC),
                        "until",
                        until.atOffset(ZoneOffset.UTC)));
    }
}
