package org.mithaq.membership;

/**
 * What came of an import.
 *
 * @param lines how many the list has, without its header
 * @param refused how many of them are refused; when any is, nothing has been loaded
 */
record Intake(int lines, int refused, boolean dryRun) {

    enum Outcome {
        LOADED,
        CHECKED,
        REFUSED
    }

    boolean isAccepted() {
        return refused == 0;
    }

    Outcome outcome() {
        if (refused > 0) {
            return Outcome.REFUSED;
        }
        return dryRun ? Outcome.CHECKED : Outcome.LOADED;
    }
}
