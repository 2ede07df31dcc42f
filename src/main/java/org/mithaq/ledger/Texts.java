package org.mithaq.ledger;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;

/** Keeps the texts that entries name, each once. */
@Repository
class Texts {

    private final JdbcTemplate jdbc;
    private final OnceOnly rows;

    Texts(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        rows = new OnceOnly(jdbc, transactions, "insert into ledger_text (hash, entry, content) values (?, ?, ?)");
    }

    /**
     * Keeps those texts that are not kept yet.
     *
     * @param texts each with the sequence number of the first entry that names it
     */
    void keep(Map<FullText, Long> texts) {
        SortedMap<String, Object[]> unkept = new TreeMap<>();
        texts.forEach((text, entry) -> unkept.put(text.hash(), new Object[] {text.hash(), entry, text.words()}));
        unkept.keySet().removeAll(keptAmong(unkept.keySet()));
        if (!unkept.isEmpty()) {
            rows.add(unkept.values());
        }
    }

    private Set<String> keptAmong(Set<String> hashes) {
        if (hashes.isEmpty()) {
            return Set.of();
        }
        return JdbcClient.create(jdbc)
                .sql("select hash from ledger_text where hash in (:hashes)")
                .param("hashes", hashes)
                .query(String.class)
                .set();
    }
}
