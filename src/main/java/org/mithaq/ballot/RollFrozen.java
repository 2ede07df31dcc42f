package org.mithaq.ballot;

/** A ballot is open, and whoever is on its roll may vote. */
public record RollFrozen() {}
