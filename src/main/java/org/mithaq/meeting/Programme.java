package org.mithaq.meeting;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.mithaq.language.Languages;

/**
 * What the organ is convoked to.
 *
 * @param startsAt day and hour in the organ's zone
 * @param agenda its items in order, at least one, in the organ's language
 * @param agendaTranslated the same in the {@link #second} language, or none
 * @param charterOnAgenda whether a charter of honour is to be adopted
 */
public record Programme(
        MeetingKind kind,
        LocalDateTime startsAt,
        String place,
        List<String> agenda,
        List<String> agendaTranslated,
        boolean charterOnAgenda) {

    /** The language into which an organ may translate what it writes: French, or Arabic for an organ that writes French. */
    public static Locale second(Locale organ) {
        return Languages.of(organ.getLanguage().equals("fr") ? "ar" : "fr");
    }
}
