package org.mithaq.ballot;

import java.util.Collection;
import java.util.Map;
import org.mithaq.statutes.WeightRule;

/**
 * How much the vote of each member weighs today.
 *
 * @param heavier the weights of the votes of all who have a heavier one, by their logins
 */
public record Scale(WeightRule rule, Map<String, Integer> heavier) {

    /** The weight of a member's vote. */
    int of(String login) {
        return heavier.getOrDefault(login, rule.ordinary());
    }

    /**
     * What so many votes weigh together.
     *
     * @param among logins of those among them who have a heavier one
     */
    int sum(int count, Collection<String> among) {
        int ordinary = Math.multiplyExact(rule.ordinary(), count - among.size());
        return among.stream().map(this::of).reduce(ordinary, Math::addExact);
    }
}
