package org.mithaq.ledger;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * What something takes.
 *
 * @param clock how long it is waited for
 * @param processor how long processors are busy with it, all threads together
 */
public record Effort(Duration clock, Duration processor) {

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** That of this process, all of whose threads are taken to be busy with it. */
    public static Effort of(Runnable work) {
        long busy = MACHINE.getProcessCpuTime();
        long begun = System.nanoTime();
        work.run();
        return new Effort(
                Duration.ofNanos(System.nanoTime() - begun), Duration.ofNanos(MACHINE.getProcessCpuTime() - busy));
    }

    /** That of this thread alone. */
    static Effort ofThread(Runnable work) {
        long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long begun = System.nanoTime();
        work.run();
        return new Effort(
                Duration.ofNanos(System.nanoTime() - begun),
                Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy));
    }

    /** Both together, one after the other. */
    public Effort and(Effort other) {
        return new Effort(clock.plus(other.clock), processor.plus(other.processor));
    }

    /** The medians of both. */
    public static Effort median(List<Effort> efforts) {
        int middle = efforts.size() / 2;
        Comparator<Duration> naturally = Comparator.naturalOrder();
        return new Effort(
                efforts.stream().map(Effort::clock).sorted(naturally).toList().get(middle),
                efforts.stream()
                        .map(Effort::processor)
                        .sorted(naturally)
                        .toList()
                        .get(middle));
    }
}
