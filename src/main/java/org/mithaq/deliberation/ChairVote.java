package org.mithaq.deliberation;

/** How the chair voted, which decides a tie where the statutes say so. */
public enum ChairVote {
    FOR,
    AGAINST,
    ABSTAIN
}
