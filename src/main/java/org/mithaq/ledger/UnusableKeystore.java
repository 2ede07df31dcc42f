package org.mithaq.ledger;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The ledger has no key to be sealed with; says why and what to do. */
class UnusableKeystore extends RuntimeException {

    private final String action;

    private UnusableKeystore(String reason, String action, @Nullable Throwable cause) {
        super(reason, cause);
        this.action = action;
    }

    static UnusableKeystore missing(Path file) {
        return new UnusableKeystore(
                "There is no keystore %s, so nothing could be sealed in the ledger.".formatted(file),
                "Set mithaq.ledger.keystore and the password MITHAQ_LEDGER_PASSWORD; a new one is made by:"
                        + " keytool -genkeypair -alias ledger -keyalg Ed25519 -dname CN=ledger -validity 10950"
                        + " -storetype PKCS12 -keystore " + file,
                null);
    }

    static UnusableKeystore closed(Path file, Exception cause) {
        return new UnusableKeystore(
                "The keystore %s of the ledger does not open: %s.".formatted(file, cause.getMessage()),
                "Give its password as mithaq.ledger.keystore-password or MITHAQ_LEDGER_PASSWORD.",
                cause);
    }

    static UnusableKeystore empty(Path file) {
        return new UnusableKeystore(
                "The keystore %s holds no Ed25519 key with a certificate.".formatted(file),
                "Add one: keytool -genkeypair -alias ledger -keyalg Ed25519 -keystore " + file,
                null);
    }

    static UnusableKeystore unwritten(Path file, Exception cause) {
        return new UnusableKeystore(
                "A key for the ledger could not be written to %s: %s.".formatted(file, cause.getMessage()),
                "Make its folder writable, or set mithaq.ledger.keystore to another file.",
                cause);
    }

    /** What would be right. */
    String action() {
        return action;
    }
}
