package org.mithaq.ledger;

import java.util.List;
import org.mithaq.ledger.proof.Seal;

/**
 * How an entry is held by its seal.
 *
 * @param signature over the seal, in hexadecimal digits
 * @param position of the entry among those of the seal, from 0
 * @param leaf hash of the entry as a leaf of the seal's tree
 * @param path hashes that lead from the leaf to the root, from the leaf up
 * @param included whether they do
 * @param signed whether a trusted key signed the seal
 */
public record Inclusion(
        Seal seal, String signature, int position, String leaf, List<String> path, boolean included, boolean signed) {}
