package org.mithaq.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.ledger.proof.Seal;
import org.mithaq.ledger.proof.SignedSeal;

@DisplayName("The keys of the ledger")
class KeyringTest {

    private static final String PASSWORD = "a password of this test";

    @TempDir
    Path folder;

    @Test
    @DisplayName("are made where there are none, once")
    void made() {
        Path file = folder.resolve("keys").resolve("ledger.p12");
        String made = new Keyring(file, PASSWORD, true).signingId();

        assertThat(new Keyring(file, PASSWORD, false).signingId()).isEqualTo(made);
    }

    @Test
    @DisplayName("are not made where that is not allowed, and one sentence says what to do")
    void missing() {
        assertThatThrownBy(() -> new Keyring(folder.resolve("ledger.p12"), PASSWORD, false))
                .isInstanceOf(UnusableKeystore.class)
                .hasMessageContaining("There is no keystore");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("are not read with another password")
    void closed() {
        Path file = folder.resolve("ledger.p12");
        new Keyring(file, PASSWORD, true);

        assertThatThrownBy(() -> new Keyring(file, "another", true))
                .isInstanceOf(UnusableKeystore.class)
                .hasMessageContaining("does not open");
    }

    @Test
    @DisplayName("change: the newest signs, and what the older one signed and proved still counts")
    void rotation() throws Exception {
        Path file = folder.resolve("ledger.p12");
        Keyring older = new Keyring(file, PASSWORD, true);
        SignedSeal signed = older.sign(seal(older));
        String proof = older.proof(SealedLedger.anonymous());

        Path next = folder.resolve("next.p12");
        new NewKey(next, PASSWORD.toCharArray()).make(Instant.now().plusSeconds(60));
        Keyring newest = new Keyring(next, PASSWORD, false);
        add(file, next);
        Keyring both = new Keyring(file, PASSWORD, false);

        assertThat(both.signingId()).isEqualTo(newest.signingId()).isNotEqualTo(older.signingId());
        assertThat(both.trusted().confirm(signed)).isTrue();
        assertThat(both.isProven(SealedLedger.anonymous(), proof)).isTrue();
        assertThat(newest.trusted().confirm(signed)).isFalse();
        assertThat(newest.isProven(SealedLedger.anonymous(), proof)).isFalse();
    }

    private static Seal seal(Keyring keys) {
        return new Seal(1, Instant.EPOCH, "1", 1, Seal.NONE, Seal.NONE, Seal.NONE, keys.signingId());
    }

    private static void add(Path file, Path next) throws Exception {
        KeyStore keys = load(file);
        KeyStore newer = load(next);
        keys.setKeyEntry(
                "newer", newer.getKey("ledger", PASSWORD.toCharArray()), PASSWORD.toCharArray(), new Certificate[] {
                    newer.getCertificate("ledger")
                });
        try (OutputStream stored = Files.newOutputStream(file)) {
            keys.store(stored, PASSWORD.toCharArray());
        }
    }

    private static KeyStore load(Path file) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stored = Files.newInputStream(file)) {
            keys.load(stored, PASSWORD.toCharArray());
        }
        return keys;
    }
}
