package org.mithaq.ledger;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the traces that entries leave of their matters, each once. They help to find a matter and prove nothing: what is kept
 * here follows from the entries.
 */
@Repository
class Traces {

    private static final int REMEMBERED = 20_000;

    private final OnceOnly rows;

    /** Keys of some that are kept for good. */
    private final Set<String> known = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    Traces(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        rows = new OnceOnly(
                jdbc,
                transactions,
                """
                insert into ledger_trace (organ, trace, matter)
                select cast(? as varchar), cast(? as varchar), cast(? as varchar)
                where not exists (select 1 from ledger_trace where organ = ? and trace = ? and matter = ?)""");
    }

    /** Keeps what entries leave that is not kept yet; what concerns no matter of an organ leaves nothing. */
    void keep(Collection<Entry> entries) {
        SortedMap<String, Object[]> left = new TreeMap<>();
        for (Entry entry : entries) {
            String organ = entry.organ();
            String matter = entry.matter();
            if (organ != null && matter != null) {
                for (String trace : Trace.of(entry)) {
                    left.put(
                            String.join(" ", organ, matter, trace),
                            new Object[] {organ, trace, matter, organ, trace, matter});
                }
            }
        }
        left.keySet().removeIf(known::contains);
        if (!left.isEmpty()) {
            rows.add(left.values());
            rememberWhenCommitted(Set.copyOf(left.keySet()));
        }
    }

    private void rememberWhenCommitted(Set<String> kept) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void afterCommit() {
                known.addAll(kept);
            }
        });
    }
}
