package org.mithaq.engine;

import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.mithaq.language.Refusal;
import org.mithaq.language.Words;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stands between what a person submits and the engine.
 *
 * <p>The answers are held against the deployed form, and go to the step's {@link TaskForm}; the engine is given only the
 * routing values that come back. All of it happens in one transaction, so that a refusal leaves everything as it was and
 * the task open.
 */
class FormGuard {

    private static final int ATTEMPTS = 3;

    private final DeployedForms forms = new DeployedForms();
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
            OpenStep.Held held = heldToDo(engine, taskId);
            Receipt receipt = receive(engine, held.step(), held.deployment(), answers);
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
            OpenStart.Wanted wanted = engine.execute(new OpenStart(definitionId));
            return go.apply(receive(engine, wanted.step(), wanted.deployment(), answers));
        });
    }

    /** Nothing reaches the step's room that the deployed form of the step does not allow. */
    private Receipt receive(CommandExecutor engine, Step step, String deployment, Map<String, Object> answers) {
        TaskForm form = form(step.name());
        String inReadersLanguage = beans.getBean(Forms.class).of(step.name());
        FormSchema schema = forms.of(engine, deployment, inReadersLanguage);
        Map<String, Object> allowed = schema.check(Submitted.plain(answers), form.present(step));
        return form.receive(step, new Answers(schema, allowed));
    }

    private static OpenStep.Held heldToDo(CommandExecutor engine, String taskId) {
        OpenStep.Held held = engine.execute(new OpenStep(taskId, OpenStep.Access.WORK))
                .orElseThrow(() -> new TooLate("step.already-done"));
        if (held.byAnother()) {
            throw new TooLate("step.held-by-another");
        }
        return held;
    }

    /**
     * Whoever is overtaken by somebody else's change tries again: the step is done by then, and they are told so, or only a
     * row beside it had changed, and theirs counts as well.
     */
    private <T> T inOneTransaction(Supplier<T> work) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return once(work);
            } catch (OptimisticLockingException | ConcurrencyFailureException overtaken) {
                // tried again with what is there now
            }
        }
        return once(work);
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
}
