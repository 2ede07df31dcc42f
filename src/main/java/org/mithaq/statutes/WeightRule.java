package org.mithaq.statutes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much votes weigh.
 *
 * @param ordinary the weight of the vote of a member, at least 1
 * @param heavier the offices whose holders have a heavier one, with it
 * @param article of the statutes
 * @param row id of the row of its table that speaks of members
 */
public record WeightRule(int ordinary, Map<String, Integer> heavier, String article, String row) {

    private static final String MEMBER = "member";

    public WeightRule {
        if (ordinary < 1) {
            throw new IllegalArgumentException("No weight of a vote: " + ordinary);
        }
    }

    /** Reads the rows of {@code weights.dmn} for a level. */
    public static WeightRule of(List<Map<String, Object>> rows) {
        Map<String, Object> member = rows.stream()
                .filter(row -> MEMBER.equals(row.get("office")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The weights do not speak of members: " + rows));
        int ordinary = weight(member);
        Map<String, Integer> heavier = rows.stream()
                .filter(row -> weight(row) > ordinary)
                .collect(Collectors.toMap(
                        row -> row.get("office").toString(), WeightRule::weight, Math::max, TreeMap::new));
        return new WeightRule(ordinary, heavier, member.get("article").toString(), Rows.id(member));
    }

    private static int weight(Map<String, Object> row) {
        return ((Number) row.get("weight")).intValue();
    }

    /** Whether not all votes weigh the same. */
    public boolean differs() {
        return !heavier.isEmpty();
    }

    /** The weight of the vote of somebody who holds offices: of several, the heaviest counts. */
    public int of(Collection<String> offices) {
        return offices.stream()
                .map(office -> heavier.getOrDefault(office, ordinary))
                .reduce(ordinary, Math::max);
    }

    /** The offices whose holders have a heavier vote. */
    public Set<String> offices() {
        return heavier.keySet();
    }
}
