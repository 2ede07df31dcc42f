package org.mithaq.ballot;

import java.util.Map;

/**
 * What was counted when a secret ballot was closed.
 *
 * @param votes how many were given to each option, in the order of the options
 * @param voters those who were on the roll
 */
public record Count(Map<String, Long> votes, Voters voters) {}
