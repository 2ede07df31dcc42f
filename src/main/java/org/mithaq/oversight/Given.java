package org.mithaq.oversight;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the form of a search was filled in with. */
final class Given {

    private Given() {}

    /** The fields that were, in the order of their names. */
    static Map<String, Object> of(Map<String, Optional<?>> form) {
        Map<String, Object> fields = new TreeMap<>();
        form.forEach((field, value) -> value.ifPresent(given -> fields.put(field, given)));
        return fields;
    }
}
