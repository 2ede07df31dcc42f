package org.mithaq.ledger;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Checks the whole ledger as it stands at one moment, while deeds go on being written. */
@Component
class Verification {

    private static final int AT_ONCE = 4_000;

    private final DataSource database;
    private final Keyring keys;
    private final Witness witness;

    Verification(DataSource database, Keyring keys, Witness witness) {
        this.database = database;
        this.keys = keys;
        this.witness = witness;
    }

    /** Verifies; what the witness has seen is asked first, so that the moment is later. */
    VerificationReport run(Progress progress) {
        Optional<Witness.Seen> seen = witness.seen();
        try (Snapshots snapshots = new Snapshots(database);
                VerificationRun run = new VerificationRun(snapshots, keys, seen, progress, AT_ONCE)) {
            return run.report();
        }
    }
}
