package org.mithaq.ledger;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.PlatformTransactionManager;

/** Anchors the ledger, where an authority has been named, on a thread that nobody waits for. */
@Configuration
@ConditionalOnExpression("${mithaq.ledger.sealing} and !'${mithaq.ledger.time-stamp.url:}'.empty")
class AnchoringSchedule {

    @Bean
    Anchoring anchoring(
            @Value("${mithaq.ledger.time-stamp.url}") URI address,
            @Value("${mithaq.ledger.time-stamp.patience}") Duration patience,
            @Value("${mithaq.zone}") ZoneId zone,
            Anchors anchors,
            Seals seals,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new Anchoring(
                new TimeStampAuthority(address, patience), anchors, seals, events, transactions, clock, zone);
    }

    @Bean
    ThreadPoolTaskScheduler anchoringThread(
            Anchoring anchoring, @Value("${mithaq.ledger.time-stamp.look-every}") Duration every) {
        ThreadPoolTaskScheduler thread = new ThreadPoolTaskScheduler();
        thread.setThreadNamePrefix("anchoring-");
        thread.setDaemon(true);
        thread.initialize();
        thread.scheduleWithFixedDelay(anchoring::anchor, every);
        return thread;
    }
}
