package org.mithaq.ballot;

import java.util.Optional;

/**
 * A vote that is cast.
 *
 * @param ballot id of what is voted on
 * @param weight at least 1
 */
public record Vote(String ballot, int weight) {

    /** Its weight, where that is not one. */
    public Optional<Integer> heavier() {
        return weight > 1 ? Optional.of(weight) : Optional.empty();
    }
}
