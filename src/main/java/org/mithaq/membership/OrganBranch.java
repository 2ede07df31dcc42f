package org.mithaq.membership;

/** The trunk of the party, or one of the organisations that stand beside it at each level. */
public enum OrganBranch {
    PARTY,
    WOMEN,
    YOUTH
}
