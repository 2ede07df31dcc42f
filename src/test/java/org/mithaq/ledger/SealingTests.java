package org.mithaq.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.ledger.proof.MerkleFrontier;
import org.mithaq.ledger.proof.MerkleTree;
import org.mithaq.ledger.proof.Ranges;
import org.mithaq.ledger.proof.Seal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Sealing")
class SealingTests extends SealedLedger {

    @Autowired
    Clock clock;

    @Autowired
    MeterRegistry meters;

    @Test
    @DisplayName("takes what waits, oldest first and not without end, and leaves nothing")
    void batches() {
        areDone(2 * Sealer.MOST + 300);
        long before = count("ledger_seal");
        long waited = count("ledger_unsealed");

        sealer.seal();

        List<Seal> set = seals.after(before, 10).stream().map(Seals.Row::seal).toList();
        assertThat(set)
                .extracting(Seal::size)
                .startsWith(Sealer.MOST, Sealer.MOST)
                .hasSize((int) (waited - 1) / Sealer.MOST + 1);
        assertThat(set).extracting(Seal::size).allMatch(size -> size <= Sealer.MOST);
        assertThat(count("ledger_unsealed")).isZero();
        theLedgerIsSound();
    }

    @Test
    @DisplayName("is timed, once for each seal")
    void timed() {
        long before = meters.get("mithaq.ledger.sealing").timer().count();
        long set = count("ledger_seal");
        areDone(10);
        assertThat(meters.get("mithaq.ledger.unsealed").gauge().value()).isPositive();

        sealer.seal();

        assertThat(meters.get("mithaq.ledger.sealing").timer().count() - before)
                .isEqualTo(count("ledger_seal") - set)
                .isPositive();
        assertThat(meters.get("mithaq.ledger.unsealed").gauge().value()).isZero();
    }

    @Test
    @DisplayName("sets no seal where nothing waits")
    void nothingWaits() {
        sealer.seal();
        long before = count("ledger_seal");
        sealer.seal();
        assertThat(count("ledger_seal")).isEqualTo(before);
    }

    @Test
    @DisplayName("finds entries that were written before others and committed after them")
    void outOfOrder() throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch sealed = new CountDownLatch(1);
        CompletableFuture<List<Entry>> slow =
                CompletableFuture.supplyAsync(() -> new TransactionTemplate(transactions).execute(own -> {
                    List<Entry> early = add(List.of(anonymous()));
                    written.countDown();
                    await(sealed);
                    return early;
                }));
        written.await();
        inTransaction(3);
        sealer.seal();
        Seal later = seals.last().orElseThrow().seal();
        sealed.countDown();
        long early = slow.join().get(0).sequence();

        assertThat(Ranges.parse(later.entries()).numbers()).allMatch(number -> number > early);
        sealer.seal();
        assertThat(seals.last().orElseThrow().seal().entries()).isEqualTo(Long.toString(early));
        theLedgerIsSound();
    }

    @Test
    @DisplayName("by several nodes at the same moment seals every entry once, and no writer waits")
    void severalNodes() {
        List<Sealer> nodes = Stream.generate(this::anotherNode).limit(3).toList();
        CompletableFuture<?> writing = CompletableFuture.runAsync(() -> areDone(400));
        List<CompletableFuture<Void>> sealing = nodes.stream()
                .map(node -> CompletableFuture.runAsync(() -> {
                    while (!writing.isDone()) {
                        node.seal();
                    }
                }))
                .toList();
        writing.join();
        sealing.forEach(CompletableFuture::join);
        nodes.get(0).seal();

        assertThat(count("ledger_unsealed")).isZero();
        theLedgerIsSound();
    }

    @Test
    @DisplayName("and writing go on while the ledger is verified, and nothing is found")
    void meanwhile() {
        areDone(200);
        CompletableFuture<?> writing = CompletableFuture.runAsync(() -> {
            for (int round = 0; round < 40; round++) {
                new TransactionTemplate(transactions).executeWithoutResult(late -> {
                    add(List.of(anonymous()));
                    CompletableFuture.runAsync(() -> {
                                areDone(10);
                                anotherNode().seal();
                            })
                            .join();
                });
            }
        });
        int verified = 0;
        while (!writing.isDone()) {
            assertThat(verified().first()).isNull();
            verified++;
        }
        writing.join();
        assertThat(verified).isPositive();
        sealer.seal();
        theLedgerIsSound();
    }

    @Test
    @DisplayName("that is broken off leaves the entries waiting for the next")
    void brokenOff() {
        sealer.seal();
        inTransaction(5);
        long seal = count("ledger_seal");
        Sealer crashing = new Sealer(waiting, seals, keys, witness, new PowerCut(transactions), clock, meters);
        assertThatThrownBy(crashing::seal).isInstanceOf(TransactionSystemException.class);
        assertThat(count("ledger_seal")).isEqualTo(seal);
        assertThat(count("ledger_unsealed")).isEqualTo(5);

        anotherNode().seal();
        assertThat(count("ledger_unsealed")).isZero();
        theLedgerIsSound();
    }

    /** Ends every transaction without its commit. */
    private record PowerCut(PlatformTransactionManager transactions) implements PlatformTransactionManager {

        @Override
        public TransactionStatus getTransaction(TransactionDefinition definition) {
            return transactions.getTransaction(definition);
        }

        @Override
        public void commit(TransactionStatus status) {
            transactions.rollback(status);
            throw new TransactionSystemException("The power is cut");
        }

        @Override
        public void rollback(TransactionStatus status) {
            transactions.rollback(status);
        }
    }

    @Test
    @DisplayName("leaves an entry that the house did not write, and seals all others")
    void strangers() {
        sealer.seal();
        long stranger = entries.add(List.of(anonymous())).get(0).sequence();
        jdbc.update("insert into ledger_unsealed (entry, proof) values (?, ?)", stranger, "0".repeat(64));
        inTransaction(4);

        sealer.seal();

        assertThat(jdbc.queryForList("select entry from ledger_unsealed", Long.class))
                .containsExactly(stranger);
        assertThat(verified().firstEntry())
                .isEqualTo(new Finding("ledger.entry-unproven", stranger, null, "door-opened", null, null));
        jdbc.update("delete from ledger_unsealed");
        jdbc.update("delete from ledger_entry where sequence = ?", stranger);
        theLedgerIsSound();
    }

    @Test
    @DisplayName("proves of any two seals that the history of the later one goes on from that of the earlier")
    void history() {
        IntStream.range(0, 9).forEach(seal -> {
            inTransaction(1);
            sealer.seal();
        });
        List<Seal> all = seals.after(0, 10_000).stream().map(Seals.Row::seal).toList();
        List<byte[]> leaves = all.stream().map(seal -> Seal.leaf(seal.hash())).toList();
        MerkleFrontier history = new MerkleFrontier();
        for (Seal seal : all) {
            assertThat(seal.history()).isEqualTo(hex(history.root()));
            history.add(leaves.get((int) seal.number() - 1));
        }
        int earlier = 3;
        int later = all.size() - 1;
        assertThat(MerkleTree.isConsistent(
                        earlier,
                        bytes(all.get(earlier).history()),
                        later,
                        bytes(all.get(later).history()),
                        MerkleTree.consistency(earlier, leaves.subList(0, later))))
                .isTrue();
    }

    private Sealer anotherNode() {
        return new Sealer(waiting, seals, keys, witness, transactions, clock, meters);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
