package org.mithaq.oversight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.mithaq.followup.ActionState;

/**
 * Which decisions are looked for; those that are not carried out yet, where nothing else is said.
 *
 * @param organ key of the organ from which on down they are looked for
 * @param overdue whether only those that should have been carried out by today
 */
record DecisionSearch(Optional<String> organ, Optional<ActionState> state, Optional<Boolean> overdue) {

    /** What was left empty asks for nothing. */
    DecisionSearch {
        organ = organ.filter(Predicate.not(String::isBlank));
        overdue = overdue.filter(Boolean::booleanValue);
    }

    List<ActionState> states() {
        return state.map(List::of).orElse(ActionState.OPEN);
    }

    /** Whether nothing else is said. */
    public boolean asksForAll() {
        return fields().isEmpty();
    }

    /** What it asks for, by the fields of its form. */
    Map<String, Object> fields() {
        return Given.of(Map.of("organ", organ, "state", state, "overdue", overdue));
    }
}
