package org.mithaq.ledger;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Entries that wait for their seal, each with the proof that the house itself wrote it. */
@Repository
class Waiting {

    private final JdbcTemplate jdbc;
    private final Keyring keys;

    Waiting(JdbcTemplate jdbc, Keyring keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** An entry that waits, as it stands in the ledger now. */
    record Waiter(Entry entry, String proof) {}

    void add(List<Entry> entries) {
        jdbc.batchUpdate(
                "insert into ledger_unsealed (entry, proof) values (?, ?)", entries, entries.size(), (row, entry) -> {
                    row.setLong(1, entry.sequence());
                    row.setString(2, keys.proof(entry));
                });
    }

    /** The oldest that wait after a number, at most so many. */
    List<Waiter> after(long sequence, int most) {
        return jdbc.query(
                "select " + Entries.ROW + ", proof from ledger_unsealed join ledger_entry on sequence = entry"
                        + " where entry > ? order by entry limit ?",
                (row, index) -> new Waiter(Entries.read(row), row.getString(11)),
                sequence,
                most);
    }

    /** How many wait. */
    long count() {
        return jdbc.queryForObject("select count(*) from ledger_unsealed", Long.class);
    }

    /** They wait no more; answers whether all of them did. */
    boolean remove(List<Entry> sealed) {
        int[][] removed = jdbc.batchUpdate(
                "delete from ledger_unsealed where entry = ?",
                sealed,
                sealed.size(),
                (row, entry) -> row.setLong(1, entry.sequence()));
        for (int each : removed[0]) {
            if (each == 0) {
                return false;
            }
        }
        return true;
    }
}
