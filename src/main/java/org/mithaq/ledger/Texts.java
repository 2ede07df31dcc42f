package org.mithaq.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the texts that entries name, each once. */
@Repository
class Texts {

    private static final String INSERT = "insert into ledger_text (hash, entry, content) values (?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate savepoint;

    Texts(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
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
            insert(unkept.values());
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

    /** In the order of their hashes, so that two who bring the same texts at the same moment wait for each other in turn. */
    private void insert(Collection<Object[]> rows) {
        try {
            nested(() -> jdbc.batchUpdate(INSERT, List.copyOf(rows)));
        } catch (DuplicateKeyException someAreKept) {
            rows.forEach(this::insertUnlessKept);
        }
    }

    /** Where two people bring the same text at the same moment, the second finds it kept. */
    private void insertUnlessKept(Object[] row) {
        try {
            nested(() -> jdbc.update(INSERT, row));
        } catch (DuplicateKeyException kept) {
            // by the other one
        }
    }

    private void nested(Runnable insert) {
        savepoint.executeWithoutResult(nested -> insert.run());
    }
}
