package org.mithaq.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.Set;

/** What is remembered of a matter so that it is found again: somebody concerned by what was done in it, or what was done. */
public final class Trace {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Trace() {}

    /** Somebody did something, or it was done in their name, or was about them. */
    public static String ofPerson(String login) {
        return "person:" + login;
    }

    /** A kind of deed was done. */
    public static String ofDeed(String key) {
        return "deed:" + key;
    }

    /** All that an entry leaves. */
    static Set<String> of(Entry entry) {
        Set<String> traces = new HashSet<>();
        traces.add(ofPerson(entry.author().login()));
        if (entry.author().standsInFor() != null) {
            traces.add(ofPerson(entry.author().standsInFor()));
        }
        JsonNode body = read(entry.body());
        for (String component : Deed.PEOPLE) {
            JsonNode people = body.path(component);
            if (people.isTextual()) {
                traces.add(ofPerson(people.textValue()));
            }
            people.elements().forEachRemaining(login -> traces.add(ofPerson(login.textValue())));
        }
        traces.remove(ofPerson(Author.SYSTEM));
        traces.add(ofDeed(entry.deed()));
        return traces;
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("No JSON: " + body, malformed);
        }
    }
}
