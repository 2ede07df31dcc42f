package org.mithaq.deliberation;

import org.jspecify.annotations.Nullable;

/**
 * How a member on the roll voted by name.
 *
 * @param member login
 * @param choice null when they did not vote
 */
public record NamedVote(String member, @Nullable Choice choice) {}
