package org.mithaq.oversight;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.engine.StepHistory;
import org.mithaq.language.Refusal;
import org.mithaq.membership.Organ;

/**
 * The days and the organs that figures are about.
 *
 * @param from the first day
 * @param until the last day
 * @param organs at least one
 */
record Period(LocalDate from, LocalDate until, List<Organ> organs) {

    /** @throws Refusal when it ends before it begins */
    Period {
        expectInOrder(from, until);
    }

    /** @throws Refusal when a last day lies before the first */
    static void expectInOrder(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new Refusal("period.upside-down", from, until);
        }
    }

    /** The same of days of which either may be left open. */
    static void expectInOrder(Optional<LocalDate> from, Optional<LocalDate> until) {
        from.ifPresent(first -> until.ifPresent(last -> expectInOrder(first, last)));
    }

    List<String> keys() {
        return organs.stream().map(Organ::key).toList();
    }

    /** The same in the zone of the first of the organs. */
    StepHistory.Span span() {
        return new StepHistory.Span(
                from.atStartOfDay(zone()).toInstant(),
                until.plusDays(1).atStartOfDay(zone()).toInstant());
    }

    /** For queries: {@code organs}; {@code from} and {@code before} in the organs' zones; {@code since} and {@code till} UTC. */
    Map<String, Object> values() {
        LocalDateTime first = from.atStartOfDay();
        LocalDateTime end = until.plusDays(1).atStartOfDay();
        return new HashMap<>(
                Map.of("organs", keys(), "from", first, "before", end, "since", utc(first), "till", utc(end)));
    }

    private OffsetDateTime utc(LocalDateTime local) {
        return local.atZone(zone()).toInstant().atOffset(ZoneOffset.UTC);
    }

    private ZoneId zone() {
        return organs.get(0).zoneId();
    }
}
