package org.mithaq.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts those who were not let in, never who they said they were. */
@Component
class RefusedLogins {

    /** Why somebody was not let in. */
    enum Reason {
        /** The login or the password was wrong. */
        PASSWORD,
        /** It was too early for another attempt. */
        WAIT,
        /** The identity provider vouched for no member. */
        PROVIDER
    }

    private final Map<Reason, Counter> counters = new EnumMap<>(Reason.class);

    RefusedLogins(MeterRegistry meters) {
        Arrays.stream(Reason.values())
                .forEach(reason -> counters.put(
                        reason,
                        Counter.builder("mithaq.login.refusals")
                                .description("Logins that were refused")
                                .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                                .register(meters)));
    }

    void count(Reason reason) {
        counters.get(reason).increment();
    }
}
