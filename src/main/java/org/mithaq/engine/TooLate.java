package org.mithaq.engine;

import org.mithaq.language.Refusal;

/** Somebody else has done, or holds, the step. */
class TooLate extends Refusal {

    TooLate(String key, Object... arguments) {
        super(key, arguments);
    }
}
