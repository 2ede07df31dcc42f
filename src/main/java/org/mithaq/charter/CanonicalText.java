package org.mithaq.charter;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.mithaq.ledger.FullText;

/**
 * The text of a charter in the one form that is voted on, signed and hashed.
 *
 * <p>It consists of paragraphs separated by one empty line: the title; the preamble, when there is one; the articles, one a
 * line, each as {@code number. title: body}. Lines end with a line feed, the last one with none. Within a line, white space
 * at the ends is left out and any other run of it is one space. Unicode is in normalisation form C.
 */
final class CanonicalText {

    private CanonicalText() {}

    static String of(String title, String preamble, List<Article> articles) {
        String body = articles.stream().map(Article::numbered).collect(Collectors.joining("\n"));
        String text =
                preamble.isEmpty() ? String.join("\n\n", title, body) : String.join("\n\n", title, preamble, body);
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** One line: runs of white space are one space. */
    static String oneLine(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("(?U)\\s+", " ")
                .strip();
    }

    /** Several lines, each of them as {@link #oneLine}, without the empty ones. */
    static String lines(String text) {
        return text.lines()
                .map(CanonicalText::oneLine)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Whether a text has nothing but white space and marks that nobody sees. */
    static boolean isUnseen(String text) {
        return text.matches("(?U)[\\s\\p{Cf}]*");
    }

    /** SHA-256 of a text in UTF-8: 64 lower-case hexadecimal digits. */
    static String hash(String text) {
        return new FullText(text).hash();
    }
}
