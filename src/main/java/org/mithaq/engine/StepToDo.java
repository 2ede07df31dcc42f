package org.mithaq.engine;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.mithaq.engine.StepRights.Right;
import org.mithaq.ledger.Act;
import org.mithaq.ledger.Author;

/**
 * Reads the open task that somebody wants to take or do, after every check of their right to.
 *
 * <p>Answers empty when the task is not open any more.
 */
record StepToDo(String taskId, StepRights rights) implements Command<Optional<StepToDo.Found>> {

    /**
     * An open step that the actor may do.
     *
     * @param rootProcess the engine's id of the outermost process to which it belongs
     * @param organ key of the organ for which it is done; null when for none
     * @param deployment with which its process was deployed
     * @param element the step in its model, such as {@code UserTask_DraftNotice}
     * @param right in which the actor may
     * @param assignee login of the person who claimed it, or is asked by name; empty when it waits for its office
     * @param openSince when it was opened
     * @param lapsed whether that person may not do it any more, so that it waits for its office again
     */
    record Found(
            String taskId,
            String rootProcess,
            @Nullable String organ,
            String deployment,
            String element,
            Step step,
            Right right,
            Optional<String> assignee,
            Instant openSince,
            boolean lapsed) {

        boolean isHeldByAnother() {
            return !lapsed
                    && assignee.filter(login -> !login.equals(step.actor())).isPresent();
        }

        /** In whose name, and in which matter, it is done. */
        Act act(Receipt receipt) {
            return new Act(new Author(step.actor(), right.insteadOf(), right.office()), matter(receipt), organ);
        }

        private @Nullable String matter(Receipt receipt) {
            String number = receipt.number() == null ? step.number() : receipt.number();
            return number.isEmpty() ? null : number;
        }

        /** Its author, once it is done with a receipt that may tie it to its meeting. */
        StepAuthor doneAt(Instant now, Receipt receipt) {
            return new StepAuthor(
                    taskId,
                    matter(receipt),
                    rootProcess,
                    element,
                    step.actor(),
                    right.insteadOf(),
                    right.office(),
                    now);
        }
    }

    @Override
    public Optional<Found> execute(CommandContext context) {
        return Optional.ofNullable(context.getTaskManager().findTaskById(taskId))
                .map(task -> found(context, task));
    }

    private static boolean isBy(Optional<Actor> actor, String login) {
        return actor.filter(person -> person.login().equals(login)).isPresent();
    }

    private Found found(CommandContext context, TaskEntity task) {
        Optional<Actor> actor = Actor.of(context);
        actor.ifPresent(Actor::expectOffice);
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
        Right right = actor.map(person -> rights.expect(task, person.login())).orElseGet(() -> new Right(null, null));
        Optional<String> assignee = Optional.ofNullable(task.getAssignee());
        return new Found(
                taskId,
                task.getProcessInstance().getRootProcessInstanceId(),
                task.getTenantId(),
                task.getProcessDefinition().getDeploymentId(),
                task.getTaskDefinitionKey(),
                Steps.of(task, context),
                right,
                assignee,
                task.getCreateTime().toInstant(),
                assignee.filter(login -> !isBy(actor, login) && !rights.mayDo(task, login))
                        .isPresent());
    }
}
