package org.mithaq.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mithaq.ledger.Trace;
import org.mithaq.meeting.MeetingKind;
import org.mithaq.meeting.MeetingState;

/**
 * What an auditor looks for among the meetings.
 *
 * @param organ its key
 * @param from first day on which the sitting may be, in the organ's zone
 * @param until last day of it
 * @param number of the meeting
 * @param person login or e-mail address of somebody who did something in it, in whose name or about whom something was done
 * @param deed key of something that was done in it
 */
record MeetingSearch(
        Optional<String> organ,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<MeetingKind> kind,
        Optional<MeetingState> state,
        Optional<String> number,
        Optional<String> person,
        Optional<String> deed) {

    /** What was left empty asks for nothing; numbers are written in upper case. */
    MeetingSearch {
        organ = given(organ);
        number = given(number).map(word -> word.toUpperCase(Locale.ROOT));
        person = given(person);
        deed = given(deed);
    }

    private static Optional<String> given(Optional<String> word) {
        return word.map(String::strip).filter(Predicate.not(String::isEmpty));
    }

    /** Whether nothing is looked for in particular. */
    public boolean asksForAll() {
        return fields().isEmpty();
    }

    /** Whether it looks for what happened in meetings. */
    public boolean looksInside() {
        return !traces().isEmpty();
    }

    /** What it looks for in them. */
    List<String> traces() {
        return Stream.of(person.map(Trace::ofPerson), deed.map(Trace::ofDeed))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What it asks for, by the fields of its form. */
    Map<String, Object> fields() {
        return Given.of(Map.of(
                "organ", organ, "from", from, "until", until, "kind", kind, "state", state, "number", number, "person",
                person, "deed", deed));
    }

    /** The same search for somebody known by their login. */
    MeetingSearch by(String login) {
        return new MeetingSearch(organ, from, until, kind, state, number, Optional.of(login), deed);
    }
}
