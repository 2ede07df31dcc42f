package org.mithaq.ledger.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of the ledger: SHA-256 (FIPS 180-4). */
public final class Sha256 {

    /** Length of a hash in bytes. */
    public static final int LENGTH = 32;

    private Sha256() {}

    /** The hash of some bytes, given in parts. */
    public static byte[] of(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** The same as 64 lower-case hexadecimal digits. */
    public static String hex(byte[]... parts) {
        return HexFormat.of().formatHex(of(parts));
    }

    /** A digest for many hashes in turn, by one thread. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException unknown) {
            throw new IllegalStateException("Every Java platform knows SHA-256", unknown);
        }
    }
}
