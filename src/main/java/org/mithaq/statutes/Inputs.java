package org.mithaq.statutes;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the statutes were asked about.
 *
 * @param byName whole numbers, days and words, in the order in which they are told
 */
public record Inputs(Map<String, Object> byName) {

    /** A question about one thing. */
    public static Inputs of(String name, Object value) {
        return new Inputs(Map.of()).and(name, value);
    }

    /** The same question, about one thing more. */
    public Inputs and(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(byName);
        all.put(name, value);
        return new Inputs(all);
    }

    /** Such as {@code present 9, members 9}. */
    @Override
    public String toString() {
        return byName.entrySet().stream()
                .map(input -> words(input.getKey()) + " " + input.getValue())
                .collect(Collectors.joining(", "));
    }

    /** {@code inFavour} is {@code in favour}. */
    private static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
