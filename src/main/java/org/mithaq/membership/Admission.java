package org.mithaq.membership;

/**
 * What decides whether somebody who is logged in is let through.
 *
 * @param member whether they belong to the party today
 * @param passwordByAnother whether the password that the house keeps of them is one that somebody else gave them
 */
public record Admission(boolean member, boolean passwordByAnother) {

    /** Of a login that nobody has. */
    static final Admission NONE = new Admission(false, false);
}
