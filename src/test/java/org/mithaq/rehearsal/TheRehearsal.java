package org.mithaq.rehearsal;

/** The rehearsal that a house has begun by itself when it opened. */
final class TheRehearsal {

    private TheRehearsal() {}

    /** Waits for its end. */
    static void hasEnded() {
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("rehearsal"))
                .forEach(TheRehearsal::join);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
