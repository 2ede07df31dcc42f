package org.mithaq.engine;

/** A box. */
record Tick() implements Kind {

    @Override
    public Object admit(Field field, Object given, Shown shown) {
        if (given instanceof Boolean ticked) {
            return ticked;
        }
        throw field.refused("answer.wrong-kind");
    }

    @Override
    public Object unanswered() {
        return false;
    }
}
