package org.mithaq.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.engine.ApplicationClock;

@DisplayName("Whoever guesses passwords")
class AttemptsTest {

    private final ApplicationClock clock = new ApplicationClock();
    private final Attempts attempts = new Attempts(clock, new RefusedLogins(new SimpleMeterRegistry()));

    @AfterEach
    void trueTime() {
        clock.returnToTrueTime();
    }

    @Test
    @DisplayName("waits twice as long after each failure, and a quarter of an hour in the end")
    void growingWait() {
        Attempt guess = Attempt.of("secretary", "203.0.113.1");
        for (int free = 0; free < 5; free++) {
            attempts.begin(guess);
        }
        for (long seconds : new long[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900}) {
            assertThat(wait(guess)).isBetween(seconds, seconds + 1);
            pass(Duration.ofSeconds(seconds));
            attempts.begin(guess);
        }
    }

    @Test
    @DisplayName("gains nothing by trying while the wait lasts, and loses nothing either")
    void refusedAttemptsDoNotCount() {
        Attempt guess = Attempt.of("secretary", "203.0.113.1");
        for (int free = 0; free < 5; free++) {
            attempts.begin(guess);
        }
        for (int hasty = 0; hasty < 100; hasty++) {
            assertThat(wait(guess)).isBetween(1L, 2L);
        }
        pass(Duration.ofSeconds(1));
        attempts.begin(guess);
    }

    @Test
    @DisplayName("from many addresses does not keep the owner out where they have come in before")
    void ownerIsNotLockedOut() {
        Attempt owner = Attempt.of("secretary", "198.51.100.7");
        attempts.begin(owner);
        attempts.succeeded(owner);
        guessFromManyAddresses();

        assertThatCode(() -> attempts.begin(owner)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("from many addresses keeps the owner waiting for half a minute at most where they are new")
    void halfAMinute() {
        guessFromManyAddresses();

        assertThat(wait(Attempt.of("secretary", "198.51.100.7"))).isLessThanOrEqualTo(31);
        pass(Duration.ofSeconds(30));
        assertThatCode(() -> attempts.begin(Attempt.of("secretary", "198.51.100.7")))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("tries one password for many logins from one address, and waits as well")
    void manyLogins() {
        for (int login = 0; login < 200; login++) {
            attempts.begin(Attempt.of("login" + login, "203.0.113.1"));
        }
        assertThat(wait(Attempt.of("login200", "203.0.113.1"))).isPositive();
        assertThatCode(() -> attempts.begin(Attempt.of("login200", "203.0.113.2")))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("has one network of IPv6, whichever of its addresses they use")
    void networks() {
        assertThat(Attempt.of("secretary", "2001:db8:1:2::1"))
                .isEqualTo(Attempt.of("secretary", "2001:db8:1:2:ffff::9"));
        assertThat(Attempt.of("secretary", "2001:db8:1:2::1")).isNotEqualTo(Attempt.of("secretary", "2001:db8:1:3::1"));
    }

    private void guessFromManyAddresses() {
        for (int address = 1; address < 200; address++) {
            Attempt guess = Attempt.of("secretary", "203.0.113." + address);
            try {
                attempts.begin(guess);
            } catch (TooManyAttempts wait) {
                pass(Duration.ofSeconds(wait.seconds()));
                attempts.begin(guess);
            }
        }
    }

    private long wait(Attempt attempt) {
        TooManyAttempts wait = catchThrowableOfType(TooManyAttempts.class, () -> attempts.begin(attempt));
        assertThat(wait).isNotNull();
        return wait.seconds();
    }

    private void pass(Duration time) {
        clock.moveTo(clock.instant().plus(time));
    }
}
