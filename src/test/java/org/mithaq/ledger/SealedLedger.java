package org.mithaq.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger of its own, with a key of its own, that is sealed when the test says so. */
@SpringBootTest
@ActiveProfiles("story")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
abstract class SealedLedger {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Entries entries;

    @Autowired
    Texts texts;

    @Autowired
    Waiting waiting;

    @Autowired
    Seals seals;

    @Autowired
    Keyring keys;

    @Autowired
    Witness witness;

    @Autowired
    Sealer sealer;

    @Autowired
    Verification verification;

    final SomeDeeds deeds = new SomeDeeds(1439);

    @DynamicPropertySource
    static void ownLedger(DynamicPropertyRegistry properties) {
        String name = "sealed-%x".formatted(new Random().nextLong());
        properties.add("spring.datasource.url", () -> "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(name));
        properties.add("mithaq.ledger.keystore", () -> "target/%s/ledger.p12".formatted(name));
    }

    /** Deeds are done in transactions of a few each, some of which come to nothing. */
    void areDone(int many) {
        for (int done = 0; done < many; done += 5) {
            inTransaction(5);
            if (done % 50 == 0) {
                new TransactionTemplate(transactions).executeWithoutResult(undone -> {
                    add(List.of(anonymous(), anonymous()));
                    undone.setRollbackOnly();
                });
            }
        }
    }

    void inTransaction(int many) {
        new TransactionTemplate(transactions).executeWithoutResult(own -> {
            for (int deed = 0; deed < many; deed++) {
                events.publishEvent(deeds.next());
            }
        });
    }

    /** An entry as a person of an office makes one for somebody else, without the engine. */
    void isDoneInAnothersName() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(own -> add(List.of(new Entry(
                        0,
                        Instant.parse("2021-03-14T15:00:00.000001Z"),
                        "FES-2021-001",
                        "fes",
                        new Author("deputy.one", "provincial.secretary", "fes.provincial-secretary"),
                        "sitting-opened",
                        "{}",
                        List.of()))));
    }

    List<Entry> add(List<Entry> unnumbered) {
        List<Entry> added = entries.add(unnumbered);
        waiting.add(added);
        return added;
    }

    static Entry anonymous() {
        return new Entry(
                0,
                Instant.parse("2021-03-14T15:00:00Z"),
                null,
                null,
                Author.of(Author.SYSTEM),
                "door-opened",
                "{}",
                List.of());
    }

    VerificationReport verified() {
        return verification.run((done, total) -> {});
    }

    /** What is verified of a ledger that somebody tampers with; then all is put back. */
    VerificationReport verifiedAfter(Runnable tampering) {
        List<String> tables = List.of("ledger_entry", "ledger_text", "ledger_unsealed", "ledger_seal", "ledger_anchor");
        tables.forEach(table -> jdbc.execute("create table kept_%1$s as select * from %1$s".formatted(table)));
        try {
            tampering.run();
            return verified();
        } finally {
            for (int last = tables.size() - 1; last >= 0; last--) {
                jdbc.execute("delete from " + tables.get(last));
            }
            tables.forEach(table -> {
                jdbc.execute("insert into %1$s select * from kept_%1$s".formatted(table));
                jdbc.execute("drop table kept_" + table);
            });
        }
    }

    void theLedgerIsSound() {
        VerificationReport report = verified();
        assertThat(report.first()).isNull();
        assertThat(report.isSound()).isTrue();
        assertThat(report.entries()).isEqualTo(count("ledger_entry"));
        assertThat(report.seals()).isEqualTo(count("ledger_seal"));
        assertThat(report.texts()).isEqualTo(count("ledger_text"));
    }

    long count(String table) {
        return Optional.ofNullable(jdbc.queryForObject("select count(*) from " + table, Long.class))
                .orElseThrow();
    }
}
