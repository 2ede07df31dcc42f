package org.mithaq.ledger.proof;

/**
 * A seal under its signature.
 *
 * @param signature Ed25519 over {@link Seal#bytes}, 128 lower-case hexadecimal digits
 */
public record SignedSeal(Seal seal, String signature) {}
