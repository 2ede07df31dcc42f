package org.mithaq.oversight;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mithaq.ledger.Entry;

/**
 * Who was there, as the ledger tells it.
 *
 * @param people those who came, in the order in which they first did
 * @param votes in their order
 */
record Attendance(List<Person> people, List<Vote> votes) {

    static final Set<String> DEEDS = Set.of(
            "meeting-postponed",
            "meeting-convoked-again",
            "proxy-accepted",
            "proxy-withdrawn",
            "proxy-lapsed",
            "register-opened",
            "member-arrived",
            "guest-arrived",
            "member-left",
            "register-closed",
            "consensus-declared",
            "hands-counted",
            "poll-closed",
            "round-counted");

    /** Somebody who came, by name. */
    record Person(String name, List<Stay> stays) {}

    /** @param until empty while they are there */
    record Stay(String from, String until) {}

    /**
     * A vote.
     *
     * @param counted how many were told to be present
     * @param present members who were there according to the register, by name
     * @param represented members whom one of these represented, by name, each with that one
     */
    record Vote(Line line, int counted, List<String> present, Map<String, String> represented) {}

    /**
     * Reads entries.
     *
     * @param lines the same entries as they are told
     * @param name the name of a login
     */
    static Attendance of(List<Entry> entries, List<Line> lines, Map<String, String> texts, UnaryOperator<String> name) {
        Map<String, Person> people = new LinkedHashMap<>();
        Set<String> there = new LinkedHashSet<>();
        Map<String, String> holders = new LinkedHashMap<>();
        List<Vote> votes = new ArrayList<>();
        for (int index = 0; index < entries.size(); index++) {
            JsonNode body = Telling.read(entries.get(index).body());
            String at = body.path("at").asText();
            String member = name.apply(body.path("member").asText());
            switch (entries.get(index).deed()) {
                case "meeting-postponed", "meeting-convoked-again" -> holders.clear();
                case "proxy-accepted" ->
                    holders.put(member, name.apply(body.path("holder").asText()));
                case "proxy-withdrawn", "proxy-lapsed" -> holders.remove(member);
                case "register-opened" -> leave(people, there, at);
                case "member-arrived" -> come(people, there, member, at);
                case "guest-arrived" -> {
                    String guest = body.path("guest").asText();
                    arrive(people, texts.getOrDefault(guest, guest), at);
                }
                case "member-left" -> {
                    there.remove(member);
                    end(people, member, at);
                }
                case "register-closed" -> leave(people, there, at);
                default ->
                    votes.add(new Vote(
                            lines.get(index),
                            body.path("present").asInt(),
                            List.copyOf(there),
                            represented(holders, there)));
            }
        }
        return new Attendance(List.copyOf(people.values()), votes);
    }

    private static Map<String, String> represented(Map<String, String> holders, Set<String> there) {
        Map<String, String> represented = new LinkedHashMap<>(holders);
        represented.values().retainAll(there);
        return represented;
    }

    private static void come(Map<String, Person> people, Set<String> there, String member, String at) {
        there.add(member);
        arrive(people, member, at);
    }

    private static void arrive(Map<String, Person> people, String name, String at) {
        people.computeIfAbsent(name, first -> new Person(name, new ArrayList<>()))
                .stays()
                .add(new Stay(at, ""));
    }

    private static void leave(Map<String, Person> people, Set<String> there, String at) {
        there.clear();
        people.keySet().forEach(name -> end(people, name, at));
    }

    private static void end(Map<String, Person> people, String name, String at) {
        Person person = people.get(name);
        if (person != null && !person.stays().isEmpty()) {
            int last = person.stays().size() - 1;
            Stay stay = person.stays().get(last);
            if (stay.until().isEmpty()) {
                person.stays().set(last, new Stay(stay.from(), at));
            }
        }
    }
}
