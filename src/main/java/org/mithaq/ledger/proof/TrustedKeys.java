package org.mithaq.ledger.proof;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The public keys whose signatures count, by their ids. */
public final class TrustedKeys {

    private final Map<String, PublicKey> keys;
    private final Provider provider;

    /**
     * Trusts these Ed25519 keys and no other.
     *
     * @param provider checks the signatures
     */
    public TrustedKeys(Collection<PublicKey> keys, Provider provider) {
        this.provider = provider;
        this.keys =
                keys.stream().distinct().collect(Collectors.toUnmodifiableMap(TrustedKeys::id, Function.identity()));
    }

    /** The id of a key: SHA-256 of its DER encoding (SubjectPublicKeyInfo). */
    public static String id(PublicKey key) {
        return Sha256.hex(key.getEncoded());
    }

    /** Whether the key of a seal is trusted at all. */
    public boolean know(Seal seal) {
        return keys.containsKey(seal.key());
    }

    /** Whether a seal has been signed with the trusted key that it names. */
    public boolean confirm(SignedSeal signed) {
        PublicKey key = keys.get(signed.seal().key());
        if (key == null) {
            return false;
        }
        try {
            Signature check = Signature.getInstance("Ed25519", provider);
            check.initVerify(key);
            check.update(signed.seal().bytes());
            byte[] signature = HexFormat.of().parseHex(signed.signature());
            return HexFormat.of().formatHex(signature).equals(signed.signature()) && check.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }
}
