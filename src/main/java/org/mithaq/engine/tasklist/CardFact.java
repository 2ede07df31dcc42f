package org.mithaq.engine.tasklist;

import java.util.Locale;

/**
 * What a card of the task list tells beside the engine's own: the number of its meeting or file, its organ, and in whose name
 * somebody votes who holds a proxy. The Tasklist takes it for a variable, whose name people read at the pointer; it has none but the one in their language.
 */
enum CardFact {
    NUMBER,
    ORGAN,
    IN_NAME_OF;

    /** The key of its name in the bundles. */
    String label() {
        return "card." + name().toLowerCase(Locale.ROOT);
    }
}
