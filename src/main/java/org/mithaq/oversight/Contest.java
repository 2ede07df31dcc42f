package org.mithaq.oversight;

import java.util.List;

/**
 * The election that was called last, as it stands on the page of a sitting; all in the reader's language.
 *
 * @param office which is filled
 * @param account what came of it so far, one sentence each
 * @param standing who stands in the round that runs or comes next, one on a line; empty while nobody does
 * @param rule under which it is held
 * @param parity how many of the seats go to women; empty where the statutes ask for none
 * @param warning what the chair should know before a round opens; empty where there is nothing
 * @param over whether it has ended
 */
record Contest(
        String office,
        List<String> account,
        String standing,
        String rule,
        String parity,
        String warning,
        boolean over) {}
