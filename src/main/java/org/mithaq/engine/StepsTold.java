package org.mithaq.engine;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;

/** Tells the house when a human step opens, and when it is open no more. */
class StepsTold extends AbstractBpmnParseListener {

    private final ApplicationEventPublisher events;

    StepsTold(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl step) {
        TaskDefinition task = ((UserTaskActivityBehavior) step.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, opened -> tellOpened((TaskEntity) opened));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::tellClosed);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, this::tellClosed);
    }

    private void tellOpened(TaskEntity task) {
        String number = Optional.ofNullable(task.getProcessInstance())
                .map(ExecutionEntity::getBusinessKey)
                .orElse(null);
        events.publishEvent(new StepOpened(
                task.getId(),
                Steps.formOf(task.getTaskDefinitionKey()),
                number,
                task.getTenantId(),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null)));
    }

    private void tellClosed(DelegateTask task) {
        events.publishEvent(new StepClosed(task.getId()));
    }
}
