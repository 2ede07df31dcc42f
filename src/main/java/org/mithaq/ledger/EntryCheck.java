package org.mithaq.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.ledger.proof.Ranges.Range;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Reads entries and the texts that they brought out of a snapshot, and checks what can be told without their seals. For one thread;
 * several of them may share the findings.
 */
class EntryCheck {

    private static final String ENTRIES =
            "select " + Entries.ROW + " from ledger_entry where sequence between ? and ? order by sequence";
    private static final String TEXTS = "select entry, hash, content from ledger_text where entry between ? and ?";

    private final JdbcTemplate snapshot;
    private final Findings findings;
    private final AnchorCheck anchors;
    private final KnownTexts known;

    /** The numbers of entries that were met when nobody asked for them. */
    private final Coverage unasked = new Coverage();

    /** The same of entries that texts name. */
    private final Coverage unaskedOfTexts = new Coverage();

    EntryCheck(JdbcTemplate snapshot, Findings findings, AnchorCheck anchors) {
        this.snapshot = snapshot;
        this.findings = findings;
        this.anchors = anchors;
        known = new KnownTexts(snapshot);
    }

    /** Takes the entries of a portion in ascending order. */
    @FunctionalInterface
    interface Taking {
        void take(int place, Entry entry);
    }

    /** How many entries and texts were read. */
    record Read(int entries, int texts) {}

    /** A text under the hash by which it is kept. */
    private record Kept(String hash, String content) {

        boolean isChanged() {
            return FullText.utf8(content)
                    .map(FullText::hashOf)
                    .filter(hash::equals)
                    .isEmpty();
        }
    }

    /** Reads and checks a portion. */
    Read read(Portion portion, Taking taking) {
        Map<Long, List<Kept>> brought = textsOf(portion);
        int texts = brought.values().stream().mapToInt(List::size).sum();
        Reading reading = new Reading(portion.numbers(), brought, taking);
        portion.stretches().forEach(range -> snapshot.query(ENTRIES, reading, range.from(), range.to()));
        reading.end();
        return new Read(reading.entries, texts);
    }

    private Map<Long, List<Kept>> textsOf(Portion portion) {
        Map<Long, List<Kept>> texts = new HashMap<>();
        RowCallbackHandler each = row -> {
            long entry = row.getLong(1);
            if (portion.numbers().of(entry) < 0) {
                unaskedOfTexts.add(new Range(entry, entry));
            } else {
                Kept kept = new Kept(row.getString(2), row.getString(3));
                texts.computeIfAbsent(entry, any -> new ArrayList<>()).add(kept);
                known.add(kept.hash());
            }
        };
        portion.stretches().forEach(range -> snapshot.query(TEXTS, each, range.from(), range.to()));
        return texts;
    }

    /** The entries of a portion, row by row. */
    private class Reading implements RowCallbackHandler {

        private final Places numbers;
        private final Map<Long, List<Kept>> brought;
        private final Taking taking;

        /** The entries that name a text, by its hash, where it may be that nobody keeps it. */
        private final Map<String, Set<Entry>> unknown = new HashMap<>();

        private int last = -1;
        private int entries;

        Reading(Places numbers, Map<Long, List<Kept>> brought, Taking taking) {
            this.numbers = numbers;
            this.brought = brought;
            this.taking = taking;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            long number = row.getLong(1);
            int place = numbers.of(number);
            if (place < 0) {
                unasked.add(new Range(number, number));
                return;
            }
            Entry entry = Entries.read(row);
            if (place == last) {
                findings.entry(Finding.ofEntry("ledger.entry-doubled", entry, null));
            } else {
                last = place;
                entries++;
            }
            anchors.read(entry);
            checkTexts(entry);
            taking.take(place, entry);
        }

        private void checkTexts(Entry entry) {
            for (String hash : entry.texts()) {
                if (!known.isMet(hash)) {
                    unknown.computeIfAbsent(hash, any -> new LinkedHashSet<>()).add(entry);
                }
            }
            List<Kept> own = brought.remove(entry.sequence());
            if (own != null) {
                for (Kept text : own) {
                    if (!entry.texts().contains(text.hash())) {
                        findings.entry(Finding.ofEntry("ledger.text-astray", entry, null)
                                .about(text.hash()));
                    } else if (text.isChanged()) {
                        findings.entry(Finding.ofEntry("ledger.text-changed", entry, null)
                                .about(text.hash()));
                    }
                }
            }
        }

        /** After the last row: texts that nobody keeps, and those whose entry is not there. */
        private void end() {
            known.missing(unknown.keySet()).forEach(hash -> unknown.get(hash)
                    .forEach(entry -> findings.entry(
                            Finding.ofEntry("ledger.text-missing", entry, null).about(hash))));
            brought.forEach((entry, texts) -> texts.forEach(text -> findings.entry(
                    Finding.ofEntry("ledger.text-astray", entry, null).about(text.hash()))));
        }
    }

    /** That something is wrong with an entry; with what it says of itself if it is there. */
    void find(String key, long number, @Nullable Long seal) {
        Optional<Entry> entry = snapshot.query(ENTRIES, (row, index) -> Entries.read(row), number, number).stream()
                .findFirst();
        findings.entry(entry.map(is -> Finding.ofEntry(key, is, seal)).orElse(Finding.ofEntry(key, number, seal)));
    }

    /** The numbers of entries that were met when nobody asked for them. */
    Coverage unasked() {
        return unasked;
    }

    /** The same of entries that texts name. */
    Coverage unaskedOfTexts() {
        return unaskedOfTexts;
    }
}
