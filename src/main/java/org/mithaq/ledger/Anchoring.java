package org.mithaq.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.mithaq.ledger.proof.Seal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the newest seal stamped once a calendar day. While the authority fails, it is asked less and less often. */
class Anchoring {

    private static final Logger LOG = LoggerFactory.getLogger(Anchoring.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration LATE = Duration.ofDays(2);

    private final TimeStampAuthority authority;
    private final Anchors anchors;
    private final Seals seals;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;

    private Duration pause = Duration.ZERO;
    private Instant next = Instant.MIN;

    /**
     * @param zone in which a day ends
     */
    Anchoring(
            TimeStampAuthority authority,
            Anchors anchors,
            Seals seals,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock,
            ZoneId zone) {
        this.authority = authority;
        this.anchors = anchors;
        this.seals = seals;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.zone = zone;
    }

    /** Does what is due, and fails for no reason that lies outside. */
    synchronized void anchor() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Seal> newest = seals.last().map(Seals.Row::seal);
        if (now.isBefore(next) || newest.isEmpty() || isAnchoredOnDayOf(now, newest.get())) {
            return;
        }
        try {
            keep(new Anchor(
                    newest.get().number(),
                    now,
                    authority.address().toString(),
                    authority.stamp(newest.get().hash())));
            pause = Duration.ZERO;
        } catch (UnusableTimeStamp failed) {
            if (pause.isZero()) {
                LOG.warn("The ledger is not being anchored: {}", failed.getMessage(), failed);
            }
            Duration longer = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
            next = now.plus(pause);
        }
    }

    /** A seal has one time stamp; where nothing was sealed since, there is nothing to stamp. */
    private boolean isAnchoredOnDayOf(Instant now, Seal newest) {
        return anchors.last()
                .map(last -> last.seal() == newest.number()
                        || last.at()
                                .atZone(zone)
                                .toLocalDate()
                                .equals(now.atZone(zone).toLocalDate()))
                .orElse(false);
    }

    private void keep(Anchor anchor) {
        try {
            transaction.executeWithoutResult(own -> {
                anchors.add(anchor);
                events.publishEvent(anchor.told());
            });
        } catch (DuplicateKeyException another) {
            LOG.debug("Another node has anchored", another);
        }
    }

    /** Whether the oldest seal that no time stamp covers has waited for more than two days. */
    boolean isLate() {
        long covered = anchors.last().map(Anchor::seal).orElse(0L);
        return seals.signedAfter(covered, 1).stream()
                .anyMatch(signed -> signed.seal().at().isBefore(clock.instant().minus(LATE)));
    }
}
