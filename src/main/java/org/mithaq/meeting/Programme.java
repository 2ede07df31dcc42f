package org.mithaq.meeting;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What the organ is convoked to.
 *
 * @param startsAt day and hour in the organ's zone
 * @param agenda its items in order, at least one
 * @param charterOnAgenda whether a charter of honour is to be adopted
 */
public record Programme(
        MeetingKind kind, LocalDateTime startsAt, String place, List<String> agenda, boolean charterOnAgenda) {}
