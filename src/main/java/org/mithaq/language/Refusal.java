package org.mithaq.language;

import java.util.List;

/**
 * Input that the statutes or the form do not allow; nothing has changed.
 *
 * <p>Carries the key of one sentence in the bundles, so that each reader is told in their own language what is wrong and
 * what would be right. Its message is the key alone: what somebody wrote may be among the arguments, and is no matter of a log.
 */
public class Refusal extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param key key of the sentence in the bundle {@code refusals}
     * @param arguments its arguments in order: strings, integers, {@link java.time.LocalDate}s or {@link Text}s
     */
    public Refusal(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The key of the sentence. */
    public String key() {
        return key;
    }

    /** The arguments of the sentence, in order. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
