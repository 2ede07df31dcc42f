package org.mithaq.engine;

import java.util.Map;

/**
 * The meeting point of one human step and its module: what the form shows, and what happens with its answers.
 *
 * <p>The bean of the form {@code draft-notice} is named {@code draftNoticeForm}.
 */
public interface TaskForm {

    /**
     * The values that the form shows to the person who opens it, computed afresh each time.
     *
     * @return by field key: strings, whole numbers, booleans, lists of strings, or lists of {@link Option}s
     */
    Map<String, Object> present(Step step);

    /**
     * Takes the answers into the domain, before the engine moves.
     *
     * @return the routing values; nothing else of the answers ever reaches the engine
     * @throws org.mithaq.language.Refusal when the statutes do not allow them; nothing is changed then
     */
    Receipt receive(Step step, Answers answers);

    /** One entry of a list to choose from. */
    record Option(String label, String value) {}
}
