package org.mithaq.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Refusal;
import org.springframework.context.ApplicationContext;

/**
 * Evaluates the expressions of the models, each in the scope of its process, and none beside: the engine would evaluate an
 * expression that somebody has put into a query, or into a stored filter, without any scope.
 */
class ScopedExpressions extends SpringExpressionManager {

    ScopedExpressions(ApplicationContext beans) {
        super(beans);
    }

    @Override
    public ELContext getElContext(@Nullable VariableScope scope) {
        if (scope == null) {
            throw new Refusal("request.expression");
        }
        return super.getElContext(scope);
    }
}
