package org.mithaq.convocation.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.mithaq.meeting.MeetingFile;
import org.springframework.stereotype.Component;

/** Named {@code convocationTimes} in the models: when members are reminded, and until when they may reply. */
@Component("convocationTimes")
public class ConvocationTimes {

    private static final LocalTime REMINDER = LocalTime.of(9, 0);

    private final MeetingFile meetings;
    private final Clock clock;

    ConvocationTimes(MeetingFile meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    /** Nine in the morning of the day before the meeting, in the organ's zone; now when that has passed. */
    public Date reminder(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        Instant reminder =
                day(number).minusDays(1).atTime(REMINDER).atZone(zone(number)).toInstant();
        Instant now = clock.instant();
        return Date.from(reminder.isBefore(now) ? now : reminder);
    }

    /** The start of the meeting's day, in the organ's zone. */
    public Date meetingDay(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        return Date.from(day(number).atStartOfDay(zone(number)).toInstant());
    }

    private LocalDate day(String number) {
        return meetings.of(number).startsAt().toLocalDate();
    }

    private ZoneId zone(String number) {
        return meetings.zoneOf(number);
    }
}
