package org.mithaq.communique;

import java.util.List;

/**
 * A part of a communiqué's text as it is set on a page.
 *
 * @param name such as {@code opening}, which is also the key of its heading
 */
public record Part(String name, List<Passage> passages) {

    /** The parts of a text after its title, without the empty ones. */
    static List<Part> of(CommuniqueText text) {
        return text.byName().entrySet().stream()
                .skip(1)
                .map(part -> new Part(part.getKey(), Passage.of(part.getValue())))
                .filter(part -> !part.passages().isEmpty())
                .toList();
    }
}
