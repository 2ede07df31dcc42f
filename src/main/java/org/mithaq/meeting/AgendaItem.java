package org.mithaq.meeting;

import org.springframework.data.relational.core.mapping.Table;

/**
 * One item of the agenda.
 *
 * @param outcome how its deliberation ended
 * @param remark why it was adjourned; empty otherwise
 */
@Table("agenda_item")
public record AgendaItem(String title, Outcome outcome, String remark) {

    /** How the deliberation of an item ends. */
    public enum Outcome {
        OPEN,
        CONCLUDED,
        ADJOURNED
    }
}
