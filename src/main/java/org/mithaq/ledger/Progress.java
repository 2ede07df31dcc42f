package org.mithaq.ledger;

/** Is told how far a verification has come. */
@FunctionalInterface
public interface Progress {

    /**
     * So far.
     *
     * @param done entries that have been checked
     * @param total entries that there are
     */
    void at(long done, long total);
}
