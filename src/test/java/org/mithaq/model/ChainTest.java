package org.mithaq.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mithaq.engine.RuleStep;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.TaskForm;

/** The chain of names from the models to files and classes, and back: nothing is kept that no model asks for. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChainTest {

    /** No model asks these: each step asks who convenes, and until when it is to be done; each roll, what votes weigh. */
    private static final List<String> ASKED_BY_THE_HOUSE = List.of("conveners", "deadlines", "weights");

    private static final List<ProcessModel> PROCESSES = ProcessModel.all();
    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.mithaq");

    @Test
    void every_form_belongs_to_a_step_or_a_start() {
        assertThat(ProcessModel.resources("classpath:forms/*.form"))
                .extracting(ProcessModel::nameOf)
                .containsExactlyInAnyOrderElementsOf(forms());
    }

    @Test
    void every_class_that_takes_answers_belongs_to_a_form() {
        assertThat(called("Form", TaskForm.class)).containsExactlyInAnyOrderElementsOf(forms());
    }

    @Test
    void every_delegate_does_a_service_step() {
        assertThat(called("Delegate", ServiceStep.class))
                .containsExactlyInAnyOrderElementsOf(steps(ServiceTask.class)
                        .map(task -> kebab(task.getCamundaDelegateExpression(), "Delegate"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void every_rule_hears_a_rule_step() {
        assertThat(called("Rule", RuleStep.class))
                .containsExactlyInAnyOrderElementsOf(steps(BusinessRuleTask.class)
                        .map(task -> ProcessModel.kebab(ProcessModel.suffix(task.getId())))
                        .collect(Collectors.toSet()));
    }

    @Test
    void every_table_is_asked_by_a_rule_step_or_by_the_house() {
        assertThat(DecisionModel.all())
                .extracting(table -> table.decision().getId())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                steps(BusinessRuleTask.class).map(BusinessRuleTask::getCamundaDecisionRef),
                                ASKED_BY_THE_HOUSE.stream())
                        .collect(Collectors.toSet()));
    }

    private static Set<String> forms() {
        return Stream.concat(
                        steps(UserTask.class).map(task -> ProcessModel.kebab(ProcessModel.suffix(task.getId()))),
                        steps(StartEvent.class)
                                .flatMap(start -> Stream.ofNullable(
                                        start.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef"))))
                .collect(Collectors.toSet());
    }

    private static <T extends ModelElementInstance> Stream<T> steps(Class<T> type) {
        return PROCESSES.stream().map(model -> model.every(type)).flatMap(Collection::stream);
    }

    /** What the concrete classes of a kind are called, without the ending that they share, as a file is called. */
    private static List<String> called(String ending, Class<?> kind) {
        return HOUSE.stream()
                .filter(type -> type.isAssignableTo(kind))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getSimpleName)
                .map(name -> kebab(name, ending))
                .toList();
    }

    private static String kebab(String name, String ending) {
        String bare = name.replaceAll("[${}]", "");
        assertThat(bare).endsWith(ending);
        return ProcessModel.kebab(
                bare.substring(0, 1).toUpperCase() + bare.substring(1, bare.length() - ending.length()));
    }
}
