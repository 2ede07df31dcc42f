package org.mithaq.engine;

import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does in one transaction what somebody asks for.
 *
 * <p>Whoever is overtaken by somebody else's change tries again: the step is done by then, and they are told so, or only a row
 * beside it had changed, and theirs counts as well.
 */
class OneTransaction {

    private static final int ATTEMPTS = 3;

    private static final Set<Class<? extends RuntimeException>> OVERTAKEN =
            Set.of(OptimisticLockingException.class, ConcurrencyFailureException.class, DuplicateKeyException.class);

    private final ListableBeanFactory beans;

    /** @param beans looked up when somebody asks, because the engine is built before them */
    OneTransaction(ListableBeanFactory beans) {
        this.beans = beans;
    }

    <T> T run(Supplier<T> work) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return once(work);
            } catch (RuntimeException failure) {
                if (!isOvertaken(failure)) {
                    throw failure;
                }
            }
        }
        return once(work);
    }

    private <T> T once(Supplier<T> work) {
        return new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).execute(tx -> work.get());
    }

    /** Spring Data wraps what the database says; a key that somebody else has just taken is no other case. */
    private static boolean isOvertaken(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> OVERTAKEN.stream().anyMatch(kind -> kind.isInstance(cause)));
    }
}
