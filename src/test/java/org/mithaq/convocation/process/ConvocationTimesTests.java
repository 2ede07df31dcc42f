package org.mithaq.convocation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.meeting.Meeting;
import org.mithaq.meeting.MeetingFile;

@DisplayName("The times of a convocation")
class ConvocationTimesTests {

    private static final String NUMBER = "FES-2021-001";

    private final MeetingFile meetings = mock();
    private final Meeting meeting = mock();
    private final DelegateExecution execution = mock();

    @BeforeEach
    void aMeetingInFes() {
        given(execution.getProcessBusinessKey()).willReturn(NUMBER);
        given(meetings.of(NUMBER)).willReturn(meeting);
        given(meetings.zoneOf(NUMBER)).willReturn(ZoneId.of("Africa/Casablanca"));
        given(meeting.startsAt()).willReturn(LocalDateTime.parse("2021-03-14T15:00"));
    }

    @Test
    @DisplayName("remind at nine in the morning of the day before")
    void theDayBefore() {
        assertThat(at("2021-03-05T09:00:00Z").reminder(execution)).isEqualTo(Instant.parse("2021-03-13T08:00:00Z"));
    }

    @Test
    @DisplayName("remind now when that has passed")
    void neverBeforeNow() {
        assertThat(at("2021-03-13T10:00:00Z").reminder(execution)).isEqualTo(Instant.parse("2021-03-13T10:00:00Z"));
    }

    @Test
    @DisplayName("end the replies at the start of the meeting's day in the organ's zone")
    void startOfTheDay() {
        assertThat(at("2021-03-05T09:00:00Z").meetingDay(execution)).isEqualTo(Instant.parse("2021-03-13T23:00:00Z"));
    }

    @Test
    @DisplayName("follow Morocco's own offset in Ramadan")
    void inRamadan() {
        given(meeting.startsAt()).willReturn(LocalDateTime.parse("2021-04-25T15:00"));

        assertThat(at("2021-04-05T09:00:00Z").meetingDay(execution)).isEqualTo(Instant.parse("2021-04-25T00:00:00Z"));
    }

    private ConvocationTimes at(String now) {
        return new ConvocationTimes(meetings, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}
