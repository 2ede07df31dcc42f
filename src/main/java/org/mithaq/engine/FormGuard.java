package org.mithaq.engine;

import jakarta.ws.rs.core.Response.Status;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.mithaq.language.Refusal;
import org.mithaq.language.Words;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stands between what a person submits and the engine.
 *
 * <p>The answers go to the step's {@link TaskForm} first; the engine is given only the routing values that come back. Both
 * happen in one transaction, so that a refusal leaves everything as it was and the task open.
 */
class FormGuard {

    private static final int ATTEMPTS = 3;

    private static final Set<Class<? extends RuntimeException>> OVERTAKEN =
            Set.of(OptimisticLockingException.class, ConcurrencyFailureException.class, DuplicateKeyException.class);

    private final ListableBeanFactory beans;

    /** @param beans looked up when a step is done, because the engine is built before the rooms that use it */
    FormGuard(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** The values that a form shows to the person who opens it. */
    VariableMap open(CommandExecutor engine, String taskId) {
        Step step = engine.execute(new OpenStep(taskId, OpenStep.Access.READ))
                .map(OpenStep.Held::step)
                .orElseThrow(() -> refused(new TooLate("step.already-done")));
        VariableMap shown = Variables.createVariables();
        form(step.name()).present(step).forEach((key, value) -> shown.put(key, Presented.typed(value)));
        return shown;
    }

    /** Receives the answers of a task, then lets the engine complete it. */
    <T> T submitTask(
            CommandExecutor engine, String taskId, Map<String, Object> answers, Function<Map<String, Object>, T> go) {
        return inOneTransaction(() -> {
            Step step = stepToDo(engine, taskId);
            Receipt receipt = form(step.name()).receive(step, new Answers(step.name(), plain(answers)));
            if (receipt.number() != null) {
                engine.execute(new TieToMeeting(taskId, receipt.number()));
            }
            return go.apply(receipt.routing());
        });
    }

    /** Receives the answers of a start form, then lets the engine start the process for the meeting. */
    <T> T submitStart(
            CommandExecutor engine, String definitionId, Map<String, Object> answers, Function<Receipt, T> go) {
        return inOneTransaction(() -> {
            Step step = engine.execute(new OpenStart(definitionId));
            Receipt receipt = form(step.name()).receive(step, new Answers(step.name(), plain(answers)));
            return go.apply(
                    receipt.number() == null
                            ? receipt
                            : receipt.and(
                                    OrganTenants.ORGAN,
                                    beans.getBean(MeetingOrgans.class).organKeyOf(receipt.number())));
        });
    }

    private static Step stepToDo(CommandExecutor engine, String taskId) {
        OpenStep.Held held = engine.execute(new OpenStep(taskId, OpenStep.Access.WORK))
                .orElseThrow(() -> new TooLate("step.already-done"));
        if (held.byAnother()) {
            throw new TooLate("step.held-by-another");
        }
        return held.step();
    }

    /**
     * Whoever is overtaken by somebody else's change tries again: the step is done by then, and they are told so, or only a
     * row beside it had changed, and theirs counts as well.
     */
    private <T> T inOneTransaction(Supplier<T> work) {
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

    /** Spring Data wraps what the database says; a key that somebody else has just taken is no other case. */
    private static boolean isOvertaken(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> OVERTAKEN.stream().anyMatch(kind -> kind.isInstance(cause)));
    }

    private <T> T once(Supplier<T> work) {
        try {
            return new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).execute(tx -> work.get());
        } catch (Refusal refusal) {
            throw refused(refusal);
        }
    }

    private RefusedAnswer refused(Refusal refusal) {
        Status status = refusal instanceof TooLate ? Status.CONFLICT : Status.BAD_REQUEST;
        return new RefusedAnswer(status, refusal, beans.getBean(Words.class).say(refusal));
    }

    private TaskForm form(String name) {
        return beans.getBean(Steps.beanOf(name), TaskForm.class);
    }

    private static Map<String, Object> plain(Map<String, Object> answers) {
        return answers == null ? Map.of() : new HashMap<>(answers);
    }
}
