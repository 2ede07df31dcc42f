package org.mithaq.oversight;

/**
 * A text as it stood after a deed.
 *
 * @param kind such as {@code notice}: versions of one kind follow each other
 * @param name what it is called in a list
 * @param hash under which the ledger keeps it
 */
record Version(String kind, String name, String hash, Line line) {}
