package org.mithaq.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import org.camunda.spin.plugin.variable.SpinValues;

/** Values as the Tasklist's forms read them: lists travel as JSON. */
final class Presented {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Presented() {}

    static Object typed(Object value) {
        if (!(value instanceof Collection<?> list)) {
            return value;
        }
        try {
            return SpinValues.jsonValue(JSON.writeValueAsString(list)).create();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
