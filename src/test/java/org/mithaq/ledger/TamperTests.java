package org.mithaq.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.mithaq.ledger.Tampering.Target;
import org.mithaq.ledger.Tampering.Way;
import org.springframework.beans.factory.annotation.Autowired;

/** The ledger is tampered with in one way at a time, verified, and put back. */
@DisplayName("Verification")
class TamperTests extends SealedLedger {

    private static final int ROUNDS = 6;

    @Autowired
    DataSource database;

    @BeforeAll
    void aLedger() {
        for (int seal = 0; seal < 12; seal++) {
            areDone(30);
            isDoneInAnothersName();
            sealer.seal();
        }
        areDone(20);
        isDoneInAnothersName();
        doWithout("FOREIGN KEY");
        doWithout("PRIMARY KEY");
    }

    /** Whoever may do everything in a database does not stop at its references and keys. */
    private void doWithout(String constraint) {
        jdbc.query(
                "select table_name, constraint_name from information_schema.table_constraints"
                        + " where constraint_type = ? and lower(table_name) like 'ledger%'",
                row -> {
                    jdbc.execute("alter table %s drop constraint \"%s\"".formatted(row.getString(1), row.getString(2)));
                },
                constraint);
    }

    @Test
    @DisplayName("has nothing to say of a ledger that nobody touched")
    void untouched() {
        assertThat(count("ledger_entry")).isGreaterThan(300);
        assertThat(count("ledger_unsealed")).isPositive();
        theLedgerIsSound();
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("finds every single change, and names the entry or the seal that was changed")
    void everyChange() {
        long seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("Tampering with the seed " + seed);
        Tampering tampering = new Tampering(jdbc, seals, new Random(seed));
        List<Way> ways = tampering.ways();
        assertThat(ways.size() * ROUNDS).isGreaterThan(200);
        for (Way way : ways) {
            AtomicReference<Target> tampered = new AtomicReference<>();
            VerificationReport report =
                    verifiedAfter(() -> tampered.set(way.deed().done()));
            Target target = tampered.get();
            Finding named = target.isSeal() ? report.firstSeal() : report.firstEntry();
            assertThat(named)
                    .as("%s at %s, seed %d: %s", way.name(), target, seed, report)
                    .isNotNull();
            assertThat(target.isSeal() ? named.seal() : named.entry())
                    .as("%s, seed %d: %s", way.name(), seed, report)
                    .isEqualTo(target.number());
            assertThat(report.first())
                    .as("%s, seed %d: %s", way.name(), seed, report)
                    .isEqualTo(named);
            assertThat(report.isSound()).isFalse();
        }
        theLedgerIsSound();
    }

    /** In portions so small that several threads have something to read. */
    @Override
    VerificationReport verified() {
        try (Snapshots snapshots = new Snapshots(database);
                VerificationRun run = new VerificationRun(snapshots, keys, witness.seen(), (done, total) -> {}, 40)) {
            return run.report();
        }
    }
}
