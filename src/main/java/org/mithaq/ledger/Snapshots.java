package org.mithaq.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcUtils;

/** Connections to the ledger, each of which sees it as it stood when it was opened. */
class Snapshots implements AutoCloseable {

    private static final int FETCHED = 1_000;

    /** Reads nothing of any table; a snapshot begins with the first statement and, on H2, holds the tables that it names. */
    private static final String BEGIN =
            "select count(*) from ledger_seal, ledger_unsealed, ledger_entry, ledger_text, ledger_anchor where 1 = 0";

    private final DataSource database;
    private final List<Connection> connections = new ArrayList<>();

    Snapshots(DataSource database) {
        this.database = database;
    }

    /** A connection that sees the ledger as it stands now. For one thread at a time. */
    JdbcTemplate open() {
        try {
            Connection connection = database.getConnection();
            connections.add(connection);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            JdbcTemplate snapshot = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            snapshot.setFetchSize(FETCHED);
            snapshot.queryForObject(BEGIN, Long.class);
            return snapshot;
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("The ledger cannot be reached", failed);
        }
    }

    @Override
    public void close() {
        connections.forEach(JdbcUtils::closeConnection);
    }
}
