package org.mithaq.engine;

import java.util.List;

/**
 * How far a consultation has come.
 *
 * @param asked how many members have been asked so far
 * @param answered how many of them are not waited for any more
 * @param waitingFor logins of the first of those who are
 */
public record Turnout(int asked, int answered, List<String> waitingFor) {

    /** How many are waited for beside those who are named. */
    public int others() {
        return asked - answered - waitingFor.size();
    }
}
