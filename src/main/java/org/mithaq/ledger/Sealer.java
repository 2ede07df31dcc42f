package org.mithaq.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.ledger.Waiting.Waiter;
import org.mithaq.ledger.proof.MerkleFrontier;
import org.mithaq.ledger.proof.MerkleTree;
import org.mithaq.ledger.proof.Ranges;
import org.mithaq.ledger.proof.Seal;
import org.mithaq.ledger.proof.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the entries that wait, oldest first and in batches; whoever writes never waits for it. */
@Component
class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    /** Entries under one seal: of each its signature has to be checked, which is as much as two thousand hashes. */
    static final int MOST = 4_000;

    private static final int SEALS = 1_000;

    private static final Duration[] LIMITS = {
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(10),
        Duration.ofHours(1)
    };

    private final Waiting waiting;
    private final Seals seals;
    private final Keyring keys;
    private final Witness witness;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Timer times;

    /** The hashes of all seals up to the newest that this node knows, and that seal. */
    private MerkleFrontier history = new MerkleFrontier();

    private @Nullable Seal newest;

    private final Set<Long> reported = new HashSet<>();

    Sealer(
            Waiting waiting,
            Seals seals,
            Keyring keys,
            Witness witness,
            PlatformTransactionManager transactions,
            Clock clock,
            MeterRegistry meters) {
        this.waiting = waiting;
        this.seals = seals;
        this.keys = keys;
        this.witness = witness;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.times = Timer.builder("mithaq.ledger.sealing")
                .description("How long the oldest entry under each seal waited for it")
                .serviceLevelObjectives(LIMITS)
                .register(meters);
    }

    /** What one look at the queue found: how far it looked, whether more may wait, the seal that was set and for how long it was waited for. */
    private record Batch(long upTo, boolean isFull, @Nullable Seal seal, Duration waited) {}

    /**
     * Seals everything that waits and is proven; the rest stays, and is reported.
     *
     * @return whether it came to the end: where another node sealed at the same moment, something may wait still
     */
    synchronized boolean seal() {
        Batch batch = new Batch(0, true, null, Duration.ZERO);
        while (batch.isFull()) {
            long from = batch.upTo();
            try {
                batch = transaction.execute(own -> seal(from));
            } catch (DuplicateKeyException | ConcurrencyFailureException another) {
                LOG.debug("Another node has sealed", another);
                return false;
            }
            if (batch.seal() != null) {
                know(batch.seal());
                remember(batch.seal());
                times.record(batch.waited());
            }
        }
        return true;
    }

    private Batch seal(long from) {
        catchUp();
        List<Waiter> oldest = waiting.after(from, MOST);
        List<Entry> proven = new ArrayList<>();
        for (Waiter waiter : oldest) {
            if (keys.isProven(waiter.entry(), waiter.proof())) {
                proven.add(waiter.entry());
            } else if (reported.add(waiter.entry().sequence())) {
                LOG.error(
                        "Entry {} waits and was not written by the house",
                        waiter.entry().sequence());
            }
        }
        long upTo =
                oldest.isEmpty() ? from : oldest.get(oldest.size() - 1).entry().sequence();
        boolean isFull = oldest.size() == MOST;
        if (proven.isEmpty()) {
            return new Batch(upTo, isFull, null, Duration.ZERO);
        }
        Seal seal = seal(proven);
        return new Batch(upTo, isFull, seal, Duration.between(proven.get(0).at(), seal.at()));
    }

    private Seal seal(List<Entry> entries) {
        List<byte[]> leaves =
                entries.stream().map(entry -> MerkleTree.leaf(entry.bytes())).toList();
        Seal seal = new Seal(
                newest == null ? 1 : newest.number() + 1,
                now(),
                Ranges.of(entries.stream().mapToLong(Entry::sequence).toArray()).toString(),
                entries.size(),
                HexFormat.of().formatHex(MerkleTree.root(leaves)),
                newest == null ? Seal.NONE : newest.hash(),
                HexFormat.of().formatHex(history.root()),
                keys.signingId());
        seals.add(new Seals.Row(keys.sign(seal), joined(leaves)));
        if (!waiting.remove(entries)) {
            throw new ConcurrencyFailureException("Another node has sealed these entries");
        }
        return seal;
    }

    /** The time; never before that of the newest seal. */
    private Instant now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return newest == null || now.isAfter(newest.at()) ? now : newest.at();
    }

    private static byte[] joined(List<byte[]> leaves) {
        byte[] joined = new byte[leaves.size() * Sha256.LENGTH];
        for (int index = 0; index < leaves.size(); index++) {
            System.arraycopy(leaves.get(index), 0, joined, index * Sha256.LENGTH, Sha256.LENGTH);
        }
        return joined;
    }

    /** Learns the seals that this node does not know yet: all at the start, later those of other nodes. */
    private void catchUp() {
        Optional<Seal> last = seals.last().map(Seals.Row::seal);
        if (newest != null
                && !last.map(seal -> seal.number() >= newest.number()).orElse(false)) {
            newest = null;
            history = new MerkleFrontier();
        }
        while (last.isPresent()
                && (newest == null || newest.number() < last.get().number())) {
            seals.signedAfter(newest == null ? 0 : newest.number(), SEALS).forEach(signed -> know(signed.seal()));
        }
    }

    private void know(Seal seal) {
        history.add(Seal.leaf(seal.hash()));
        newest = seal;
    }

    /** A witness that contradicts the ledger is left alone: it is what verification shows. */
    private void remember(Seal seal) {
        try {
            boolean held = witness.seen()
                    .map(seen -> seals.find(seen.number())
                            .map(Seals.Row::seal)
                            .filter(seen::is)
                            .isPresent())
                    .orElse(true);
            if (held) {
                witness.see(seal);
            } else {
                LOG.error("The ledger no longer holds the seal that its witness has seen");
            }
        } catch (UncheckedIOException failed) {
            LOG.warn("The witness of the ledger cannot be written", failed);
        }
    }
}
