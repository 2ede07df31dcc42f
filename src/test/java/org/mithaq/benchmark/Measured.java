package org.mithaq.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** How long something takes. */
final class Measured {

    private static final Duration A_MOMENT = Duration.ofMillis(10);

    private Measured() {}

    static Duration once(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Waits until something is so. */
    static void until(BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            LockSupport.parkNanos(A_MOMENT.toNanos());
        }
    }

    /** The medians of two things that are done in turn, so that both meet the machine in the same moods. */
    static Pair inTurn(int rounds, Runnable one, Runnable other) {
        List<Duration> ones = new ArrayList<>();
        List<Duration> others = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ones.add(once(one));
            others.add(once(other));
        }
        return new Pair(median(ones), median(others));
    }

    /** Two medians. */
    record Pair(Duration one, Duration other) {

        double ratio() {
            return (double) other.toNanos() / one.toNanos();
        }
    }

    static double perSecond(long many, Duration time) {
        return many * 1e9 / time.toNanos();
    }

    static Duration median(List<Duration> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
