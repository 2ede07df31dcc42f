package org.mithaq.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.mithaq.ledger.proof.Seal;
import org.mithaq.ledger.proof.Sha256;
import org.mithaq.ledger.proof.SignedSeal;
import org.mithaq.ledger.proof.TrustedKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of the ledger, from a PKCS#12 keystore: all its Ed25519 certificates are trusted, the newest that has its private
 * key signs.
 */
@Component
class Keyring {

    private static final String WAITING = "mithaq waiting entry v1\n";

    /** Checks a signature in an eighth of the time that the platform takes. */
    private static final Provider CHECKING = new BouncyCastleProvider();

    private final Path file;
    private final char[] password;
    private final List<PublicKey> trusted = new ArrayList<>();

    /** Out of each private key, that which signs first: the secret under which waiting entries are proven. */
    private final List<SecretKeySpec> secrets = new ArrayList<>();

    private final PrivateKey signing;
    private final String signingId;

    /**
     * @param mayMake whether a key is made where there is no keystore
     * @throws UnusableKeystore when there is none, or none that opens with the password and holds a key
     */
    Keyring(
            @Value("${mithaq.ledger.keystore}") Path file,
            @Value("${mithaq.ledger.keystore-password}") String password,
            @Value("${mithaq.ledger.make-key}") boolean mayMake) {
        this.file = file;
        this.password = password.toCharArray();
        if (Files.notExists(file)) {
            if (!mayMake) {
                throw UnusableKeystore.missing(file);
            }
            new NewKey(file, this.password).make(Instant.now());
        }
        List<Pair> pairs = read();
        signing = pairs.get(0).key();
        signingId = TrustedKeys.id(pairs.get(0).publicKey());
    }

    private record Pair(PrivateKey key, PublicKey publicKey, Instant since) {}

    private List<Pair> read() {
        List<Pair> pairs = new ArrayList<>();
        try (InputStream stored = Files.newInputStream(file)) {
            KeyStore keystore = KeyStore.getInstance("PKCS12");
            keystore.load(stored, password);
            for (String alias : Collections.list(keystore.aliases())) {
                if (keystore.getCertificate(alias) instanceof X509Certificate certificate
                        && isEd25519(certificate.getPublicKey())) {
                    trusted.add(certificate.getPublicKey());
                    if (keystore.getKey(alias, password) instanceof PrivateKey key) {
                        pairs.add(new Pair(
                                key,
                                certificate.getPublicKey(),
                                certificate.getNotBefore().toInstant()));
                    }
                }
            }
        } catch (IOException | GeneralSecurityException closed) {
            throw UnusableKeystore.closed(file, closed);
        }
        if (pairs.isEmpty()) {
            throw UnusableKeystore.empty(file);
        }
        pairs.sort((one, other) -> other.since().compareTo(one.since()));
        pairs.forEach(pair -> secrets.add(secret(pair.key())));
        return pairs;
    }

    private static boolean isEd25519(Key key) {
        return List.of("EdDSA", "Ed25519").contains(key.getAlgorithm());
    }

    private static SecretKeySpec secret(PrivateKey key) {
        return new SecretKeySpec(Sha256.of(WAITING.getBytes(StandardCharsets.UTF_8), key.getEncoded()), "HmacSHA256");
    }

    /** The keystore's file. */
    Path file() {
        return file;
    }

    /** The id of the key that signs. */
    String signingId() {
        return signingId;
    }

    /** The public keys of all its certificates. */
    List<PublicKey> publicKeys() {
        return List.copyOf(trusted);
    }

    /** The keys whose signatures count. */
    TrustedKeys trusted() {
        return new TrustedKeys(trusted, CHECKING);
    }

    /** Signs a seal that names {@link #signingId}. */
    SignedSeal sign(Seal seal) {
        return new SignedSeal(seal, sign(seal.bytes()));
    }

    /** Signs bytes that name {@link #signingId}: 128 hexadecimal digits. */
    String sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(signing);
            signature.update(bytes);
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The key of the ledger does not sign", impossible);
        }
    }

    /** That an entry was written by somebody who has the key, as 64 hexadecimal digits. */
    String proof(Entry entry) {
        return proof(entry, secrets.get(0));
    }

    /** Whether a proof is that of this entry, under any key of the keystore. */
    boolean isProven(Entry entry, String proof) {
        return secrets.stream().anyMatch(secret -> proof(entry, secret).equals(proof));
    }

    private static String proof(Entry entry, SecretKeySpec secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(entry.bytes()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform knows HMAC with SHA-256", impossible);
        }
    }
}
