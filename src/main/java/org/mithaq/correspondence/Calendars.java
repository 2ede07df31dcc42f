package org.mithaq.correspondence;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.Language;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.validate.ValidationException;
import net.fortuna.ical4j.validate.ValidationResult;
import org.springframework.stereotype.Component;

/**
 * Writes calendar files: iCalendar (RFC 5545) with the scheduling messages of RFC 5546.
 *
 * <p>Times stand in the organ's zone under its public name, with a zone definition that holds the one offset in force
 * when the meeting begins. The wall time is what the notice promises: a phone that knows {@code Africa/Casablanca} keeps
 * it even when its rules for Ramadan are older or newer than ours, which an instant in UTC would not. A program that
 * does not know the zone reads the offset, right for that meeting; the full list of Morocco's single changes would be
 * longer than the invitation, and Outlook refuses such lists.
 */
@Component
public class Calendars {

    /** Characters a line; Arabic takes two octets each, and a line has 75 octets at most. */
    private static final int LINE = 36;

    private final Sender sender;
    private final Clock clock;

    Calendars(Sender sender, Clock clock) {
        this.sender = sender;
        this.clock = clock;
    }

    /** Asks the member's calendar to take the meeting, or the change of it. */
    public CalendarFile request(Invite invite) {
        return file(ImmutableMethod.REQUEST, invite, ImmutableStatus.VEVENT_CONFIRMED);
    }

    /** Asks the member's calendar to strike the meeting out; its sequence is higher than that of the last request. */
    public CalendarFile cancel(Invite invite) {
        return file(ImmutableMethod.CANCEL, invite, ImmutableStatus.VEVENT_CANCELLED);
    }

    private CalendarFile file(Method method, Invite invite, Status status) {
        String language = invite.attendee().language();
        Calendar calendar = new Calendar(
                new PropertyList(List.of(
                        new ProdId("-//Mithaq//Meetings//" + language.toUpperCase(Locale.ROOT)),
                        ImmutableVersion.VERSION_2_0,
                        method)),
                new ComponentList<>(List.of(zone(invite.start()), event(invite, status))));
        return new CalendarFile(text(calendar));
    }

    private VEvent event(Invite invite, Status status) {
        ParameterList language = parameters(new Language(invite.attendee().language()));
        return new VEvent(new PropertyList(List.of(
                new Uid(invite.meetingNumber() + "@" + sender.domain()),
                new DtStamp(clock.instant()),
                new Sequence(invite.sequence()),
                status,
                new DtStart<>(invite.start()),
                new DtEnd<>(invite.start().plus(invite.length())),
                new Organizer(
                        parameters(new Cn(invite.organ())),
                        mailto(sender.address().getAddress())),
                attendee(invite.attendee()),
                new Summary(language, invite.summary()),
                new Location(language, invite.place()),
                new Description(language, numbered(invite.agenda())))));
    }

    private static Attendee attendee(Recipient member) {
        return new Attendee(
                parameters(
                        new Cn(member.name()),
                        Role.REQ_PARTICIPANT,
                        PartStat.NEEDS_ACTION,
                        Rsvp.TRUE,
                        new Language(member.language())),
                mailto(member.email()));
    }

    private static VTimeZone zone(ZonedDateTime start) {
        ZoneOffset offset = start.getOffset();
        Standard observance = new Standard(new PropertyList(List.of(
                new DtStart<>(LocalDateTime.of(1970, 1, 1, 0, 0)), new TzOffsetFrom(offset), new TzOffsetTo(offset))));
        return new VTimeZone(
                new PropertyList(List.of(new TzId(start.getZone().getId()))), new ComponentList<>(List.of(observance)));
    }

    private static String numbered(List<String> agenda) {
        return IntStream.range(0, agenda.size())
                .mapToObj(item -> item + 1 + ". " + agenda.get(item))
                .collect(Collectors.joining("\n"));
    }

    private static URI mailto(String email) {
        return URI.create("mailto:" + email);
    }

    private static ParameterList parameters(Parameter... parameters) {
        return new ParameterList(List.of(parameters));
    }

    /** Written by the library, which folds, escapes and checks. */
    private static String text(Calendar calendar) {
        ValidationResult result = calendar.validate();
        if (result.hasErrors()) {
            throw new ValidationException(result.toString());
        }
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false, LINE).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written", e);
        }
        return text.toString();
    }
}
