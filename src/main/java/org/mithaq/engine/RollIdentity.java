package org.mithaq.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Gives the engine its users, groups and tenants from the {@link Roll}; none of them can be edited in the engine. */
record RollIdentity(Supplier<Roll> roll) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return new RollSession(roll.get());
    }
}
