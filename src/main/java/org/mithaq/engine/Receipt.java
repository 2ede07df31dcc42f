package org.mithaq.engine;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a step gives back to the process: routing values that our code computed, never what a person typed.
 *
 * @param number the meeting's number where the step gives the process its business key
 * @param routing values for the gateways that follow, by variable name
 */
public record Receipt(@Nullable String number, Map<String, Object> routing) {

    /** A step after which the process goes on without a choice. */
    public static Receipt done() {
        return new Receipt(null, Map.of());
    }

    /** A step that decides where the process goes. */
    public static Receipt route(String variable, Object value) {
        return new Receipt(null, Map.of(variable, value));
    }

    /** A step that ties the process to a meeting. */
    public static Receipt forMeeting(String number) {
        return new Receipt(number, Map.of());
    }

    /** The same receipt with one more routing value. */
    public Receipt and(String variable, Object value) {
        Map<String, Object> all = new HashMap<>(routing);
        all.put(variable, value);
        return new Receipt(number, Map.copyOf(all));
    }
}
