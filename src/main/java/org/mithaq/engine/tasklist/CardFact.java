package org.mithaq.engine.tasklist;

/** What a card of the task list tells beside the engine's own: the number of its meeting or file, and its organ. */
enum CardFact {
    NUMBER("meetingNumber"),
    ORGAN("organName");

    private final String variable;

    CardFact(String variable) {
        this.variable = variable;
    }

    /** Under which name the Tasklist finds it among the variables of a card. */
    String variable() {
        return variable;
    }

    /** The key of its label in the bundles. */
    String label() {
        return "card." + variable;
    }
}
