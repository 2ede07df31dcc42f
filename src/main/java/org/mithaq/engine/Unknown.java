package org.mithaq.engine;

import org.mithaq.language.Refusal;

/** There is nothing here of the name that was given. */
class Unknown extends Refusal {

    Unknown(String key) {
        super(key);
    }
}
