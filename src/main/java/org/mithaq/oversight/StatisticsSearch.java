package org.mithaq.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.mithaq.membership.Organ;

/**
 * What figures are asked for; those of the last twelve months, where nothing else is said.
 *
 * @param organ key of the organ from which on down they are counted
 */
record StatisticsSearch(Optional<String> organ, Optional<LocalDate> from, Optional<LocalDate> until) {

    /** What was left empty asks for nothing. */
    StatisticsSearch {
        organ = organ.filter(Predicate.not(String::isBlank));
    }

    Period period(List<Organ> organs, LocalDate today) {
        LocalDate last = until.orElse(today);
        return new Period(from.orElseGet(() -> last.minusYears(1).plusDays(1)), last, organs);
    }

    /** What it asks for, by the fields of its form. */
    Map<String, Object> fields() {
        return Given.of(Map.of("organ", organ, "from", from, "until", until));
    }
}
