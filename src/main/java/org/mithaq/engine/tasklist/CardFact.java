package org.mithaq.engine.tasklist;

import java.util.Locale;

/**
 * What a card of the task list tells beside the engine's own: the number of its meeting or file, and its organ. The Tasklist
 * takes it for a variable, whose name people read at the pointer; it has none but the one in their language.
 */
enum CardFact {
    NUMBER,
    ORGAN;

    /** The key of its name in the bundles. */
    String label() {
        return "card." + name().toLowerCase(Locale.ROOT);
    }
}
