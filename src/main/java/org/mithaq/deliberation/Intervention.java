package org.mithaq.deliberation;

import org.jspecify.annotations.Nullable;
import org.mithaq.deliberation.DeliberationDeed.InterventionRecorded;
import org.mithaq.language.Refusal;
import org.mithaq.ledger.FullText;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What somebody said on an item of the agenda.
 *
 * @param item its place on the agenda, from 0
 * @param speaker who spoke, by office or name
 * @param sense to what effect, in the rapporteur's words
 */
@Table("intervention")
public record Intervention(@Id @Nullable Long id, String meeting, int item, String speaker, String sense) {

    private static final int LONGEST_SPEAKER = 300;

    /**
     * Reads a line such as {@code deputy: strengthen the presence in the field}.
     *
     * @throws Refusal when the line does not name a speaker before its first colon, or says nothing behind it
     */
    static Intervention parse(String meeting, int item, String line) {
        int colon = line.indexOf(':');
        String speaker = colon < 0 ? "" : line.substring(0, colon).strip();
        String sense = line.substring(colon + 1).strip();
        if (speaker.isEmpty() || sense.isEmpty()) {
            throw new Refusal("intervention.no-speaker", line);
        }
        if (speaker.length() > LONGEST_SPEAKER) {
            throw new Refusal("intervention.speaker-too-long", LONGEST_SPEAKER, line);
        }
        return new Intervention(null, meeting, item, speaker, sense);
    }

    InterventionRecorded recorded() {
        return new InterventionRecorded(meeting, item, new FullText(speaker), new FullText(sense));
    }
}
