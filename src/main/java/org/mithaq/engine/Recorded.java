package org.mithaq.engine;

import java.util.List;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventProcessor;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.producer.HistoryEventProducer;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContext;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContextEntryBuilder;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;

/**
 * A tool of the engine in the hands of an administrator: its use is kept in the user operation log with its author, by this
 * command where the engine's own does not do so.
 */
record Recorded<T>(Command<T> tool) implements Command<T> {

    @Override
    public T execute(CommandContext context) {
        T result = tool.execute(context);
        if (context.getDbEntityManager()
                .getCachedEntitiesByType(UserOperationLogEntryEventEntity.class)
                .isEmpty()) {
            record(context);
        }
        return result;
    }

    private void record(CommandContext context) {
        UserOperationLogContext operation = new UserOperationLogContext();
        operation.setUserId(context.getAuthenticatedUserId());
        operation.addEntry(UserOperationLogContextEntryBuilder.entry("Use", "Engine")
                .category(UserOperationLogEntry.CATEGORY_ADMIN)
                .propertyChanges(
                        new PropertyChange("tool", null, tool.getClass().getSimpleName()))
                .create());
        HistoryEventProcessor.processHistoryEvents(new HistoryEventProcessor.HistoryEventCreator() {
            @Override
            public List<HistoryEvent> createHistoryEvents(HistoryEventProducer producer) {
                return producer.createUserOperationLogEvents(operation);
            }
        });
    }
}
