package org.mithaq.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many entries wait for their seal. */
@Component
class UnsealedEntries implements MeterBinder {

    private final Waiting waiting;

    UnsealedEntries(Waiting waiting) {
        this.waiting = waiting;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("mithaq.ledger.unsealed", waiting::count)
                .description("Entries of the ledger that wait for their seal")
                .register(meters);
    }
}
