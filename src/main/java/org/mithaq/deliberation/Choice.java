package org.mithaq.deliberation;

/** How somebody voted; the vote of the chair decides a tie where the statutes say so. */
public enum Choice {
    FOR,
    AGAINST,
    ABSTAIN
}
