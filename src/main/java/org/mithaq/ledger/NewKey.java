package org.mithaq.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A first key for the ledger, in a keystore that only its owner reads. */
class NewKey {

    private static final X500Name LEDGER = new X500Name("CN=Mithaq ledger");
    private static final int YEARS = 30;

    private final Path file;
    private final char[] password;

    NewKey(Path file, char[] password) {
        this.file = file;
        this.password = password;
    }

    /**
     * Makes it; where somebody else has made one at the same moment, theirs stays.
     *
     * @param now since when it signs
     */
    void make(Instant now) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            KeyStore keystore = KeyStore.getInstance("PKCS12");
            keystore.load(null, password);
            keystore.setKeyEntry("ledger", pair.getPrivate(), password, new Certificate[] {certificate(pair, now)});
            store(keystore);
        } catch (IOException | GeneralSecurityException | OperatorCreationException failed) {
            throw UnusableKeystore.unwritten(file, failed);
        }
    }

    private static Certificate certificate(KeyPair pair, Instant now)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                LEDGER,
                                BigInteger.valueOf(now.toEpochMilli()),
                                Date.from(now),
                                Date.from(now.plus(YEARS * 365L, ChronoUnit.DAYS)),
                                LEDGER,
                                pair.getPublic())
                        .build(new JcaContentSignerBuilder("Ed25519").build(pair.getPrivate())));
    }

    private void store(KeyStore keystore) throws IOException, GeneralSecurityException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path whole = Files.createTempFile(folder, "ledger", ".p12");
        try (OutputStream stored = Files.newOutputStream(whole)) {
            keystore.store(stored, password);
        }
        try {
            Files.move(whole, file);
        } catch (FileAlreadyExistsException theirs) {
            Files.delete(whole);
        }
    }
}
