package org.mithaq.engine;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.ledger.Deed;
import org.mithaq.ledger.FullText;

/**
 * The engine was operated otherwise than by answering a step: a step was taken or given to somebody, a variable set, a token
 * moved, a job tried again.
 *
 * @param operation the engine's name of it, such as {@code SetJobRetries}
 * @param entity what was operated on, such as {@code Job}
 * @param ids the engine's ids of what was operated on, by kind
 * @param changes what was changed, by the engine's name of it
 * @param annotation what whoever did it wrote beside it
 */
record Operation(
        @Nullable String matter,
        @Nullable String organ,
        String operation,
        String entity,
        Map<String, String> ids,
        Map<String, Change> changes,
        @Nullable FullText annotation)
        implements Deed {

    /**
     * One change.
     *
     * @param former what stood there; null when nothing did, or the engine does not say
     */
    record Change(@Nullable FullText former, @Nullable FullText value) {}

    /** {@code SetJobRetries} is {@code operation-set-job-retries}. */
    @Override
    public String key() {
        return "operation-" + operation.replaceAll("(?<=[a-z])([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
