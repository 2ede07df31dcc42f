package org.mithaq.correspondence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many letters wait in the outbox. */
@Component
class WaitingLetters implements MeterBinder {

    private final Letters letters;

    WaitingLetters(Letters letters) {
        this.letters = letters;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("mithaq.letters.waiting", letters::waiting)
                .description("Letters that the post has not taken yet")
                .register(meters);
    }
}
