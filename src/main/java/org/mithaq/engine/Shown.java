package org.mithaq.engine;

import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * What a form shows to somebody at this moment.
 *
 * @param values by key
 * @param feel weighs the form's expressions, as it does those of the statutes' tables
 */
record Shown(Map<String, Object> values, FeelEngine feel) {

    @Nullable
    Object value(String key) {
        return values.get(key);
    }

    /** What an expression of the form says about what it shows. */
    @Nullable
    Object evaluate(String expression) {
        return feel.evaluateSimpleExpression(
                expression, Variables.fromMap(values).asVariableContext());
    }
}
