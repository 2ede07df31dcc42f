package org.mithaq.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes guessing passwords slow without locking anybody out.
 *
 * <p>After some failures the next attempt waits, and each further failure doubles the wait. Most of it falls on whoever
 * fails again and again for one login from one address. A login that is guessed from many addresses waits half a minute at
 * most, and not at all where its owner has come in before. Which logins exist makes no difference.
 */
@Component
class Attempts {

    /** What is remembered of each kind: an old memory makes place for a new one. */
    private static final int REMEMBERED = 20_000;

    private static final Limit OF_ONE_LOGIN_FROM_ONE_ADDRESS = new Limit(5, Duration.ofMinutes(15));
    private static final Limit OF_ONE_LOGIN_FROM_ITS_OWN_ADDRESS = new Limit(30, Duration.ofMinutes(15));
    private static final Limit OF_ONE_LOGIN = new Limit(20, Duration.ofSeconds(30));
    private static final Limit FROM_ONE_ADDRESS = new Limit(200, Duration.ofMinutes(1));

    private final Clock clock;
    private final RefusedLogins refused;
    private final Cache<Attempt, Failures> together = remembering(Duration.ofDays(1));
    private final Cache<String, Failures> logins = remembering(Duration.ofHours(1));
    private final Cache<String, Failures> addresses = remembering(Duration.ofHours(1));
    private final Cache<Attempt, Boolean> familiar = remembering(Duration.ofDays(30));

    Attempts(Clock clock, RefusedLogins refused) {
        this.clock = clock;
        this.refused = refused;
    }

    /**
     * Counts an attempt as failed until {@link #succeeded} says otherwise, so that many at once gain nothing.
     *
     * @throws TooManyAttempts while the next attempt has to wait; that one is neither counted nor looked at
     */
    void begin(Attempt attempt) {
        Instant now = clock.instant();
        Duration wait = waits(attempt, now).max(Duration::compareTo).orElse(Duration.ZERO);
        if (wait.compareTo(Duration.ZERO) > 0) {
            refused.count(RefusedLogins.Reason.WAIT);
            throw new TooManyAttempts(wait);
        }
        together.asMap().merge(attempt, new Failures(1, now), Failures::and);
        logins.asMap().merge(attempt.login(), new Failures(1, now), Failures::and);
        addresses.asMap().merge(attempt.address(), new Failures(1, now), Failures::and);
    }

    /** The attempt was the owner's: from this address they do not wait for what others do. */
    void succeeded(Attempt attempt) {
        together.invalidate(attempt);
        logins.asMap().computeIfPresent(attempt.login(), (login, failures) -> failures.less());
        addresses.asMap().computeIfPresent(attempt.address(), (address, failures) -> failures.less());
        familiar.put(attempt, true);
    }

    private Stream<Duration> waits(Attempt attempt, Instant now) {
        if (familiar.getIfPresent(attempt) != null) {
            return Stream.of(OF_ONE_LOGIN_FROM_ITS_OWN_ADDRESS.wait(together.getIfPresent(attempt), now));
        }
        return Stream.of(
                OF_ONE_LOGIN_FROM_ONE_ADDRESS.wait(together.getIfPresent(attempt), now),
                OF_ONE_LOGIN.wait(logins.getIfPresent(attempt.login()), now),
                FROM_ONE_ADDRESS.wait(addresses.getIfPresent(attempt.address()), now));
    }

    private static <K, V> Cache<K, V> remembering(Duration time) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(time)
                .build();
    }

    private record Failures(int count, Instant last) {

        Failures and(Failures further) {
            return new Failures(count + further.count, further.last);
        }

        @Nullable
        Failures less() {
            return count == 1 ? null : new Failures(count - 1, last);
        }
    }

    /** @param free failures without a wait */
    private record Limit(int free, Duration longest) {

        /** What is left to wait; a clock that was set back makes it no longer. */
        Duration wait(@Nullable Failures failures, Instant now) {
            if (failures == null || failures.count() < free) {
                return Duration.ZERO;
            }
            Duration whole = after(failures.count());
            Duration left = whole.minus(Duration.between(failures.last(), now));
            return left.compareTo(whole) < 0 ? left : whole;
        }

        private Duration after(int failures) {
            Duration wait = Duration.ofSeconds(1L << Math.min(failures - free, 20));
            return wait.compareTo(longest) < 0 ? wait : longest;
        }
    }
}
