package org.mithaq.ledger;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks the whole ledger as it stands at one moment, while deeds go on being written. */
@Component
class Verification {

    private static final int FETCHED = 1_000;

    private final Seals seals;
    private final Keyring keys;
    private final Witness witness;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;

    Verification(
            Seals seals, Keyring keys, Witness witness, DataSource database, PlatformTransactionManager transactions) {
        this.seals = seals;
        this.keys = keys;
        this.witness = witness;
        jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(FETCHED);
        snapshot = new TransactionTemplate(transactions);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** Verifies; what the witness has seen is asked first, so that the moment is later. */
    VerificationReport run(Progress progress) {
        Optional<Witness.Seen> seen = witness.seen();
        return snapshot.execute(moment -> {
            try (VerificationRun run = new VerificationRun(jdbc, seals, keys, seen, progress)) {
                return run.report();
            }
        });
    }
}
