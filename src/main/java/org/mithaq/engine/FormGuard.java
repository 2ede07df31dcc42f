package org.mithaq.engine;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Refusal;
import org.mithaq.ledger.FullText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.env.Environment;

/**
 * Stands between what a person submits and the engine.
 *
 * <p>The answers are held against the deployed form, and go to the step's {@link TaskForm}; the engine is given only the
 * routing values that come back. All of it happens in one transaction, so that a refusal leaves everything as it was and
 * the task open.
 */
class FormGuard {

    private static final Logger LOG = LoggerFactory.getLogger(FormGuard.class);

    /** What the engine calls the meeting's number in the log as well. */
    private static final String MEETING = "meeting";

    private final DeployedForms forms = new DeployedForms();
    private final ListableBeanFactory beans;
    private final StepRights rights;
    private final Refusals refusals;
    private final OneTransaction transaction;

    /** @param beans looked up when a step is done, because the engine is built before the rooms that use it */
    FormGuard(ListableBeanFactory beans, StepRights rights, Refusals refusals) {
        this.beans = beans;
        this.rights = rights;
        this.refusals = refusals;
        this.transaction = new OneTransaction(beans);
    }

    /** The file of the form of an open task, for whoever may read it, in their language. */
    InputStream file(CommandExecutor engine, String taskId) {
        return toldApart(() -> {
            OpenForm.Named form = engine.execute(new OpenForm(taskId)).orElseThrow(() -> closed(engine, taskId));
            try {
                return deployed(engine, form.deployment(), form.step()).content();
            } catch (RuntimeException failure) {
                openStep(engine, taskId);
                throw failure;
            }
        });
    }

    private DeployedForms.Form deployed(CommandExecutor engine, String deployment, String step) {
        return forms.of(engine, deployment, beans.getBean(Forms.class).of(step));
    }

    /** The values that a form shows to the person who opens it. */
    VariableMap open(CommandExecutor engine, String taskId) {
        return toldApart(() -> shown(openStep(engine, taskId)));
    }

    /** What fails is told in the log of its meeting, which the engine forgets in a look whenever it has answered something. */
    private VariableMap shown(Step step) {
        try {
            VariableMap shown = Variables.createVariables();
            form(step.name()).present(step).forEach((key, value) -> shown.put(key, Presented.typed(value)));
            return shown;
        } catch (RuntimeException failure) {
            inLog(step);
            throw failure;
        }
    }

    /** Receives the answers of a task, then lets the engine complete it. */
    <T> T submitTask(
            CommandExecutor engine, String taskId, Map<String, Object> answers, Function<Map<String, Object>, T> go) {
        return toldApart(() -> {
            try {
                return hand().act(() -> transaction.run(() -> done(engine, taskId, answers, go)));
            } catch (RuntimeException failure) {
                throw overtakenOr(failure, engine, taskId);
            }
        });
    }

    private <T> T done(
            CommandExecutor engine, String taskId, Map<String, Object> answers, Function<Map<String, Object>, T> go) {
        StepToDo.Found found = stepToDo(engine, taskId);
        Receipt receipt = receive(engine, found.step(), found.deployment(), taskId, answers);
        hand().does(found.act(receipt));
        if (receipt.number() != null) {
            engine.execute(new TieToMeeting(taskId, receipt.number()));
        }
        StepAuthor author = found.doneAt(beans.getBean(Clock.class).instant(), receipt);
        authors().add(author);
        beans.getBean(StepTimes.class).done(found.step().name(), Duration.between(found.openSince(), author.at()));
        return engine.execute(context -> go.apply(receipt.routing()));
    }

    /**
     * Whoever comes when somebody else has just done the step is told that, not what their answer met: a refusal, or half a
     * step, because the engine reads it row by row.
     */
    private RuntimeException overtakenOr(RuntimeException failure, CommandExecutor engine, String taskId) {
        boolean open = engine.execute(context -> context.getTaskManager().findTaskById(taskId) != null);
        if (open) {
            return failure;
        }
        LOG.debug("The step {} has gone meanwhile", taskId, failure);
        return closed(engine, taskId);
    }

