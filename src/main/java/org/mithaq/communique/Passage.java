package org.mithaq.communique;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a communiqué's text as it is set on a page.
 *
 * @param lines one paragraph; the entries of a list; or what a hash is of, and the hash
 */
public record Passage(Kind kind, List<String> lines) {

    /** How a piece of text is set. */
    public enum Kind {
        PARAGRAPH,
        POINTS,
        NUMBERED,
        HASH
    }

    private static final Pattern POINT = Pattern.compile("[-•–—]\\s+(.+)");
    private static final Pattern ENTRY = Pattern.compile("([0-9٠-٩]{1,3})[.)-]\\s+(.+)");
    private static final Pattern HASH = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}$");

    /** Reads a part of a text; see {@link CommuniqueText}. */
    static List<Passage> of(String part) {
        List<Passage> passages = new ArrayList<>();
        part.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> add(passages, line));
        return passages;
    }

    private static void add(List<Passage> passages, String line) {
        Matcher point = POINT.matcher(line);
        Matcher entry = ENTRY.matcher(line);
        Matcher hash = HASH.matcher(line);
        if (point.matches()) {
            extend(passages, Kind.POINTS, point.group(1));
        } else if (entry.matches() && Integer.parseInt(entry.group(1)) == entries(passages) + 1) {
            extend(passages, Kind.NUMBERED, entry.group(2));
        } else if (hash.find()) {
            passages.add(new Passage(
                    Kind.HASH, List.of(line.substring(0, hash.start()).strip(), hash.group())));
        } else {
            passages.add(new Passage(Kind.PARAGRAPH, List.of(line)));
        }
    }

    /** How many entries the numbered list has that ends the passages so far; a page numbers them itself. */
    private static int entries(List<Passage> passages) {
        int last = passages.size() - 1;
        return last >= 0 && passages.get(last).kind == Kind.NUMBERED
                ? passages.get(last).lines.size()
                : 0;
    }

    private static void extend(List<Passage> passages, Kind kind, String entry) {
        int last = passages.size() - 1;
        if (last < 0 || passages.get(last).kind != kind) {
            passages.add(new Passage(kind, List.of(entry)));
            return;
        }
        List<String> lines = new ArrayList<>(passages.get(last).lines);
        lines.add(entry);
        passages.set(last, new Passage(kind, List.copyOf(lines)));
    }
}
