package org.mithaq.ledger;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mithaq.ledger.proof.Seal;
import org.springframework.stereotype.Component;

/**
 * Remembers the newest seal outside the database, in a file beside the keystore: number and hash. A ledger that was cut off
 * at its end no longer holds that seal.
 */
@Component
class Witness {

    private final Path file;

    Witness(Keyring keys) {
        file = keys.file().resolveSibling(keys.file().getFileName() + ".witness");
    }

    /** A seal that was there. */
    record Seen(long number, String hash) {

        boolean is(Seal seal) {
            return seal.number() == number && seal.hash().equals(hash);
        }
    }

    /** The newest seal that was there; empty before the first. */
    Optional<Seen> seen() {
        try {
            if (Files.notExists(file)) {
                return Optional.empty();
            }
            String[] words = Files.readString(file).strip().split(" ");
            return Optional.of(new Seen(Long.parseLong(words[0]), words[1]));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A seal is there. */
    void see(Seal seal) {
        try {
            Path next = Files.writeString(
                    file.resolveSibling(file.getFileName() + ".next"), "%d %s\n".formatted(seal.number(), seal.hash()));
            Files.move(next, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
