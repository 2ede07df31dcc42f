package org.mithaq.benchmark;

import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many statements PostgreSQL carries out in a database for each act, beginnings and ends of transactions included. */
class Statements implements Gauge {

    private final JdbcTemplate server;
    private final String database;
    private final Map<String, Long> acts = new TreeMap<>();

    /** @param server another database of the same server, in which {@code pg_stat_statements} is at hand */
    Statements(DataSource server, String database) {
        this.server = new JdbcTemplate(server);
        this.database = database;
    }

    @Override
    public void of(String act, Runnable work) {
        long before = carriedOut();
        work.run();
        acts.merge(act, carriedOut() - before, Long::sum);
    }

    private long carriedOut() {
        return server.queryForObject(
                """
                select coalesce(sum(calls), 0) from pg_stat_statements
                where dbid = (select oid from pg_database where datname = ?)
                """,
                Long.class,
                database);
    }

    long all() {
        return acts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** By act. */
    Map<String, Long> acts() {
        return acts;
    }
}
