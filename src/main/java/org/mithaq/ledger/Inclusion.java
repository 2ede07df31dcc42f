package org.mithaq.ledger;

import java.time.Instant;
import java.util.List;

/**
 * How an entry is held by its seal. Hashes are 64 lower-case hexadecimal digits.
 *
 * @param seal its number
 * @param at when it was set, UTC
 * @param size how many entries it holds
 * @param root head of the tree whose leaves are its entries
 * @param key SHA-256 of the public key that checks its signature
 * @param signature over the seal, in hexadecimal digits
 * @param position of the entry among those of the seal, from 0
 * @param leaf hash of the entry as a leaf of the tree
 * @param path hashes that lead from the leaf to the root, from the leaf up
 * @param included whether they do
 * @param signed whether a trusted key signed the seal
 */
public record Inclusion(
        long seal,
        Instant at,
        int size,
        String root,
        String key,
        String signature,
        int position,
        String leaf,
        List<String> path,
        boolean included,
        boolean signed) {

    /** Whether the entry is the one that was sealed. */
    public boolean holds() {
        return included && signed;
    }
}
