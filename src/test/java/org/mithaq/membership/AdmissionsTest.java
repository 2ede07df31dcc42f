package org.mithaq.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@ActiveProfiles("story")
@Transactional
@DisplayName("Who is let through")
class AdmissionsTest {

    private static final LocalDate TODAY = LocalDate.parse("2021-03-14");

    /** An hour after midnight in Fes. */
    private static final Instant NOW = Instant.parse("2021-03-14T00:00:00Z");

    @Autowired
    Admissions admissions;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("is whoever belongs to the party on the day of their organ, from the first to the last")
    void members() {
        isOnTheRoll("first.day", TODAY, null);
        isOnTheRoll("last.day", TODAY.minusYears(1), TODAY);

        assertThat(admissions.of("first.day", NOW).member()).isTrue();
        assertThat(admissions.of("last.day", NOW).member()).isTrue();
    }

    @Test
    @DisplayName("is nobody who joins tomorrow, left yesterday, or never was there, whatever their password")
    void nobodyElse() {
        isOnTheRoll("tomorrow", TODAY.plusDays(1), null);
        isOnTheRoll("yesterday", TODAY.minusYears(1), TODAY.minusDays(1));
        hasPassword("tomorrow", false);
        hasPassword("yesterday", true);

        assertThat(admissions.of("tomorrow", NOW)).isEqualTo(new Admission(false, false));
        assertThat(admissions.of("yesterday", NOW)).isEqualTo(new Admission(false, true));
        assertThat(admissions.of("stranger", NOW)).isEqualTo(Admission.NONE);
    }

    @Test
    @DisplayName("has chosen their password, or was given it by somebody else, or has none in the house")
    void passwords() {
        isOnTheRoll("own", TODAY, null);
        isOnTheRoll("given", TODAY, null);
        isOnTheRoll("elsewhere", TODAY, null);
        hasPassword("own", false);
        hasPassword("given", true);

        assertThat(admissions.of("own", NOW)).isEqualTo(new Admission(true, false));
        assertThat(admissions.of("given", NOW)).isEqualTo(new Admission(true, true));
        assertThat(admissions.of("elsewhere", NOW)).isEqualTo(new Admission(true, false));
    }

    private void isOnTheRoll(String login, LocalDate joined, @Nullable LocalDate left) {
        jdbc.sql(
                        """
                        insert into member
                          (login, version, organ, seated, name_ar, name_latin, email, rank, joined_on, left_on)
                        values (?, 0, 'fes', false, 'عضو', 'Member', ?, 200, ?, ?)""")
                .params(login, login + "@example.org", joined, left)
                .update();
    }

    private void hasPassword(String login, boolean givenByAnother) {
        jdbc.sql("insert into credential (login, version, password, temporary) values (?, 0, 'none', ?)")
                .params(login, givenByAnother)
                .update();
    }
}
