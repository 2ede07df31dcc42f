package org.mithaq.oversight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.ledger.Author;
import org.mithaq.ledger.Entry;

/**
 * A text was approved, granted or returned by somebody.
 *
 * @param approval as it is told
 * @param hands the lines that tell who wrote the text before, and who approved the same revision before
 * @param distinct whether nobody among them is the one who approves, or stands in for them, or is stood in for by them
 */
record Approval(Line approval, List<Line> hands, boolean distinct) {

    /** What people write; the first draft of a communiqué is generated from the record. */
    private static final Map<String, String> WRITTEN =
            Map.of("notice-drafted", "notice", "communique-edited", "communique");

    private static final Map<String, String> APPROVED = Map.of(
            "notice-approved", "notice",
            "notice-returned", "notice",
            "waiver-granted", "notice",
            "waiver-refused", "notice",
            "communique-approved", "communique",
            "communique-returned", "communique");

    /** The deeds out of which approvals are read. */
    static Set<String> deeds() {
        return Stream.concat(WRITTEN.keySet().stream(), APPROVED.keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The approvals among entries.
     *
     * @param lines the same entries as they are told
     */
    static List<Approval> among(List<Entry> entries, List<Line> lines) {
        Map<String, List<Integer>> hands = new HashMap<>();
        List<Approval> approvals = new ArrayList<>();
        for (int index = 0; index < entries.size(); index++) {
            Entry entry = entries.get(index);
            if (APPROVED.containsKey(entry.deed())) {
                List<Integer> before = hands.getOrDefault(APPROVED.get(entry.deed()), List.of());
                Set<String> people = new HashSet<>();
                before.forEach(hand -> people.addAll(people(entries.get(hand))));
                approvals.add(new Approval(
                        lines.get(index),
                        before.stream().map(lines::get).toList(),
                        people(entry).stream().noneMatch(people::contains)));
            }
            String kind = WRITTEN.getOrDefault(entry.deed(), APPROVED.get(entry.deed()));
            if (WRITTEN.containsKey(entry.deed())) {
                hands.computeIfAbsent(kind, none -> new ArrayList<>())
                        .removeIf(hand -> APPROVED.containsKey(entries.get(hand).deed()));
            }
            if (!entry.deed().endsWith("returned") && !entry.deed().endsWith("refused")) {
                hands.computeIfAbsent(kind, none -> new ArrayList<>()).add(index);
            }
        }
        return approvals;
    }

    private static Set<String> people(Entry entry) {
        Set<String> people = Stream.of(entry.author().login(), entry.author().standsInFor())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        people.remove(Author.SYSTEM);
        return people;
    }
}
