package org.mithaq.charter;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A member is asked about a charter.
 *
 * @param member login
 */
@Table("consultation")
record Consultation(@Id @Nullable Long id, String charter, Matter matter, String member, State state) {

    enum Matter {
        AMENDMENTS,
        SIGNATURES
    }

    enum State {
        OPEN,
        ANSWERED,
        /** The time was over before they answered. */
        MISSED
    }

    Consultation ending(State end) {
        return new Consultation(id, charter, matter, member, end);
    }
}
