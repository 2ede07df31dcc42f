package org.mithaq.ballot;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mithaq.language.Text;

/**
 * The votes that there are at a sitting at one moment: those of the members who are there, and of those whom they represent.
 *
 * @param count how many they are
 * @param sum what they weigh together
 * @param heavier those of them that weigh more than others, by the logins of the members whose they are
 */
public record VotesThere(int count, int sum, Map<String, Integer> heavier) {

    /** So many that weigh one each. */
    public static VotesThere ofEqual(int count) {
        return new VotesThere(count, count, Map.of());
    }

    /**
     * Why the result of a secret ballot may reveal what somebody chose; empty where it does not.
     *
     * @param fewest how many voters are enough that it does not
     */
    public Optional<Text> danger(int fewest) {
        if (count < fewest) {
            return Optional.of(new Text("poll.secret-in-danger"));
        }
        boolean fewAlike = count - heavier.size() < fewest
                || heavier.values().stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .values()
                        .stream()
                        .anyMatch(alike -> alike < fewest);
        return fewAlike ? Optional.of(new Text("poll.secret-in-danger.weighted")) : Optional.empty();
    }
}
