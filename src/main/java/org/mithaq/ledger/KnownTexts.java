package org.mithaq.ledger;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Knows of the hashes that entries name whether their texts are kept; remembers those that it met lately. */
class KnownTexts {

    private static final int REMEMBERED = 20_000;
    private static final int ASKED = 500;

    private final JdbcTemplate jdbc;
    private final Set<String> met = Collections.newSetFromMap(new LinkedHashMap<>(REMEMBERED, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    KnownTexts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A text of this hash is kept. */
    void add(String hash) {
        met.add(hash);
    }

    /** Whether a text of this hash is kept for sure. */
    boolean isMet(String hash) {
        return met.contains(hash);
    }

    /** Those of some hashes of which no text is kept. */
    Set<String> missing(Collection<String> hashes) {
        Set<String> missing = new HashSet<>(hashes);
        List<String> asked = List.copyOf(hashes);
        for (int from = 0; from < asked.size(); from += ASKED) {
            List<String> some = asked.subList(from, Math.min(from + ASKED, asked.size()));
            jdbc.query(
                    "select hash from ledger_text where hash in (" + "?,".repeat(some.size() - 1) + "?)",
                    row -> {
                        missing.remove(row.getString(1));
                        met.add(row.getString(1));
                    },
                    some.toArray());
        }
        return missing;
    }
}
