package org.mithaq.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;

/** What a person submits, out of the engine's wrapping. */
final class Submitted {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Submitted() {}

    /** Plain values by key; what is neither plain nor a list stays in its wrapping, which no field takes. */
    static Map<String, Object> plain(@Nullable Map<String, Object> submitted) {
        VariableMap typed = Variables.fromMap(submitted);
        Map<String, Object> plain = new HashMap<>();
        typed.keySet().forEach(key -> plain.put(key, plain(typed.<TypedValue>getValueTyped(key))));
        return plain;
    }

    private static @Nullable Object plain(TypedValue value) {
        if (value instanceof JsonValue json) {
            return list(json);
        }
        boolean plain = value.getType() == null || value.getType().isPrimitiveValueType();
        return plain ? value.getValue() : value;
    }

    private static @Nullable Object list(JsonValue json) {
        String text = json.isDeserialized() ? String.valueOf(json.getValue()) : json.getValueSerialized();
        if (text == null) {
            return null;
        }
        try {
            return JSON.readValue(text, List.class);
        } catch (JsonProcessingException noList) {
            return json;
        }
    }
}
