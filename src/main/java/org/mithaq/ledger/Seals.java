package org.mithaq.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mithaq.ledger.proof.Seal;
import org.mithaq.ledger.proof.SignedSeal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps seals: adds them and reads them, and does nothing else. */
@Repository
class Seals {

    private static final String COLUMNS =
            "number, at, entries, size, leaves, root, previous, history, key_id, signature";

    private final JdbcTemplate jdbc;

    Seals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A seal as it is kept.
     *
     * @param leaves the hashes of the leaves one after the other, in the order of the entries
     */
    record Row(SignedSeal signed, byte[] leaves) {

        Seal seal() {
            return signed.seal();
        }
    }

    /**
     * Adds a seal.
     *
     * @throws org.springframework.dao.DuplicateKeyException when its number is taken
     */
    void add(Row row) {
        Seal seal = row.seal();
        jdbc.update(
                "insert into ledger_seal (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                seal.number(),
                seal.at().atOffset(ZoneOffset.UTC),
                seal.entries(),
                seal.size(),
                row.leaves(),
                seal.root(),
                seal.previous(),
                seal.history(),
                seal.key(),
                row.signed().signature());
    }

    /** The newest seal; empty before the first. */
    Optional<Row> last() {
        return jdbc.query("select " + COLUMNS + " from ledger_seal order by number desc limit 1", Seals::read).stream()
                .findFirst();
    }

    /** A seal by its number. */
    Optional<Row> find(long number) {
        return after(number - 1, 1).stream()
                .filter(row -> row.seal().number() == number)
                .findFirst();
    }

    /** The seals after a number in their order, at most so many. */
    List<Row> after(long number, int most) {
        return jdbc.query(
                "select " + COLUMNS + " from ledger_seal where number > ? order by number limit ?",
                Seals::read,
                number,
                most);
    }

    /** The same without their leaves. */
    List<SignedSeal> signedAfter(long number, int most) {
        return jdbc.query(
                "select number, at, entries, size, null, root, previous, history, key_id, signature from ledger_seal"
                        + " where number > ? order by number limit ?",
                (row, index) -> read(row, index).signed(),
                number,
                most);
    }

    /** Which entries a seal holds. */
    record Extent(long number, String entries) {

        long first() {
            return Long.parseLong(entries.split("[-,]", 2)[0]);
        }
    }

    /** The seals that may hold an entry: those near the last one whose first entry is not behind it, the nearest in front. */
    List<Extent> around(long sequence, int distance) {
        long low = 0;
        long high = jdbc.queryForObject("select coalesce(max(number), 0) from ledger_seal", Long.class);
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            boolean behind = extents(middle, middle).stream().anyMatch(seal -> seal.first() > sequence);
            low = behind ? low : middle;
            high = behind ? middle - 1 : high;
        }
        long nearest = low;
        return extents(nearest - distance, nearest + distance).stream()
                .sorted(Comparator.comparing(seal -> Math.abs(seal.number() - nearest)))
                .toList();
    }

    private List<Extent> extents(long from, long to) {
        return jdbc.query(
                "select number, entries from ledger_seal where number between ? and ?",
                (row, index) -> new Extent(row.getLong(1), row.getString(2)),
                from,
                to);
    }

    private static Row read(ResultSet row, int index) throws SQLException {
        Seal seal = new Seal(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getInt(4),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
        return new Row(
                new SignedSeal(seal, row.getString(10)),
                Optional.ofNullable(row.getBytes(5)).orElse(new byte[0]));
    }
}
