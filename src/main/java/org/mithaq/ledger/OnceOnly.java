package org.mithaq.ledger;

import java.util.Collection;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds rows that somebody else may bring at the same moment, each once. */
class OnceOnly {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate savepoint;
    private final String insert;

    OnceOnly(JdbcTemplate jdbc, PlatformTransactionManager transactions, String insert) {
        this.jdbc = jdbc;
        this.insert = insert;
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @param rows in the order of their keys, so that two who bring the same wait for each other in turn */
    void add(Collection<Object[]> rows) {
        try {
            nested(() -> jdbc.batchUpdate(insert, List.copyOf(rows)));
        } catch (DuplicateKeyException someAreKept) {
            rows.forEach(this::addUnlessKept);
        }
    }

    /** Where two people bring the same row at the same moment, the second finds it kept. */
    private void addUnlessKept(Object[] row) {
        try {
            nested(() -> jdbc.update(insert, row));
        } catch (DuplicateKeyException kept) {
            // by the other one
        }
    }

    private void nested(Runnable work) {
        savepoint.executeWithoutResult(nested -> work.run());
    }
}
