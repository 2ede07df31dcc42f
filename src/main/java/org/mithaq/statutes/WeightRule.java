package org.mithaq.statutes;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much votes weigh.
 *
 * @param ordinary the weight of the vote of a member, from 1 to 1,000
 * @param heavier the offices whose holders have a heavier one, with it
 * @param article of the statutes that makes the heaviest, or the ordinary one where none is heavier
 * @param row id of its row
 */
public record WeightRule(int ordinary, Map<String, Integer> heavier, String article, String row) {

    private static final String MEMBER = "member";

    /** The heaviest that a vote can be, so that all votes of the greatest assembly add up to a number that everything here holds. */
    private static final int HEAVIEST = 1_000;

    /**
     * Reads the rows of {@code weights.dmn} for a level.
     *
     * @throws IllegalStateException when they are not one row for members and some that are heavier, of at most 1,000
     */
    public static WeightRule of(List<Map<String, Object>> rows) {
        List<Map<String, Object>> members =
                rows.stream().filter(row -> office(row).equals(MEMBER)).toList();
        int ordinary = members.isEmpty() ? 0 : weight(members.get(0));
        Map<String, Integer> heavier = new TreeMap<>();
        rows.stream().filter(row -> !office(row).equals(MEMBER)).forEach(row -> heavier.put(office(row), weight(row)));
        boolean sound = ordinary >= 1
                && ordinary <= HEAVIEST
                && heavier.values().stream().allMatch(weight -> weight > ordinary && weight <= HEAVIEST)
                && 1 + heavier.size() == rows.size();
        if (!sound) {
            throw new IllegalStateException(
                    "The weights are not one of members and heavier ones of offices, to a thousand at most: " + rows);
        }
        Map<String, Object> heaviest =
                rows.stream().max(Comparator.comparing(WeightRule::weight)).orElseThrow();
        return new WeightRule(ordinary, heavier, heaviest.get("article").toString(), Rows.id(heaviest));
    }

    private static String office(Map<String, Object> row) {
        return row.get("office").toString();
    }

    private static int weight(Map<String, Object> row) {
        return ((Number) row.get("weight")).intValue();
    }

    /** Whether not all votes weigh the same. */
    public boolean differs() {
        return !heavier.isEmpty();
    }

    /** The weight of the vote of whoever holds some offices: of several, the heaviest counts. */
    public int ofHolder(Collection<String> offices) {
        return offices.stream()
                .map(office -> heavier.getOrDefault(office, ordinary))
                .reduce(ordinary, Math::max);
    }

    /** The offices whose holders have a heavier vote. */
    public Set<String> offices() {
        return heavier.keySet();
    }
}
