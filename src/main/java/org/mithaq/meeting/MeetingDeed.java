package org.mithaq.meeting;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.mithaq.ledger.Deed;
import org.mithaq.ledger.FullText;

/** What is done with a meeting and in its sitting; days and hours are those of the organ's zone, items count from 0. */
sealed interface MeetingDeed extends Deed {

    record MeetingConvened(String matter, FullText purpose) implements MeetingDeed {}

    /** @param agendaTranslated the same items in the second language, or none */
    record MeetingPlanned(
            String matter,
            MeetingKind kind,
            LocalDateTime startsAt,
            FullText place,
            List<FullText> agenda,
            List<FullText> agendaTranslated,
            boolean charterOnAgenda)
            implements MeetingDeed {}

    record MeetingConvoked(String matter, LocalDateTime startsAt) implements MeetingDeed {}

    record MeetingPostponed(String matter, LocalDateTime startsAt, FullText reason) implements MeetingDeed {}

    record MeetingCancelled(String matter, FullText reason) implements MeetingDeed {}

    record QuorumMissed(String matter, int convocation) implements MeetingDeed {}

    record MeetingConvokedAgain(String matter, LocalDateTime startsAt) implements MeetingDeed {}

    /** @param chair login, like the rapporteur */
    record SittingOpened(String matter, int convocation, String chair, String rapporteur, LocalDateTime at)
            implements MeetingDeed {}

    record ItemConcluded(String matter, int item) implements MeetingDeed {}

    record ItemAdjourned(String matter, int item, FullText reason) implements MeetingDeed {}

    record SittingClosed(String matter, LocalDateTime at, Optional<FullText> remark) implements MeetingDeed {}

    record RegisterOpened(String matter, int convocation, LocalTime at) implements MeetingDeed {}

    record GuestArrived(String matter, FullText guest, LocalTime at) implements MeetingDeed {}

    /** @param stayed logins of the members who were there to the end */
    record RegisterClosed(String matter, List<String> stayed, LocalTime at) implements MeetingDeed {}
}
