package org.mithaq.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps time stamps: adds them and reads them, and does nothing else. */
@Repository
class Anchors {

    /** The columns out of which {@link #read} makes a time stamp, in its order. */
    static final String ROW = "seal, at, authority, token";

    private final JdbcTemplate jdbc;

    Anchors(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a time stamp.
     *
     * @throws org.springframework.dao.DuplicateKeyException when its seal has one
     */
    void add(Anchor anchor) {
        jdbc.update(
                "insert into ledger_anchor (" + ROW + ") values (?, ?, ?, ?)",
                anchor.seal(),
                anchor.at().atOffset(ZoneOffset.UTC),
                anchor.authority(),
                anchor.token());
    }

    /** That of the newest seal that has one. */
    Optional<Anchor> last() {
        return jdbc.query("select " + ROW + " from ledger_anchor order by seal desc limit 1", Anchors::read).stream()
                .findFirst();
    }

    /** That of the first seal after a number that has one. */
    Optional<Anchor> next(long number) {
        return jdbc
                .query(
                        "select " + ROW + " from ledger_anchor where seal > ? order by seal limit 1",
                        Anchors::read,
                        number)
                .stream()
                .findFirst();
    }

    /** Those of some seals, both included, in their order. */
    List<Long> between(long first, long last) {
        return jdbc.queryForList(
                "select seal from ledger_anchor where seal between ? and ? order by seal", Long.class, first, last);
    }

    /**
     * A time stamp out of a row.
     *
     * @param row its first columns are {@link #ROW}
     */
    static Anchor read(ResultSet row, int index) throws SQLException {
        return new Anchor(
                row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3), row.getBytes(4));
    }
}
