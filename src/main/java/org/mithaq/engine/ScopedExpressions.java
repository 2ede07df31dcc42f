package org.mithaq.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.spring.ApplicationContextElResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
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

    /**
     * Looks for a word among the beans before the values of the process, which are all read from the database for it. No value stands
     * for a bean.
     */
    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        resolvers.add(new ApplicationContextElResolver(applicationContext));
        resolvers.add(super.createElResolver());
        return resolvers;
    }
}
