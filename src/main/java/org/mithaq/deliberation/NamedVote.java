package org.mithaq.deliberation;

import org.jspecify.annotations.Nullable;

/**
 * How a member on the roll voted by name.
 *
 * @param member login
 * @param holder login of whoever voted in their name; null when it was for them to vote
 * @param weight of the vote, at least 1
 * @param choice null when they did not vote
 */
public record NamedVote(String member, @Nullable String holder, int weight, @Nullable Choice choice) {}
