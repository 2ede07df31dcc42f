package org.mithaq.ledger;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the texts that entries name, each once. */
@Repository
class Texts {

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    Texts(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Keeps the texts of an entry that are not kept yet. */
    void keep(long entry, Collection<FullText> texts) {
        Set<String> seen = new HashSet<>();
        texts.stream()
                .filter(text -> seen.add(text.hash()))
                .filter(text -> !isKept(text.hash()))
                .forEach(text -> keep(entry, text));
    }

    private boolean isKept(String hash) {
        return jdbc.sql("select count(*) from ledger_text where hash = ?")
                        .param(hash)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Where two people bring the same text at the same moment, the second finds it kept. */
    private void keep(long entry, FullText text) {
        try {
            savepoint.executeWithoutResult(
                    nested -> jdbc.sql("insert into ledger_text (hash, entry, content) values (?, ?, ?)")
                            .params(text.hash(), entry, text.words())
                            .update());
        } catch (DuplicateKeyException kept) {
            // by the other one
        }
    }
}
