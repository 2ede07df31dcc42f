package org.mithaq.rehearsal;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Everything that stands in the database, as one number for each of its tables; the order of rows does not count. */
record Rows(Map<String, Long> digests) {

    /** Reads every row of every table; none is left out. */
    static Rows of(DataSource source) {
        try (Connection database = source.getConnection()) {
            Map<String, Long> digests = new TreeMap<>();
            for (String table : tables(database.getMetaData())) {
                digests.put(table, digest(database, table));
            }
            return new Rows(digests);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The tables in which something differs. */
    List<String> changedIn(Rows later) {
        return later.digests.entrySet().stream()
                .filter(table -> !table.getValue().equals(digests.get(table.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> tables(DatabaseMetaData about) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = about.getTables(null, "PUBLIC", null, new String[] {"BASE TABLE", "TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static long digest(Connection database, String table) throws SQLException {
        long digest = 0;
        try (var statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                long row = 1;
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    int value = columns.getColumnType(column) == Types.BLOB
                            ? Arrays.hashCode(rows.getBytes(column))
                            : Objects.hashCode(rows.getString(column));
                    row = row * 1_000_003 + value;
                }
                digest += row * row + row;
            }
        }
        return digest;
    }
}
