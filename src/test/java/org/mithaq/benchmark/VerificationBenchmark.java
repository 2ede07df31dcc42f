package org.mithaq.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.ledger.Effort;
import org.mithaq.ledger.LedgerAtWork;
import org.mithaq.ledger.proof.VerifyExport;

/**
 * How fast a ledger is verified on both databases, and out of an export, against the platform's own SHA-256 on one thread over the same
 * bytes: by the clock, and by the time of all processors that took part, which other work on the machine hardly touches.
 */
class VerificationBenchmark {

    private static final int MEETINGS = Integer.getInteger("benchmark.told", 1_500);
    private static final int TO_WARM_UP = 10;
    private static final int ROUNDS = 15;

    @TempDir
    Path folder;

    @Test
    void onH2() {
        try (House house = new House(folder)) {
            house.tell(MEETINGS);
            verifying("H2", house.ledger());
        }
    }

    @Test
    void onPostgres() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .start();
                House house = new House(folder, postgres.getJdbcUrl("postgres", "postgres"), "postgres")) {
            house.tell(MEETINGS);
            verifying("PostgreSQL", house.ledger());
        }
    }

    @Test
    void export() {
        Path zip = folder.resolve("export.zip");
        try (House house = new House(folder)) {
            house.tell(MEETINGS);
            house.ledger().export(zip);
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
            Supplier<Effort> verifying = () -> Effort.of(
                    () -> assertThat(VerifyExport.run(nowhere, zip.toString())).isZero());
            against(
                    "an export",
                    house.ledger().size(),
                    () -> LedgerAtWork.hashingAlone(zip),
                    List.of("verified"),
                    List.of(verifying));
        }
    }

    private static void verifying(String database, LedgerAtWork ledger) {
        Table.row("entries on " + database, ledger.size(), "");
        against(
                database,
                ledger.size(),
                ledger::hashingAlone,
                List.of("rows read and thrown away, one thread", "verified"),
                List.of(
                        () -> ledger.effort(ledger::read),
                        () -> ledger.effort(() -> assertThat(ledger.verify()).isTrue())));
    }

    /** Does all in turn, first to warm up, and sets the median of each against that of SHA-256. */
    private static void against(
            String where, long entries, Supplier<Effort> hashing, List<String> what, List<Supplier<Effort>> works) {
        List<Effort> hashed = new ArrayList<>();
        List<List<Effort>> worked = works.stream()
                .map(work -> (List<Effort>) new ArrayList<Effort>())
                .toList();
        for (int round = 0; round < TO_WARM_UP; round++) {
            hashing.get();
            works.forEach(Supplier::get);
        }
        for (int round = 0; round < ROUNDS; round++) {
            hashed.add(hashing.get());
            for (int work = 0; work < works.size(); work++) {
                worked.get(work).add(works.get(work).get());
            }
        }
        Effort alone = Effort.median(hashed);
        tell(where + ": SHA-256 alone, one thread", entries, alone, alone);
        for (int work = 0; work < works.size(); work++) {
            tell(where + ": " + what.get(work), entries, Effort.median(worked.get(work)), alone);
        }
    }

    private static void tell(String what, long entries, Effort effort, Effort alone) {
        Table.row(what + ", by the clock", Measured.perSecond(entries, effort.clock()), "1/s");
        Table.row(what + ", by processor time", Measured.perSecond(entries, effort.processor()), "1/s");
        Table.row(what + " ÷ SHA-256, by the clock (goal 0.5)", ratio(alone.clock(), effort.clock()), "");
        Table.row(what + " ÷ SHA-256, by processor time", ratio(alone.processor(), effort.processor()), "");
    }

    private static double ratio(Duration one, Duration other) {
        return (double) one.toNanos() / other.toNanos();
    }
}
