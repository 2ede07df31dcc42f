package org.mithaq.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes each deed down in the transaction in which it is done: with it or not at all.
 *
 * <p>The entries of a transaction are written together, at its end, in the order of the deeds.
 */
@Component
class Ledger {

    /** Entries that are written at once: a list of members that is taken in has no end. */
    private static final int PORTION = 1_000;

    private final Entries entries;
    private final Waiting waiting;
    private final Texts texts;
    private final Traces traces;
    private final Circumstances circumstances;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Ledger(
            Entries entries,
            Waiting waiting,
            Texts texts,
            Traces traces,
            Circumstances circumstances,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.entries = entries;
        this.waiting = waiting;
        this.texts = texts;
        this.traces = traces;
        this.circumstances = circumstances;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @EventListener
    void hear(Deed deed) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("Nothing is done while somebody only reads: " + deed);
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            page().add(deed);
        } else {
            transaction.executeWithoutResult(own -> page().add(deed));
        }
    }

    /** What is written at the end of the transaction that runs now. */
    private Page page() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Page.class::isInstance)
                .map(Page.class::cast)
                .findFirst()
                .orElseGet(this::opened);
    }

    private Page opened() {
        Page page = new Page();
        TransactionSynchronizationManager.registerSynchronization(page);
        return page;
    }

    /** The deeds of one transaction. */
    private class Page implements TransactionSynchronization {

        private record Line(Deed deed, Instant at) {}

        private final List<Line> lines = new ArrayList<>();

        void add(Deed deed) {
            lines.add(new Line(deed, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            Act act = circumstances.act();
            for (int from = 0; from < lines.size(); from += PORTION) {
                write(lines.subList(from, Math.min(from + PORTION, lines.size())), act);
            }
        }

        private void write(List<Line> portion, Act act) {
            List<List<FullText>> met = new ArrayList<>();
            List<Entry> written = entries.add(portion.stream()
                    .map(line -> {
                        List<FullText> concerned = new ArrayList<>();
                        met.add(concerned);
                        return entry(line, act, concerned);
                    })
                    .toList());
            waiting.add(written);
            Map<FullText, Long> first = new LinkedHashMap<>();
            for (int index = 0; index < written.size(); index++) {
                long sequence = written.get(index).sequence();
                met.get(index).forEach(text -> first.putIfAbsent(text, sequence));
            }
            texts.keep(first);
            traces.keep(written);
        }

        private Entry entry(Line line, Act act, List<FullText> concerned) {
            Deed deed = line.deed();
            Optional<String> matter = Optional.ofNullable(deed.matter()).or(() -> Optional.ofNullable(act.matter()));
            Optional<String> organ = Optional.ofNullable(deed.organ())
                    .or(() -> matter.flatMap(circumstances::organOf))
                    .or(() -> Optional.ofNullable(act.organ()));
            String body = CanonicalJson.of(body(deed), concerned::add);
            return new Entry(
                    0,
                    line.at(),
                    matter.orElse(null),
                    organ.orElse(null),
                    act.author(),
                    deed.key(),
                    body,
                    concerned.stream().map(FullText::hash).toList());
        }

        /** What an entry says of its matter and organ itself is not said twice. */
        private static Map<String, Object> body(Deed deed) {
            SortedMap<String, Object> members = CanonicalJson.members((Record) deed);
            members.keySet().removeAll(List.of("matter", "organ"));
            return members;
        }
    }
}
