package org.mithaq.meeting;

import java.util.Locale;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One item of the agenda.
 *
 * @param title in the organ's language, the only authentic one
 * @param translation in the other language of the house's first two, for whoever reads that; empty without one
 * @param outcome how its deliberation ended
 * @param remark why it was adjourned; empty otherwise
 */
@Table("agenda_item")
public record AgendaItem(String title, String translation, Outcome outcome, String remark) {

    /** How the deliberation of an item ends. */
    public enum Outcome {
        OPEN,
        CONCLUDED,
        ADJOURNED
    }

    /** Whether it is still to be deliberated. */
    boolean isOpen() {
        return outcome == Outcome.OPEN;
    }

    /** The same item with the end of its deliberation. */
    AgendaItem ended(Outcome end, String why) {
        return new AgendaItem(title, translation, end, why);
    }

    /**
     * What it is called for somebody who reads a language: the translation before the authentic title, where there is one.
     *
     * @param organ the language in which the organ writes
     */
    public String title(Locale reader, Locale organ) {
        boolean translated = !translation.isEmpty() && reader.equals(Programme.second(organ));
        return translated ? "%s (%s)".formatted(translation, title) : title;
    }
}
