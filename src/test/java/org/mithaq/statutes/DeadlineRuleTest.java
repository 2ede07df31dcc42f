package org.mithaq.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.statutes.DeadlineRule.RestDays;
import org.springframework.core.io.ClassPathResource;

@DisplayName("A deadline")
class DeadlineRuleTest {

    private static final ZoneId FES = ZoneId.of("Africa/Casablanca");
    private static final WorkingCalendar MOROCCO = morocco();

    private static WorkingCalendar morocco() {
        try {
            return WorkingCalendars.workingCalendar(new ClassPathResource("calendars/calendar-ma.yaml"));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static DeadlineRule rule(int days, RestDays restDays) {
        return new DeadlineRule(
                days,
                LocalTime.of(18, 0),
                restDays,
                Optional.of(1),
                Optional.of(7),
                Optional.of(1),
                Optional.of(Deadline.To.CONVENER),
                "23");
    }

    private static Deadline of(DeadlineRule rule, String opened) {
        Instant begun = instant(opened);
        return rule.around(begun, rule.due(begun, FES, MOROCCO), FES, MOROCCO);
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(FES).toInstant();
    }

    private static String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, FES).toString();
    }

    @ParameterizedTest(name = "{0}: {1} days later is {2}")
    @CsvSource({
        // a Monday, a Friday before the weekend
        "2021-03-01T09:00, 3, 2021-03-04T18:00",
        "2021-03-05T09:00, 1, 2021-03-08T18:00",
        // opened in the last minute of a day, and in the first of the next
        "2021-03-01T23:59, 1, 2021-03-02T18:00",
        "2021-03-02T00:00, 1, 2021-03-03T18:00",
        // before the feast of the end of Ramadan, two days that a weekend follows
        "2021-05-12T09:00, 1, 2021-05-17T18:00",
        // a holiday of every year, and the same day before it was one
        "2024-01-13T09:00, 1, 2024-01-15T18:00",
        "2022-01-13T09:00, 1, 2022-01-14T18:00",
        // over the end of the year
        "2021-12-31T09:00, 1, 2022-01-03T18:00",
    })
    @DisplayName("falls on a working day, at its time of day")
    void falls(String opened, int days, String due) {
        assertThat(local(of(rule(days, RestDays.POSTPONED), opened).due())).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}: due at {1} UTC")
    @CsvSource({
        // the clock goes back an hour for Ramadan on Sunday 11 April 2021, and forward again on 16 May
        "2021-04-08T09:00, 2021-04-09T17:00:00Z",
        "2021-04-09T09:00, 2021-04-12T18:00:00Z",
        "2021-05-14T09:00, 2021-05-17T17:00:00Z",
    })
    @DisplayName("keeps its time of day when the clock is changed around Ramadan")
    void ramadan(String opened, String due) {
        assertThat(of(rule(1, RestDays.POSTPONED), opened).due()).isEqualTo(Instant.parse(due));
    }

    @Test
    @DisplayName("within a sitting stays on its day, Sunday or not")
    void sitting() {
        assertThat(local(of(rule(0, RestDays.COUNTED), "2021-03-14T15:00").due()))
                .isEqualTo("2021-03-14T18:00");
    }

    @Test
    @DisplayName("is recalled on the morning before, and its delay goes up on the working day after")
    void around() {
        Deadline deadline = of(rule(3, RestDays.POSTPONED), "2021-03-02T09:00");

        assertThat(deadline.reminder().map(DeadlineRuleTest::local)).contains("2021-03-04T08:00");
        assertThat(deadline.escalation().map(Deadline.Escalation::at).map(DeadlineRuleTest::local))
                .contains("2021-03-08T08:00");
    }

    @Test
    @DisplayName("of a step that opens when its delay would have gone up already lets it go up as many days later")
    void reopened() {
        Deadline deadline = rule(3, RestDays.POSTPONED)
                .around(instant("2021-04-16T21:00"), instant("2021-04-01T18:00"), FES, MOROCCO);

        assertThat(deadline.escalation().map(Deadline.Escalation::at).map(DeadlineRuleTest::local))
                .contains("2021-04-19T08:00");
    }

    @Test
    @DisplayName("is not recalled before its step has opened")
    void notBefore() {
        assertThat(of(rule(1, RestDays.POSTPONED), "2021-03-02T09:00")
                        .reminder()
                        .map(DeadlineRuleTest::local))
                .contains("2021-03-03T08:00");
    }

    @Test
    @DisplayName("knows the weekend, the holidays and the feasts of Morocco")
    void restDays() {
        assertThat(MOROCCO.isRestDay(LocalDate.of(2021, 3, 14))).isTrue();
        assertThat(MOROCCO.isRestDay(LocalDate.of(2021, 3, 15))).isFalse();
        assertThat(MOROCCO.isRestDay(LocalDate.of(2021, 7, 30))).isTrue();
        assertThat(MOROCCO.isRestDay(LocalDate.of(2021, 7, 21))).isTrue();
        assertThat(MOROCCO.isRestDay(LocalDate.of(2025, 10, 31))).isFalse();
        assertThat(MOROCCO.isRestDay(LocalDate.of(2028, 10, 31))).isTrue();
    }
}
