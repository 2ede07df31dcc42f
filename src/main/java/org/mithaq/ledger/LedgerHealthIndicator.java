package org.mithaq.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whether somebody should look after the ledger. The house goes on meanwhile, so that it never says that it is down. */
@Component
class LedgerHealthIndicator extends AbstractHealthIndicator {

    /** It counts for nothing in the health of the whole. */
    static final Status ATTENTION = new Status("ATTENTION");

    private static final Duration UNSEALED = Duration.ofMinutes(1);

    private final JdbcTemplate jdbc;
    private final Checks checks;
    private final ObjectProvider<Anchoring> anchoring;
    private final Clock clock;

    LedgerHealthIndicator(JdbcTemplate jdbc, Checks checks, ObjectProvider<Anchoring> anchoring, Clock clock) {
        this.jdbc = jdbc;
        this.checks = checks;
        this.anchoring = anchoring;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        boolean sealed = oldestUnsealed().stream()
                .noneMatch(at -> at.toInstant().isBefore(clock.instant().minus(UNSEALED)));
        boolean sound = checks.last().map(Check::isSound).orElse(true);
        boolean anchored = anchoring.stream().noneMatch(Anchoring::isLate);
        health.status(sealed && sound && anchored ? Status.UP : ATTENTION)
                .withDetail("sealed", sealed)
                .withDetail("sound", sound)
                .withDetail("anchored", anchored);
    }

    private List<OffsetDateTime> oldestUnsealed() {
        return jdbc.queryForList(
                "select at from ledger_entry where sequence = (select min(entry) from ledger_unsealed)",
                OffsetDateTime.class);
    }
}
