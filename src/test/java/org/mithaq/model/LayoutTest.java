package org.mithaq.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LayoutTest {

    @ParameterizedTest
    @MethodSource("org.mithaq.model.ProcessModel#all")
    void every_element_is_drawn_once(ProcessModel model) {
        assertThat(model.every(BpmnShape.class))
                .extracting(BpmnShape::getBpmnElement)
                .containsExactlyInAnyOrderElementsOf(List.<BaseElement>copyOf(model.every(FlowNode.class)));
        assertThat(model.every(BpmnEdge.class))
                .extracting(BpmnEdge::getBpmnElement)
                .containsExactlyInAnyOrderElementsOf(List.<BaseElement>copyOf(model.every(SequenceFlow.class)));
    }

    @ParameterizedTest
    @MethodSource("org.mithaq.model.ProcessModel#all")
    void every_flow_runs_straight_or_at_right_angles(ProcessModel model) {
        assertThat(model.every(BpmnEdge.class)).allSatisfy(edge -> {
            List<Waypoint> points = List.copyOf(edge.getWaypoints());
            assertThat(points).hasSizeGreaterThanOrEqualTo(2);
            for (int i = 1; i < points.size(); i++) {
                Waypoint from = points.get(i - 1);
                Waypoint to = points.get(i);
                assertThat(from.getX().equals(to.getX()) || from.getY().equals(to.getY()))
                        .as(edge.getId())
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("org.mithaq.model.ProcessModel#all")
    void no_shape_or_label_lies_on_another(ProcessModel model) {
        List<Box> boxes = boxes(model);
        assertThat(boxes)
                .allSatisfy(box -> assertThat(boxes).filteredOn(box::overlaps).containsExactly(box));
    }

    /** The shapes that contain nothing, and the labels of all; a boundary event lies on the edge of its activity. */
    private static List<Box> boxes(ProcessModel model) {
        List<Box> boxes = new ArrayList<>();
        model.every(BpmnShape.class).stream()
                .filter(shape -> !(shape.getBpmnElement() instanceof SubProcess))
                .forEach(shape -> boxes.add(new Box(shape.getId(), rectangle(shape.getBounds()), activity(shape))));
        model.every(BpmnLabel.class).stream()
                .map(label -> new Box(
                        "label of " + id(label), rectangle(Objects.requireNonNull(label.getBounds(), id(label))), ""))
                .forEach(boxes::add);
        return boxes;
    }

    /** The shape to which a boundary event is attached; empty for any other. */
    private static String activity(BpmnShape shape) {
        return shape.getBpmnElement() instanceof BoundaryEvent event
                ? event.getAttachedTo().getDiagramElement().getId()
                : "";
    }

    private static String id(BpmnLabel label) {
        return label.getParentElement().getAttributeValue("id");
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    /** @param edgeOf name of the box on whose edge it lies; empty for none */
    private record Box(String name, Rectangle2D area, String edgeOf) {
        boolean overlaps(Box other) {
            return area.intersects(other.area) && !edgeOf.equals(other.name) && !other.edgeOf.equals(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
