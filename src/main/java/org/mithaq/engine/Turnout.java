package org.mithaq.engine;

import java.util.List;

/**
 * How far a consultation has come.
 *
 * @param asked how many members have been asked so far
 * @param answered how many of them have answered
 * @param open how many of them are still waited for
 * @param waitingFor logins of the first of these
 * @param calledUp how many are still to be asked who have been called up
 */
public record Turnout(int asked, int answered, int open, List<String> waitingFor, int calledUp) {

    /** Where nobody has been asked. */
    public static Turnout none() {
        return new Turnout(0, 0, 0, List.of(), 0);
    }

    /** How many are waited for beside those who are named. */
    public int others() {
        return open - waitingFor.size();
    }
}
