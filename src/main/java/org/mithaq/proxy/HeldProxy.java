package org.mithaq.proxy;

/**
 * A proxy whose holder is at the sitting.
 *
 * @param giver login of the member in whose name the holder votes
 * @param holder login
 */
public record HeldProxy(String giver, String holder) {}
