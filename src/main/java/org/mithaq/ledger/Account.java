package org.mithaq.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;

/** The account of deeds for whoever reads it. What a reading costs follows from what it answers. */
@Service
public class Account {

    /** That of the index {@code ledger_entry_of_matter}. */
    private static final String OF_MATTER = "matter, sequence";

    private static final String BY_ADMINISTRATORS = "deed like 'operation-%' and actor in (:administrators)";

    private final NamedParameterJdbcTemplate jdbc;

    Account(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    /** An entry by its number; empty when there is none. */
    public Optional<Entry> find(long sequence) {
        return read("sequence = :sequence", "sequence", Map.of("sequence", sequence), 1).stream()
                .findFirst();
    }

    /**
     * What was done in a matter, in order, but for the engine's operations by administrators.
     *
     * @param without a kind of deed to leave out
     * @param administrators their logins
     * @param behind number of the entry after which to go on
     * @param most how many at most
     */
    public List<Entry> of(String matter, String without, Collection<String> administrators, long behind, int most) {
        return read(
                "matter = :matter and sequence > :behind and deed <> :without and not (" + BY_ADMINISTRATORS + ")",
                OF_MATTER,
                Map.of(
                        "matter",
                        matter,
                        "behind",
                        behind,
                        "without",
                        without,
                        "administrators",
                        someOf(administrators)),
                most);
    }

    /** The deeds of some kinds that were done in a matter, in order; see {@link #of}. */
    public List<Entry> only(String matter, Collection<String> deeds, long behind, int most) {
        return read(
                "matter = :matter and sequence > :behind and deed in (:deeds)",
                OF_MATTER,
                Map.of("matter", matter, "behind", behind, "deeds", deeds),
                most);
    }

    /** The last deed of some kinds that was done in a matter up to an entry of that number; empty when none was. */
    public Optional<Entry> last(String matter, Collection<String> deeds, long upTo) {
        return read(
                        "matter = :matter and sequence <= :upTo and deed in (:deeds)",
                        "matter desc, sequence desc",
                        Map.of("matter", matter, "upTo", upTo, "deeds", deeds),
                        1)
                .stream()
                .findFirst();
    }

    /**
     * How administrators operated the engine in a matter, and what they deployed while it was in hand, in order; see
     * {@link #of}.
     */
    public List<Entry> operations(String matter, Collection<String> administrators, long behind, int most) {
        String limited = " order by matter, sequence fetch first :most rows only)";
        Map<String, Object> span = jdbc.queryForMap(
                "select min(sequence) as first, max(sequence) as last from ledger_entry where matter = :matter",
                Map.of("matter", matter));
        if (span.get("first") == null) {
            return List.of();
        }
        return read(
                "sequence in (select sequence from (select sequence from ledger_entry"
                        + " where matter = :matter and sequence > :behind and " + BY_ADMINISTRATORS + limited
                        + " operated"
                        + " union all select sequence from (select sequence from ledger_entry"
                        + " where deed = 'deployed' and matter is null and actor in (:administrators) and sequence > :behind"
                        + " and sequence between :first and :last" + limited
                        + " deployed)",
                "sequence",
                Map.of(
                        "matter",
                        matter,
                        "behind",
                        behind,
                        "administrators",
                        someOf(administrators),
                        "first",
                        span.get("first"),
                        "last",
                        span.get("last")),
                most);
    }

    /** Texts by their hashes; what is not kept is missing. */
    public Map<String, String> texts(Collection<String> hashes) {
        Map<String, String> texts = new HashMap<>();
        if (!hashes.isEmpty()) {
            jdbc.query(
                    "select hash, content from ledger_text where hash in (:hashes)",
                    Map.of("hashes", new HashSet<>(hashes)),
                    row -> {
                        texts.put(row.getString(1), row.getString(2));
                    });
        }
        return texts;
    }

    /** No database takes an empty list: where there is nobody, nobody has the empty login. */
    private static Collection<String> someOf(Collection<String> logins) {
        return logins.isEmpty() ? List.of("") : logins;
    }

    private List<Entry> read(String condition, String order, Map<String, ?> values, int most) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("most", most);
        return new ArrayList<>(jdbc.query(
                "select " + Entries.ROW + " from ledger_entry where " + condition + " order by " + order
                        + " fetch first :most rows only",
                all,
                (row, index) -> Entries.read(row)));
    }
}
