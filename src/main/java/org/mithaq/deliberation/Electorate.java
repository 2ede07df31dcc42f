package org.mithaq.deliberation;

/**
 * Those who could vote when a resolution was decided.
 *
 * @param present members present
 * @param members those who hold a seat in the organ
 * @param quorum how many must be present for a vote to be valid
 */
public record Electorate(int present, int members, int quorum) {

    /** Whether there were enough for a vote to be valid. */
    public boolean isQuorate() {
        return present >= quorum;
    }
}
