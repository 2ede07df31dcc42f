package org.mithaq.communique;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mithaq.ledger.FullText;

/**
 * The text of a communiqué, in the parts in which it is read.
 *
 * <p>In a part, a line that begins with a dash is a point of a list, one that begins with the number of its place and a
 * full stop an entry of a numbered list, every other line a paragraph. A part may be empty. Whatever way it was typed, a
 * text is kept in Unicode's form C, with lines ended by LF and no white space around a part or at the end of a line.
 *
 * @param title what the communiqué is called, one line
 * @param opening who met, when, where, and who was present, by office
 * @param purpose what the meeting was devoted to
 * @param interventions where the interventions went
 * @param leadership the reference to the national leadership and its bodies
 * @param deliberation what was deliberated
 * @param affirmations what those present affirmed: the resolutions
 * @param charter the charter of honour that the meeting adopted
 */
public record CommuniqueText(
        String title,
        String opening,
        String purpose,
        String interventions,
        String leadership,
        String deliberation,
        String affirmations,
        String charter) {

    public CommuniqueText {
        title = settled(title).replaceAll("\\s+", " ");
        opening = settled(opening);
        purpose = settled(purpose);
        interventions = settled(interventions);
        leadership = settled(leadership);
        deliberation = settled(deliberation);
        affirmations = settled(affirmations);
        charter = settled(charter);
    }

    /** The parts after the title that are not empty, in order. */
    public List<String> parts() {
        return byName().values().stream()
                .skip(1)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The text as it is read: the title and the parts, with an empty line between them. */
    public String reading() {
        return title + "\n\n" + String.join("\n\n", parts());
    }

    /**
     * The form over which the hash is taken; nobody who has it needs this program to check the hash.
     *
     * <p>UTF-8. The line {@code mithaq communique 1}, then the eight parts in their order, empty ones too. Each is one
     * line with its name, a space and the number of its bytes, followed by the part itself and LF. Lines end with LF. The
     * counts keep a part from passing for the beginning of another.
     */
    public String canonical() {
        return byName().entrySet().stream()
                .map(part -> part.getKey() + " " + bytes(part.getValue()).length + "\n" + part.getValue() + "\n")
                .collect(Collectors.joining("", "mithaq communique 1\n", ""));
    }

    /** The canonical form, as the ledger keeps it. */
    FullText fullText() {
        return new FullText(canonical());
    }

    /** SHA-256 of the canonical form: 64 lower-case hexadecimal digits. */
    public String hash() {
        return fullText().hash();
    }

    /** The parts by their names, in order; empty ones too. */
    Map<String, String> byName() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("title", title);
        parts.put("opening", opening);
        parts.put("purpose", purpose);
        parts.put("interventions", interventions);
        parts.put("leadership", leadership);
        parts.put("deliberation", deliberation);
        parts.put("affirmations", affirmations);
        parts.put("charter", charter);
        return parts;
    }

    private static String settled(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
