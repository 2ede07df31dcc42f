package org.mithaq.engine;

import java.util.Map;
import java.util.Optional;
import org.mithaq.ledger.Author;

/**
 * The step of a process that is being done, without the engine's types.
 *
 * @param name the form's name for a human step ({@code draft-notice}), the element's id otherwise
 * @param number the meeting's number, which is the business key; empty until a start form has been received
 * @param actor login of the person who acts; {@link #SYSTEM} when a job does
 * @param variables the few values of the process that are visible from the step
 */
public record Step(String name, String number, String actor, Map<String, Object> variables) {

    /** The actor of what nobody does by hand. */
    public static final String SYSTEM = Author.SYSTEM;

    /**
     * A value which our code set earlier in this process.
     *
     * @throws IllegalStateException when the model does not pass it to this step
     */
    public String value(String variable) {
        return Optional.ofNullable(variables.get(variable))
                .map(Object::toString)
                .orElseThrow(() -> new IllegalStateException(name + " is not given " + variable));
    }

    /** Login of the member in whose name somebody is asked; empty when it is their own. */
    public Optional<String> inNameOf() {
        return Optional.ofNullable(variables.get(Asking.IN_NAME_OF)).map(Object::toString);
    }

    /** The same as {@link #value(String)}, as a whole number. */
    public int number(String variable) {
        return Integer.parseInt(value(variable));
    }
}
