package org.mithaq.deliberation;

/**
 * Those who could vote when a resolution was decided.
 *
 * @param present the votes of the members present, and of those whom they represent
 * @param members the votes of all who hold a seat in the organ
 * @param quorum how many must be present for a vote to be valid
 * @param forQuorum how many members of those present count for that
 */
public record Electorate(int present, int members, int quorum, int forQuorum) {

    /** Whether there were enough for a vote to be valid. */
    public boolean isQuorate() {
        return forQuorum >= quorum;
    }
}
