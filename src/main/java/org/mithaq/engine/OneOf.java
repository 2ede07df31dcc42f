package org.mithaq.engine;

import org.jspecify.annotations.Nullable;

/** A group of radio buttons, or a list to choose one entry from. */
record OneOf(Options options) implements Kind {

    @Override
    public @Nullable Object admit(Field field, Object given, Shown shown) {
        if (!(given instanceof String chosen)) {
            throw field.refused("answer.wrong-kind");
        }
        if (chosen.isBlank()) {
            return null;
        }
        if (!options.in(shown).contains(chosen)) {
            throw field.refused("answer.not-offered", Field.quoted(chosen));
        }
        return chosen;
    }
}
