package org.mithaq.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.ledger.Deed;
import org.mithaq.ledger.FullText;

/**
 * A human step is done, or a process is begun by its start form.
 *
 * @param step name of its form, such as {@code draft-notice}
 * @param task the engine's id of the task; null where a process is begun
 * @param answers by field: choices, numbers and boxes as they are, what people wrote as {@link FullText}s
 * @param seen what the form shows when it is answered, as JSON
 */
record StepDone(String step, @Nullable String task, Map<String, Object> answers, FullText seen) implements Deed {}
