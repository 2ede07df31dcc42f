package org.mithaq.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.mithaq.language.Refusal;

/**
 * Keeps every human step in the hands of those who may do it, whichever way an open task changes hands.
 *
 * <p>A step names those whose authors it excludes in the model, beside itself:
 * {@code <camunda:property name="excludedAuthorsOf" value="UserTask_DraftNotice"/>}. Whoever is excluded does not see it.
 * Authors in the whole matter are meant, or in its own process alone where it says
 * {@code <camunda:property name="excludedWithin" value="process"/>}.
 */
class SeparationOfDuties extends AbstractBpmnParseListener {

    private static final String EXCLUDED = "excludedAuthorsOf";
    private static final String WITHIN = "excludedWithin";
    private static final String OWNER = "owner";

    private final StepRights rights;
    private final Sight sight;

    SeparationOfDuties(StepRights rights) {
        this.rights = rights;
        this.sight = new Sight(rights);
    }

    /** The steps whose authors a step excludes. */
    @SuppressWarnings("unchecked")
    static List<String> excludedBy(TaskEntity task) {
        ActivityImpl step = task.getProcessDefinition().findActivity(task.getTaskDefinitionKey());
        return (List<String>) step.getProperty(EXCLUDED);
    }

    /** Whether it excludes the authors in its own process alone. */
    static boolean isWithinProcess(TaskEntity task) {
        ActivityImpl step = task.getProcessDefinition().findActivity(task.getTaskDefinitionKey());
        return List.of("process").equals(step.getProperty(WITHIN));
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl step) {
        step.setProperty(EXCLUDED, declared(element, EXCLUDED));
        step.setProperty(WITHIN, declared(element, WITHIN));
        TaskDefinition task = ((UserTaskActivityBehavior) step.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, opened -> sight.open((TaskEntity) opened));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this::expectAssignee);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, this::expectOwner);
    }

    private void expectAssignee(DelegateTask task) {
        if (task.getAssignee() != null) {
            expect((TaskEntity) task, task.getAssignee());
        }
    }

    private void expectOwner(DelegateTask task) {
        boolean changed = ((TaskEntity) task).getPropertyChanges().containsKey(OWNER);
        if (changed && task.getOwner() != null) {
            expect((TaskEntity) task, task.getOwner());
        }
    }

    private void expect(TaskEntity task, String login) {
        try {
            rights.expect(task, login);
        } catch (Refusal refusal) {
            throw new RefusedInside(refusal);
        }
    }

    private static List<String> declared(Element step, String what) {
        return child(step, "extensionElements").flatMap(extensions -> child(extensions, "properties")).stream()
                .flatMap(properties -> properties.elements("property").stream())
                .filter(property -> what.equals(property.attribute("name")))
                .flatMap(property -> names(property.attribute("value")))
                .toList();
    }

    private static Optional<Element> child(Element parent, String name) {
        return Optional.ofNullable(parent.element(name));
    }

    private static Stream<String> names(String value) {
        return Arrays.stream(value.strip().split("\\s+"));
    }
}
