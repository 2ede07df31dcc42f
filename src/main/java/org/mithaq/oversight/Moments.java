package org.mithaq.oversight;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Words;

/** What says moments on a page in the zone of an organ. */
final class Moments {

    private static final DateTimeFormatter BESIDE_A_STEP = DateTimeFormatter.ofPattern("dd/MM HH:mm", Locale.ROOT);

    private Moments() {}

    /** {@code full} and {@code brief}: a moment in full, and as it stands beside a step. */
    static Map<String, Object> in(ZoneId zone, Locale reader) {
        Function<@Nullable Instant, String> full = moment -> Optional.ofNullable(moment)
                .map(at -> Words.moment(reader, LocalDateTime.ofInstant(at, zone)))
                .orElse("");
        Function<Instant, String> brief = moment -> BESIDE_A_STEP.format(moment.atZone(zone));
        return Map.of("full", full, "brief", brief);
    }
}
