package org.mithaq.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricDetailEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.mithaq.engine.Operation.Change;
import org.mithaq.ledger.FullText;

/**
 * Tells the ledger of the engine's operations, out of the stream of its history.
 *
 * <p>What is told elsewhere is left out: a completed step and a process that was begun by {@link StepDone}, a deployment by
 * {@link Deployed}.
 */
class OperationsTold implements HistoryEventHandler {

    private static final Map<String, String> TOLD_ELSEWHERE = Map.of(
            EntityTypes.TASK, UserOperationLogEntry.OPERATION_TYPE_COMPLETE,
            EntityTypes.PROCESS_INSTANCE, UserOperationLogEntry.OPERATION_TYPE_CREATE,
            EntityTypes.DEPLOYMENT, UserOperationLogEntry.OPERATION_TYPE_CREATE);

    private final Supplier<Hand> hand;

    /** @param hand looked up when something is operated, because the engine is built before it */
    OperationsTold(Supplier<Hand> hand) {
        this.hand = hand;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        handleEvents(List.of(event));
    }

    /** The engine tells of each change in an event of its own, and of all changes of one operation together. */
    @Override
    public void handleEvents(List<HistoryEvent> events) {
        Map<String, List<UserOperationLogEntryEventEntity>> operations = new LinkedHashMap<>();
        events.stream()
                .filter(UserOperationLogEntryEventEntity.class::isInstance)
                .map(UserOperationLogEntryEventEntity.class::cast)
                .filter(event -> !event.getOperationType().equals(TOLD_ELSEWHERE.get(event.getEntityType())))
                .filter(event -> !isTheHouseTellingItself(event))
                .forEach(event -> operations
                        .computeIfAbsent(event.getEntityType() + event.getOperationType(), kind -> new ArrayList<>())
                        .add(event));
        operations.values().forEach(changes -> hand.get().tells(operation(changes)));
    }

    /** One process of the house telling another, while somebody answers a step, is no operation of theirs. */
    private static boolean isTheHouseTellingItself(UserOperationLogEntryEventEntity event) {
        return event.getOperationType().equals(UserOperationLogEntry.OPERATION_TYPE_CORRELATE_MESSAGE)
                && !Context.getCommandContext().isAuthorizationCheckEnabled();
    }

    private static Operation operation(List<UserOperationLogEntryEventEntity> changes) {
        UserOperationLogEntryEventEntity first = changes.get(0);
        return new Operation(
                matter(first.getProcessInstanceId()),
                first.getTenantId(),
                first.getOperationType(),
                first.getEntityType(),
                ids(first),
                first.getEntityType().equals(EntityTypes.VARIABLE) ? variables() : properties(changes),
                text(first.getAnnotation()));
    }

    private static @Nullable String matter(@Nullable String process) {
        return Optional.ofNullable(process)
                .map(Context.getCommandContext().getExecutionManager()::findExecutionById)
                .map(ExecutionEntity::getBusinessKey)
                .orElse(null);
    }

    private static Map<String, String> ids(UserOperationLogEntryEventEntity event) {
        Map<String, String> ids = new HashMap<>();
        ids.put("process", event.getProcessInstanceId());
        ids.put("definition", event.getProcessDefinitionId());
        ids.put("execution", event.getExecutionId());
        ids.put("task", event.getTaskId());
        ids.put("job", event.getJobId());
        ids.put("jobDefinition", event.getJobDefinitionId());
        ids.put("deployment", event.getDeploymentId());
        ids.put("batch", event.getBatchId());
        ids.values().removeIf(Objects::isNull);
        return ids;
    }

    private static Map<String, Change> properties(List<UserOperationLogEntryEventEntity> changes) {
        Map<String, Change> properties = new HashMap<>();
        changes.stream()
                .filter(change -> change.getProperty() != null)
                .forEach(change -> properties.put(
                        change.getProperty(), new Change(text(change.getOrgValue()), text(change.getNewValue()))));
        return properties;
    }

    /** The engine's operation does not say which variables were set; the rest of the command does. */
    private static Map<String, Change> variables() {
        Map<String, Change> variables = new HashMap<>();
        Context.getCommandContext()
                .getDbEntityManager()
                .getCachedEntitiesByType(HistoricDetailEventEntity.class)
                .stream()
                .filter(HistoricVariableUpdateEventEntity.class::isInstance)
                .map(HistoricVariableUpdateEventEntity.class::cast)
                .forEach(update -> variables.put(update.getVariableName(), new Change(null, text(value(update)))));
        return variables;
    }

    private static @Nullable String value(HistoricVariableUpdateEventEntity update) {
        if (update.getTextValue() != null) {
            return update.getTextValue();
        }
        return Optional.ofNullable(update.getByteValue())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .or(() -> Optional.ofNullable(update.getLongValue()).map(String::valueOf))
                .or(() -> Optional.ofNullable(update.getDoubleValue()).map(String::valueOf))
                .orElse(null);
    }

    private static @Nullable FullText text(@Nullable String written) {
        return written == null ? null : new FullText(written);
    }
}
