package org.mithaq.communique;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mithaq.meeting.AgendaItem;
import org.mithaq.meeting.MeetingKind;

/**
 * What was recorded of a sitting, as far as a communiqué tells it: persons by their office alone, but for those who were elected.
 *
 * @param zone the organ's time zone
 * @param organ name of the organ that met
 * @param leadership name of the highest organ, empty when the highest itself met
 * @param openedAt day and hour in that zone
 * @param chair the office of whoever chaired
 * @param present the members who were there at some time, by office
 * @param guests how many guests were there
 * @param senses where the interventions went, each once
 * @param resolutions those carried, in order, without the adoption of the charter
 * @param elections who was elected to what, one line each
 */
record SittingRecord(
        String number,
        Locale locale,
        ZoneId zone,
        String organ,
        Optional<String> leadership,
        MeetingKind kind,
        LocalDateTime openedAt,
        String place,
        String chair,
        List<Office> present,
        int guests,
        List<AgendaItem> agenda,
        List<String> senses,
        List<String> resolutions,
        List<String> elections,
        Optional<Adopted> charter) {

    /**
     * An office and how many of those present hold it.
     *
     * @param name in the organ's language
     */
    record Office(String name, int holders) {}

    /**
     * The charter of honour that was adopted.
     *
     * @param values the titles of its articles, in order
     * @param hash of its text
     */
    record Adopted(String title, List<String> values, String hash) {}

    /** How many members were there at some time of the sitting. */
    int countPresent() {
        return present.stream().mapToInt(Office::holders).sum();
    }
}
