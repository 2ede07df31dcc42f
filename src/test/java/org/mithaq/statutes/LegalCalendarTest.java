package org.mithaq.statutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.statutes.DeadlineRule.RestDays;
import org.mithaq.statutes.LegalCalendar.Course;
import org.mithaq.statutes.LegalCalendar.Date;
import org.mithaq.statutes.LegalCalendar.Matter;
import org.mithaq.statutes.LegalCalendar.Rules;
import org.mithaq.statutes.LegalCalendar.Standing;

@DisplayName("The legal calendar of a meeting of Fes on 14 March 2021")
class LegalCalendarTest {

    private static final LocalDate SITTING = LocalDate.parse("2021-03-14");

    private static final DeadlineRule NEXT_DAY = of(1, RestDays.POSTPONED);

    private static final Rules RULES = new Rules(
            new NoticeRule(7, 0, "regional-secretary", "13", "Rule_ProvincialFirst"),
            new NoticeRule(3, 10, "", "16", "Rule_ProvincialSecond"),
            of(0, RestDays.COUNTED),
            List.of(NEXT_DAY, NEXT_DAY, NEXT_DAY),
            new WorkingCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Map.of(), Set.of()));

    private static DeadlineRule of(int days, RestDays restDays) {
        return new DeadlineRule(
                days,
                LocalTime.of(18, 0),
                restDays,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "23");
    }

    @Test
    @DisplayName("begins, while no day is set, with the first lawful one if the notice left today")
    void unplanned() {
        assertThat(LegalCalendar.of(RULES, Told.so().course(), LocalDate.parse("2021-03-01"))
                        .dates())
                .extracting(Date::matter, Date::day, Date::standing)
                .containsExactly(tuple(Matter.SITTING, LocalDate.parse("2021-03-08"), Standing.AHEAD));
    }

    @Test
    @DisplayName("tells by when the notice must leave: ahead, near two days before, late the day after")
    void notice() {
        Course planned = Told.so().on(SITTING).course();

        assertThat(List.of("2021-03-04", "2021-03-05", "2021-03-07", "2021-03-08"))
                .extracting(today -> standing(Matter.NOTICE, planned, today))
                .containsExactly(Standing.AHEAD, Standing.NEAR, Standing.NEAR, Standing.LATE);
        assertThat(date(Matter.NOTICE, planned, "2021-03-04").day()).isEqualTo("2021-03-07");
        assertThat(date(Matter.NOTICE, planned, "2021-03-04").article()).isEqualTo("13");
    }

    @Test
    @DisplayName(
            "holds a notice for kept that left in time, for late one that did not, and for waived one that was shortened")
    void noticeLeft() {
        assertThat(standing(
                        Matter.NOTICE, Told.so().on(SITTING).left("2021-03-07").course(), "2021-03-20"))
                .isEqualTo(Standing.MET);
        assertThat(standing(
                        Matter.NOTICE, Told.so().on(SITTING).left("2021-03-08").course(), "2021-03-08"))
                .isEqualTo(Standing.LATE);
        Course waived = Told.so().on(SITTING).left("2021-03-10").waived().course();
        assertThat(standing(Matter.NOTICE, waived, "2021-03-10")).isEqualTo(Standing.WAIVED);
        assertThat(standing(Matter.SITTING, waived, "2021-03-10")).isEqualTo(Standing.WAIVED);
    }

    @Test
    @DisplayName(
            "shows the window of a second convocation until the sitting opens, and after a missed quorum from that day")
    void second() {
        Date ahead = date(Matter.SECOND_CONVOCATION, Told.so().on(SITTING).course(), "2021-03-01");
        assertThat(List.of(ahead.day(), ahead.until()))
                .containsExactly(LocalDate.parse("2021-03-17"), LocalDate.parse("2021-03-24"));
        assertThat(ahead.standing()).isEqualTo(Standing.AHEAD);
        assertThat(LegalCalendar.of(RULES, Told.so().on(SITTING).opened().course(), SITTING)
                        .dates())
                .extracting(Date::matter)
                .doesNotContain(Matter.SECOND_CONVOCATION);
        Course again =
                Told.so().on(LocalDate.parse("2021-03-17")).missed(SITTING).course();
        assertThat(standing(Matter.SECOND_CONVOCATION, again, "2021-03-14")).isEqualTo(Standing.MET);
        assertThat(LegalCalendar.of(RULES, again, SITTING).dates())
                .extracting(Date::matter)
                .containsExactly(Matter.SECOND_CONVOCATION, Matter.COMMUNIQUE);
    }

    @Test
    @DisplayName("gives the communiqué the days of the three steps that lead to it")
    void communique() {
        Course closed = Told.so().on(SITTING).opened().closed(SITTING).course();
        assertThat(date(Matter.COMMUNIQUE, closed, "2021-03-14").day()).isEqualTo("2021-03-17");
        assertThat(standing(Matter.COMMUNIQUE, closed, "2021-03-18")).isEqualTo(Standing.LATE);
        assertThat(standing(
                        Matter.COMMUNIQUE,
                        Told.so()
                                .on(SITTING)
                                .closed(SITTING)
                                .published("2021-03-17")
                                .course(),
                        "2021-05-01"))
                .isEqualTo(Standing.MET);
    }

    @Test
    @DisplayName("speaks of amendments where a charter is on the agenda")
    void amendments() {
        assertThat(standing(
                        Matter.AMENDMENTS, Told.so().on(SITTING).charter(false).course(), "2021-03-14"))
                .isEqualTo(Standing.NEAR);
        assertThat(standing(
                        Matter.AMENDMENTS, Told.so().on(SITTING).charter(true).course(), "2021-03-20"))
                .isEqualTo(Standing.MET);
    }

    private static Standing standing(Matter matter, Course course, String today) {
        return date(matter, course, today).standing();
    }

    private static Date date(Matter matter, Course course, String today) {
        return LegalCalendar.of(RULES, course, LocalDate.parse(today)).dates().stream()
                .filter(date -> date.matter() == matter)
                .findFirst()
                .orElseThrow();
    }

    /** What has happened so far, one thing after the other. */
    private static class Told {

        private Optional<LocalDate> sitting = Optional.empty();
        private Optional<LocalDate> left = Optional.empty();
        private Optional<LocalDate> missed = Optional.empty();
        private Optional<LocalDate> closed = Optional.empty();
        private Optional<LocalDate> published = Optional.empty();
        private boolean waived;
        private boolean opened;
        private boolean charter;
        private boolean amended;

        static Told so() {
            return new Told();
        }

        Told on(LocalDate day) {
            sitting = Optional.of(day);
            return this;
        }

        Told left(String day) {
            left = Optional.of(LocalDate.parse(day));
            return this;
        }

        Told waived() {
            waived = true;
            return this;
        }

        Told missed(LocalDate day) {
            missed = Optional.of(day);
            return this;
        }

        Told opened() {
            opened = true;
            return this;
        }

        Told closed(LocalDate day) {
            closed = Optional.of(day);
            return this;
        }

        Told published(String day) {
            published = Optional.of(LocalDate.parse(day));
            return this;
        }

        Told charter(boolean ended) {
            charter = true;
            amended = ended;
            return this;
        }

        Course course() {
            return new Course(sitting, left, waived, missed, opened, charter, amended, closed, published);
        }
    }
}
