package org.mithaq.engine;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.mithaq.language.Refusal;

/** Says why a step is not open, and to those who could have done it also who has, and when. */
record ClosedStep(String taskId, StepAuthors authors, StepRights rights, ZoneId zone) implements Command<Refusal> {

    @Override
    public Refusal execute(CommandContext context) {
        Optional<StepAuthor> author =
                authors.of(taskId).filter(done -> mayKnow(done, context.getAuthenticatedUserId()));
        return author.<Refusal>map(done -> new TooLate(
                        "step.already-done", rights.nameOf(done.login()), LocalDateTime.ofInstant(done.at(), zone)))
                .orElseGet(() -> wasOpen(context) ? new TooLate("step.not-open") : new Unknown("request.unknown"));
    }

    private boolean mayKnow(StepAuthor done, String asking) {
        return asking == null || asking.equals(done.login()) || rights.actsFor(asking, done.office());
    }

    /** Whether there was such a step in an organ that whoever asks can see. */
    private boolean wasOpen(CommandContext context) {
        HistoricTaskInstanceEntity task =
                context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId);
        return task != null && context.getTenantManager().isAuthenticatedTenant(task.getTenantId());
    }
}