    /**
     * Lets somebody take a step for themselves, or give theirs back.
     *
     * @param login of whoever shall hold it; null for nobody
     */
    void hold(CommandExecutor engine, String taskId, @Nullable String login, Runnable go) {
        inOneTransaction(() -> {
            StepToDo.Found found = stepToDo(engine, taskId);
            String actor = found.step().actor();
            if (login == null && found.right().office() == null && !actor.equals(Step.SYSTEM)) {
                throw new BeyondOffice("step.asked-by-name");
            }
            if (login != null && !login.equals(actor) && !actor.equals(Step.SYSTEM)) {
                throw new BeyondOffice("step.for-another");
            }
            hand().does(found.act(Receipt.done()));
            return engine.execute(context -> {
                if (found.lapsed()) {
                    context.runWithoutAuthorization(new AssignTaskCmd(taskId, null));
                }
                go.run();
                return taskId;
            });
        });
    }

    /**
     * Nobody lends a step or gives back a lent one, administrators included: the engine would have it answered twice. Who
     * cannot do a step gives it back to the office, or has a substitute.
     */
    RuntimeException lent() {
        return refusals.told(new BeyondOffice("step.for-another"));
    }

    /** Receives the answers of a start form, then lets the engine start the process for the meeting. */
    <T> T submitStart(
            CommandExecutor engine, String definitionId, Map<String, Object> answers, Function<Receipt, T> go) {
        return inOneTransaction(() -> {
            OpenStart.Wanted wanted = engine.execute(new OpenStart(definitionId));
            Receipt receipt = inItsOrgan(receive(engine, wanted.step(), wanted.deployment(), null, answers));
            return engine.execute(context -> go.apply(receipt));
        });
    }

    private Receipt inItsOrgan(Receipt receipt) {
        return receipt.number() == null
                ? receipt
                : receipt.and(
                        OrganTenants.ORGAN, beans.getBean(MeetingOrgans.class).organKeyOf(receipt.number()));
    }

    /** Nothing reaches the step's room that the deployed form of the step does not allow. */
    private Receipt receive(
            CommandExecutor engine,
            Step step,
            String deployment,
            @Nullable String taskId,
            Map<String, Object> answers) {
        TaskForm form = form(step.name());
        FormSchema schema = deployed(engine, deployment, step.name()).schema();
        Map<String, Object> presented = form.present(step);
        Map<String, Object> allowed = schema.check(Submitted.plain(answers), presented);
        hand().tells(new StepDone(step.name(), taskId, schema.told(allowed), FullText.json(presented)));
        return form.receive(step, new Answers(schema, allowed));
    }

    private Step openStep(CommandExecutor engine, String taskId) {
        return engine.execute(new OpenStep(taskId)).map(FormGuard::inLog).orElseThrow(() -> closed(engine, taskId));
    }

    private StepToDo.Found stepToDo(CommandExecutor engine, String taskId) {
        StepToDo.Found found = engine.execute(new StepToDo(taskId, rights)).orElseThrow(() -> closed(engine, taskId));
        inLog(found.step());
        if (found.isHeldByAnother()) {
            throw new TooLate("step.held-by-another");
        }
        return found;
    }

    private Refusal closed(CommandExecutor engine, String taskId) {
        ZoneId zone = ZoneId.of(beans.getBean(Environment.class).getRequiredProperty("mithaq.zone"));
        return engine.execute(new ClosedStep(taskId, authors(), rights, zone));
    }

    private <T> T inOneTransaction(Supplier<T> work) {
        return toldApart(() -> hand().act(() -> transaction.run(work)));
    }

    /** What is refused is told to the person; what is broken is logged and flies on. */
    private <T> T toldApart(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            throw refusals.told(failure);
        } finally {
            MDC.remove(MEETING);
        }
    }

    private static Step inLog(Step step) {
        if (!step.number().isEmpty()) {
            MDC.put(MEETING, step.number());
        }
        return step;
    }

    private StepAuthors authors() {
        return beans.getBean(StepAuthors.class);
    }

    private Hand hand() {
        return beans.getBean(Hand.class);
    }

    private TaskForm form(String name) {
        return beans.getBean(Steps.beanOf(name), TaskForm.class);
    }
}
