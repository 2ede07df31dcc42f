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

    /** An entry out of a row of its table. */
    static Entry read(ResultSet row) throws SQLException {
        String texts = row.getString("texts");
        return new Entry(
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("matter"),
                row.getString("organ"),
                new Author(row.getString("actor"), row.getString("stands_in_for"), row.getString("office")),
                row.getString("deed"),
                row.getString("body"),
                texts.isEmpty() ? List.of() : List.of(texts.split(" ")));
    }
}
