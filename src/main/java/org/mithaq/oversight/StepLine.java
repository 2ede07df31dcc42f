package org.mithaq.oversight;

import java.util.List;

/**
 * An open step as it stands on a page.
 *
 * @param element its id in the models
 * @param asked how many of those who were asked have not answered; empty for a step of one
 * @param who whose it is to do: an office or persons; empty where each member is asked
 * @param persons who has taken it, or else who holds the office
 * @param taken whether somebody has taken it
 * @param due empty when it is never due
 */
record StepLine(
        String element,
        String name,
        String asked,
        String who,
        List<String> persons,
        boolean taken,
        String since,
        String due,
        boolean late) {}
