package org.mithaq.membership;

/**
 * How somebody who is logged in stands with the party today.
 *
 * @param member whether they belong to it
 * @param choosesPasswordFirst whether their password is one that somebody else gave, which opens nothing but the choice of their own
 */
public record Standing(boolean member, boolean choosesPasswordFirst) {

    /** Of a login that nobody has. */
    static final Standing NONE = new Standing(false, false);
}
