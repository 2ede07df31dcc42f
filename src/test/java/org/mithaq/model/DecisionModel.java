package org.mithaq.model;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * One decision table, as its file holds it.
 *
 * @param file the file's name without folder and ending, such as {@code notice-period}
 * @param source the table's elements
 */
record DecisionModel(String file, DmnModelInstance source) {

    /** Every decision table on the classpath, ordered by file name. */
    static List<DecisionModel> all() {
        return ProcessModel.resources("classpath:bpmn/decisions/*.dmn").stream()
                .map(resource -> new DecisionModel(
                        ProcessModel.nameOf(resource), Dmn.readModelFromStream(ProcessModel.open(resource))))
                .toList();
    }

    Decision decision() {
        return source.getModelElementsByType(Decision.class).iterator().next();
    }

    /** The ids of its input and output columns. */
    List<String> columns() {
        return Stream.concat(
                        source.getModelElementsByType(Input.class).stream(),
                        source.getModelElementsByType(Output.class).stream())
                .map(DmnElement::getId)
                .toList();
    }

    List<Rule> rows() {
        return List.copyOf(source.getModelElementsByType(Rule.class));
    }

    @Override
    public String toString() {
        return file;
    }
}
