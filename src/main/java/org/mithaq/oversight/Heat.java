package org.mithaq.oversight;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/** How long an element of a process usually takes, as a colour tells it: the same scale for every process. */
enum Heat {
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1)),
    DAYS(Duration.ofDays(3)),
    WEEK(Duration.ofDays(7)),
    LONGER(Duration.ofDays(36_500));

    private final Duration below;

    Heat(Duration below) {
        this.below = below;
    }

    static Heat of(Duration median) {
        return Stream.of(values())
                .filter(heat -> median.compareTo(heat.below) < 0)
                .findFirst()
                .orElse(LONGER);
    }

    /** Such as {@code hour}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
