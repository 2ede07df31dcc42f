package org.mithaq.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps entries: adds them and reads them, and does nothing else. */
@Repository
class Entries {

    /** The columns out of which {@link #read} makes an entry, in its order. */
    static final String ROW = "sequence, " + Entries.COLUMNS;

    private static final String COLUMNS = "at, matter, organ, actor, stands_in_for, office, deed, body, texts";

    private final JdbcTemplate jdbc;

    Entries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds entries in order, and answers them with their sequence numbers. */
    List<Entry> add(List<Entry> unnumbered) {
        List<Long> numbers = jdbc.execute((Connection connection) -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into ledger_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    new String[] {"sequence"})) {
                for (Entry entry : unnumbered) {
                    fill(insert, entry);
                    insert.addBatch();
                }
                insert.executeBatch();
                return numbers(insert);
            }
        });
        List<Entry> numbered = new ArrayList<>();
        for (int index = 0; index < unnumbered.size(); index++) {
            numbered.add(unnumbered.get(index).numbered(numbers.get(index)));
        }
        return numbered;
    }

    private static void fill(PreparedStatement insert, Entry entry) throws SQLException {
        insert.setObject(1, entry.at().atOffset(ZoneOffset.UTC));
        insert.setString(2, entry.matter());
        insert.setString(3, entry.organ());
        insert.setString(4, entry.author().login());
        insert.setString(5, entry.author().standsInFor());
        insert.setString(6, entry.author().office());
        insert.setString(7, entry.deed());
        insert.setString(8, entry.body());
        insert.setString(9, String.join(" ", entry.texts()));
    }

    private static List<Long> numbers(PreparedStatement inserted) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (ResultSet keys = inserted.getGeneratedKeys()) {
            while (keys.next()) {
                numbers.add(keys.getLong(1));
            }
        }
        return numbers;
    }

    /**
     * An entry out of a row.
     *
     * @param row its first columns are {@link #ROW}
     */
    static Entry read(ResultSet row) throws SQLException {
        String texts = row.getString(10);
        return new Entry(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                new Author(row.getString(5), row.getString(6), row.getString(7)),
                row.getString(8),
                row.getString(9),
                texts.isEmpty() ? List.of() : List.of(texts.split(" ", -1)));
    }
}
