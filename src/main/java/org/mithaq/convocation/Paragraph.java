package org.mithaq.convocation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A paragraph of a notice as it is set on paper.
 *
 * @param lines what it says before its list
 * @param entries the numbered list that ends it, without the numbers; empty when there is none
 */
public record Paragraph(List<String> lines, List<String> entries) {

    /** Reads a text whose paragraphs are separated by an empty line. */
    static List<Paragraph> of(String text) {
        return Arrays.stream(text.split("\n\n")).map(Paragraph::read).toList();
    }

    private static Paragraph read(String paragraph) {
        List<String> lines = paragraph.lines().toList();
        int first = IntStream.range(0, lines.size())
                .filter(line -> IntStream.range(line, lines.size())
                        .allMatch(entry -> lines.get(entry).startsWith(number(entry - line))))
                .findFirst()
                .orElse(lines.size());
        List<String> entries = IntStream.range(first, lines.size())
                .mapToObj(entry ->
                        lines.get(entry).substring(number(entry - first).length()))
                .toList();
        return new Paragraph(lines.subList(0, first), entries);
    }

    private static String number(int entry) {
        return entry + 1 + ". ";
    }
}
