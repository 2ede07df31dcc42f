package org.mithaq.benchmark;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.mithaq.ledger.Effort;

/** What each act takes. */
class Clocked implements Gauge {

    private final Map<String, Effort> acts = new TreeMap<>();

    @Override
    public void of(String act, Runnable work) {
        acts.merge(act, Effort.of(work), Effort::and);
    }

    Effort all() {
        return acts.values().stream().reduce(new Effort(Duration.ZERO, Duration.ZERO), Effort::and);
    }
}
