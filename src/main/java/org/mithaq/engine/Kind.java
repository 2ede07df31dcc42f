package org.mithaq.engine;

import org.jspecify.annotations.Nullable;

/** What a field of a form takes, and what it never takes. */
interface Kind {

    /**
     * The answer that was given, as the house keeps it.
     *
     * @param field for the sentence that refuses it
     * @param given what was submitted: a string, a number, a box, a list, or something that no form submits
     * @param shown what the form shows now
     * @return a string, a whole number, a box or a list of strings; null when nothing was answered
     * @throws org.mithaq.language.Refusal when the field does not take it
     */
    @Nullable
    Object admit(Field field, Object given, Shown shown);

    /** What the form itself takes an unanswered field for, where it weighs a condition. */
    default @Nullable Object unanswered() {
        return null;
    }

    /** An answer as the ledger is told it. */
    default Object told(Object answer) {
        return answer;
    }
}
