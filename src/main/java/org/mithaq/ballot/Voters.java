package org.mithaq.ballot;

/**
 * Those on a roll.
 *
 * @param count how many they are, in whoever's hands their votes
 * @param forQuorum how many of them count for the quorum
 */
public record Voters(int count, int forQuorum) {}
