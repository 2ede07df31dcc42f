package org.mithaq.access;

import java.util.regex.Pattern;

/**
 * One way into the running application.
 *
 * @param method {@code GET}, {@code POST} …
 * @param path with its variables in braces
 */
public record Door(String method, String path) implements Comparable<Door> {

    private static final Pattern ENGINE = Pattern.compile("\\{engine}|\\{processEngineName}|(?<=/engine/)\\{name}");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^/]*}|\\*\\*|\\*");

    /** An address behind this door at which there is nothing. */
    public String address() {
        return VARIABLE.matcher(ENGINE.matcher(path).replaceAll("default")).replaceAll("none");
    }

    @Override
    public int compareTo(Door other) {
        int byPath = path.compareTo(other.path);
        return byPath == 0 ? method.compareTo(other.method) : byPath;
    }
}
