package org.mithaq.oversight;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.mithaq.ledger.Entry;

/**
 * An event log for process mining (XES, IEEE 1849): one trace for each meeting, one event for each entry, with the standard
 * extensions concept, time, lifecycle and organizational. It is written as it comes; nothing of it is held.
 *
 * <p>An activity is called by the stable key of its deed, a step that somebody did by that of the step. What auditors looked
 * at and exported is no part of a meeting's course.
 */
class EventLog {

    private static final String XES = "http://www.xes-standard.org/";
    private static final String VERSION = "1849.2016";
    private static final Set<String> REVIEW = Set.of(PageLookedAt.KEY, Exported.KEY);

    private static final String NAME = "concept:name";
    private static final String TRANSITION = "lifecycle:transition";
    private static final String RESOURCE = "org:resource";
    private static final String AT = "time:timestamp";

    private final XMLStreamWriter xml;

    /** @throws IllegalStateException when it cannot be written, as all that follows */
    EventLog(OutputStream to) {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(to, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.setDefaultNamespace(XES);
            xml.writeStartElement(XES, "log");
            xml.writeDefaultNamespace(XES);
            xml.writeAttribute("xes.version", VERSION);
            extension("Concept", "concept");
            extension("Time", "time");
            extension("Lifecycle", "lifecycle");
            extension("Organizational", "org");
            globals("trace", Map.of(NAME, "string"));
            globals("event", Map.of(NAME, "string", AT, "date", TRANSITION, "string", RESOURCE, "string"));
            xml.writeEmptyElement(XES, "classifier");
            xml.writeAttribute("name", "Activity");
            xml.writeAttribute("scope", "event");
            xml.writeAttribute("keys", NAME + " " + TRANSITION);
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    void begin(AuditedMeeting meeting) {
        try {
            xml.writeStartElement(XES, "trace");
            attribute("string", NAME, meeting.number());
            attribute("string", "organ", meeting.organ());
            attribute("string", "state", meeting.state().name());
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    void add(Entry entry) {
        if (REVIEW.contains(entry.deed())) {
            return;
        }
        try {
            xml.writeStartElement(XES, "event");
            attribute("string", NAME, activity(entry));
            attribute("string", "concept:instance", String.valueOf(entry.sequence()));
            attribute("date", AT, entry.at().toString());
            attribute("string", TRANSITION, "complete");
            attribute("string", RESOURCE, entry.author().login());
            optional("org:role", entry.author().office());
            optional("org:group", entry.organ());
            optional("standsInFor", entry.author().standsInFor());
            xml.writeEndElement();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Ends a trace. */
    void end() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Ends the log. */
    void close() {
        end();
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String activity(Entry entry) {
        JsonNode step = Telling.read(entry.body()).path("step");
        return entry.deed().equals("step-done") ? step.asText() : entry.deed();
    }

    private void extension(String name, String prefix) throws XMLStreamException {
        xml.writeEmptyElement(XES, "extension");
        xml.writeAttribute("name", name);
        xml.writeAttribute("prefix", prefix);
        xml.writeAttribute("uri", XES + prefix + ".xesext");
    }

    private void globals(String scope, Map<String, String> types) throws XMLStreamException {
        xml.writeStartElement(XES, "global");
        xml.writeAttribute("scope", scope);
        for (Map.Entry<String, String> global : types.entrySet()) {
            String unknown = global.getValue().equals("date") ? "1970-01-01T00:00:00Z" : "unknown";
            attribute(global.getValue(), global.getKey(), unknown);
        }
        xml.writeEndElement();
    }

    private void optional(String key, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            attribute("string", key, value);
        }
    }

    private void attribute(String type, String key, String value) throws XMLStreamException {
        xml.writeEmptyElement(XES, type);
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", value);
    }
}
