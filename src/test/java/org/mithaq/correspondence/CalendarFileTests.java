package org.mithaq.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A calendar file")
class CalendarFileTests {

    private static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");
    private static final Recipient MEMBER =
            new Recipient("women.president", "رئيسة منظمة النساء", "women.president@example.org", "ar");

    private final Calendars calendars = new Calendars(
            Sender.of("Fes <secretariat@example.org>"),
            Clock.fixed(Instant.parse("2021-03-05T10:00:00Z"), ZoneOffset.UTC));

    @Test
    @DisplayName("asks for the meeting at the organ's time, of the member, in the member's language")
    void asksForTheMeeting() throws Exception {
        CalendarFile file = calendars.request(invite(0, ZonedDateTime.of(2021, 3, 14, 15, 0, 0, 0, CASABLANCA)));

        assertThat(file.method()).isEqualTo("REQUEST");
        assertThat(file.text().replace("\r\n ", "")).contains("DTSTART;TZID=Africa/Casablanca:20210314T150000\r\n");
        VEvent event = event(file);
        assertThat(value(event, Property.UID)).isEqualTo("FES-2021-001@example.org");
        assertThat(value(event, Property.SEQUENCE)).isEqualTo("0");
        assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(event, Property.DTSTAMP)).isEqualTo("20210305T100000Z");
        assertThat(value(event, Property.DTEND)).isEqualTo("20210314T180000");
        assertThat(value(event, Property.ORGANIZER)).isEqualTo("mailto:secretariat@example.org");
        assertThat(value(event, Property.SUMMARY)).isEqualTo("اجتماع تنظيمي، فاس; 14/03");
        assertThat(value(event, Property.DESCRIPTION))
                .isEqualTo("1. الأداء التنظيمي والسياسي\n2. ميثاق الشرف, التوقيع");
        assertThat(parameter(event, Property.SUMMARY, Parameter.LANGUAGE)).isEqualTo("ar");
        assertThat(value(event, Property.ATTENDEE)).isEqualTo("mailto:women.president@example.org");
        assertThat(parameter(event, Property.ATTENDEE, Parameter.CN)).isEqualTo("رئيسة منظمة النساء");
        assertThat(parameter(event, Property.ATTENDEE, Parameter.RSVP)).isEqualTo("TRUE");
        assertThat(parameter(event, Property.ATTENDEE, Parameter.PARTSTAT)).isEqualTo("NEEDS-ACTION");
    }

    @Test
    @DisplayName("strikes out the same entry when the meeting is cancelled")
    void strikesOut() throws Exception {
        CalendarFile file = calendars.cancel(invite(2, ZonedDateTime.of(2021, 3, 14, 15, 0, 0, 0, CASABLANCA)));

        assertThat(file.method()).isEqualTo("CANCEL");
        assertThat(value(event(file), Property.UID)).isEqualTo("FES-2021-001@example.org");
        assertThat(value(event(file), Property.SEQUENCE)).isEqualTo("2");
        assertThat(value(event(file), Property.STATUS)).isEqualTo("CANCELLED");
    }

    @Test
    @DisplayName("defines the offset of the day, also in Ramadan when Morocco's clocks stand at UTC")
    void definesTheOffsetOfTheDay() throws Exception {
        assertThat(offset(ZonedDateTime.of(2021, 3, 14, 15, 0, 0, 0, CASABLANCA)))
                .isEqualTo("+0100");
        assertThat(offset(ZonedDateTime.of(2021, 4, 20, 15, 0, 0, 0, CASABLANCA)))
                .isEqualTo("+0000");
    }

    @Test
    @DisplayName("keeps every line within 75 octets")
    void keepsLinesShort() {
        CalendarFile file = calendars.request(invite(0, ZonedDateTime.of(2021, 3, 14, 15, 0, 0, 0, CASABLANCA)));

        assertThat(file.text().split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
    }

    private String offset(ZonedDateTime start) throws Exception {
        Calendar calendar = parsed(calendars.request(invite(0, start)));
        VTimeZone zone = (VTimeZone) calendar.getComponent("VTIMEZONE").orElseThrow();
        assertThat(value(zone, Property.TZID)).isEqualTo("Africa/Casablanca");
        return zone.getObservances()
                .get(0)
                .getRequiredProperty(Property.TZOFFSETTO)
                .getValue();
    }

    private static Invite invite(int sequence, ZonedDateTime start) {
        return new Invite(
                "FES-2021-001",
                sequence,
                start,
                Duration.ofHours(3),
                "الأمانة الإقليمية بفاس",
                MEMBER,
                "اجتماع تنظيمي، فاس; 14/03",
                "المقر الإقليمي، فاس",
                List.of("الأداء التنظيمي والسياسي", "ميثاق الشرف, التوقيع"));
    }

    private static VEvent event(CalendarFile file) throws Exception {
        return (VEvent) parsed(file).getComponent("VEVENT").orElseThrow();
    }

    private static Calendar parsed(CalendarFile file) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(file.text()));
        assertThat(calendar.validate().getEntries()).isEmpty();
        return calendar;
    }

    private static String value(Component component, String property) {
        return component.getRequiredProperty(property).getValue();
    }

    private static String parameter(VEvent event, String property, String parameter) {
        return event.getRequiredProperty(property)
                .getParameter(parameter)
                .orElseThrow()
                .getValue();
    }
}
