package org.mithaq.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.engine.ApplicationClock;
import org.mithaq.membership.Readers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@DisplayName("A new house")
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:new-house;DB_CLOSE_DELAY=-1")
@ActiveProfiles("story")
class NewHouseTest {

    @Autowired
    NewHouse house;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Readers readers;

    @Autowired
    ApplicationClock clock;

    @Test
    @DisplayName(
            "is new until somebody has done anything, even if no meeting was ever convened; then no clock is set back")
    void untouched() {
        assertThat(house.isUntouched()).isTrue();

        readers.choose("candidate", Locale.FRENCH);

        assertThat(house.isUntouched()).isFalse();
        assertThat(rehearsal.play(List.of("fes-2021-03-14")).orElseThrow())
                .endsWith("begins at 2021-03-05T09:00, which has passed here: play it on an empty database");
        assertThat(clock.instant().plus(1, ChronoUnit.SECONDS)).isAfter(Instant.now());
    }
}
