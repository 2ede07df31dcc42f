package org.mithaq.engine;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.jspecify.annotations.Nullable;

/**
 * A process as it is drawn, from left to right, in the units of its diagram.
 *
 * @param frame what holds all of it
 */
public record Drawing(Box frame, List<Shape> shapes, List<Arrow> arrows) {

    private static final double MARGIN = 24;

    /** A rectangle; x grows to the right, y down. */
    public record Box(double x, double y, double width, double height) {

        public double right() {
            return x + width;
        }

        public double bottom() {
            return y + height;
        }

        public double middle() {
            return x + width / 2;
        }

        public double centre() {
            return y + height / 2;
        }
    }

    /**
     * An element of the process.
     *
     * @param kind as BPMN calls it, such as {@code user-task}
     * @param trigger {@code timer} or {@code message}; empty for what nothing triggers
     * @param name empty where it has none
     * @param label where its name stands, when that is not within it
     */
    public record Shape(String element, String kind, String trigger, String name, Box box, @Nullable Box label) {}

    /**
     * A sequence flow.
     *
     * @param from the element that it leaves
     * @param to the element to which it leads
     * @param line its corners as an SVG polyline takes them
     * @param label where its name stands; null where it has none
     */
    public record Arrow(String from, String to, String name, String line, @Nullable Box label) {}

    static Drawing of(BpmnModelInstance model) {
        List<Shape> shapes = model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() instanceof FlowNode)
                .map(Drawing::shape)
                .toList();
        Collection<BpmnEdge> edges = model.getModelElementsByType(BpmnEdge.class);
        List<Arrow> arrows = edges.stream()
                .filter(edge -> edge.getBpmnElement() instanceof SequenceFlow)
                .map(Drawing::arrow)
                .toList();
        return new Drawing(frame(model.getModelElementsByType(Bounds.class), edges), shapes, arrows);
    }

    /** The names of its elements by their ids; the id itself where one has none. */
    public Map<String, String> names() {
        return shapes.stream()
                .collect(Collectors.toMap(
                        Shape::element, shape -> shape.name().isEmpty() ? shape.element() : shape.name()));
    }

    private static Shape shape(BpmnShape shape) {
        FlowNode node = (FlowNode) shape.getBpmnElement();
        return new Shape(
                node.getId(),
                node.getElementType().getTypeName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT),
                trigger(node),
                name(node),
                box(shape.getBounds()),
                label(shape.getBpmnLabel()));
    }

    private static String trigger(FlowNode node) {
        return node instanceof CatchEvent event
                ? event.getEventDefinitions().stream()
                        .findFirst()
                        .map(definition -> definition instanceof TimerEventDefinition ? "timer" : "message")
                        .orElse("")
                : "";
    }

    private static Arrow arrow(BpmnEdge edge) {
        SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
        return new Arrow(
                flow.getSource().getId(),
                flow.getTarget().getId(),
                name(flow),
                edge.getWaypoints().stream()
                        .map(corner -> corner.getX() + "," + corner.getY())
                        .collect(Collectors.joining(" ")),
                label(edge.getBpmnLabel()));
    }

    private static String name(FlowElement element) {
        return Optional.ofNullable(element.getName()).orElse("");
    }

    private static @Nullable Box label(@Nullable BpmnLabel label) {
        return label == null || label.getBounds() == null ? null : box(label.getBounds());
    }

    private static Box box(Bounds bounds) {
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static Box frame(Collection<Bounds> bounds, Collection<BpmnEdge> edges) {
        List<Box> boxes = bounds.stream().map(Drawing::box).toList();
        List<Waypoint> corners =
                edges.stream().flatMap(edge -> edge.getWaypoints().stream()).toList();
        double left = Math.min(least(boxes, Box::x), least(corners, Waypoint::getX)) - MARGIN;
        double top = Math.min(least(boxes, Box::y), least(corners, Waypoint::getY)) - MARGIN;
        double right = -Math.min(least(boxes, box -> -box.right()), least(corners, corner -> -corner.getX())) + MARGIN;
        double bottom =
                -Math.min(least(boxes, box -> -box.bottom()), least(corners, corner -> -corner.getY())) + MARGIN;
        return new Box(left, top, right - left, bottom - top);
    }

    private static <T> double least(List<T> things, ToDoubleFunction<T> side) {
        return things.stream().mapToDouble(side).min().orElse(0);
    }
}
