package org.mithaq.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a room asks every member who is entitled to answer.
 *
 * <p>The bean of the light process {@code reply} is named {@code replyQuestion}.
 */
public interface MemberQuestion {

    /**
     * The next of those who are entitled now, in the order of their logins.
     *
     * @param number the meeting's number
     * @param after login after which they come; empty for the first
     * @param most how many at most
     */
    List<String> entitled(String number, String after, int most);

    /** Logins of those who answer in the name of others, by the logins of these; whoever is not among them answers themselves. */
    default Map<String, String> representatives(String number, List<String> logins) {
        return Map.of();
    }

    /** These members are asked now, in the transaction in which their tasks open. */
    default void asked(String number, List<String> logins) {}

    /** The consultation was closed before these members answered; told in the transaction in which their tasks end. */
    default void missed(String number, List<String> logins) {}

    /** How many answers that count somebody waits for, by the rules of the moment at which it is asked; null where nobody does. */
    default @Nullable Integer enough(String number) {
        return null;
    }

    /** The message for whoever waits for so many, such as {@code QuorumAnnounced}. */
    default String enoughAnswered() {
        throw new IllegalStateException("Nobody waits for a number of answers");
    }

    /** The message for whoever waits until all have answered, such as {@code AllSigned}; null when nobody does. */
    default @Nullable String allAnswered() {
        return null;
    }
}
