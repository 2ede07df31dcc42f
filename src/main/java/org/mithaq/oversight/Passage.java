package org.mithaq.oversight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mithaq.engine.Paths.Path;
import org.mithaq.engine.Paths.Visit;

/**
 * How a process went through one of its elements.
 *
 * @param visits in their order
 */
record Passage(String element, String name, List<Visit> visits) {

    /** The passages of a path by element, in the order in which each was first reached. */
    static Map<String, Passage> of(Path path) {
        Map<String, String> names = path.drawing().names();
        Map<String, Passage> passages = new LinkedHashMap<>();
        for (Visit visit : path.visits()) {
            passages.computeIfAbsent(
                            visit.element(),
                            element -> new Passage(element, names.getOrDefault(element, element), new ArrayList<>()))
                    .visits()
                    .add(visit);
        }
        return passages;
    }

    public int times() {
        return visits.size();
    }

    /** Whether the last visit lasts. */
    public boolean isOpen() {
        return visits.get(visits.size() - 1).until() == null;
    }

    /** The ids of the processes that it called. */
    public List<String> called() {
        return visits.stream().map(Visit::called).filter(Objects::nonNull).toList();
    }
}
