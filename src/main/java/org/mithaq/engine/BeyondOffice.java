package org.mithaq.engine;

import org.mithaq.language.Refusal;

/** What somebody asks for is not theirs to do. */
class BeyondOffice extends Refusal {

    BeyondOffice(String key, Object... arguments) {
        super(key, arguments);
    }
}
