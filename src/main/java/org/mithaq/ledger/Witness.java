package org.mithaq.ledger;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mithaq.ledger.proof.Seal;
import org.springframework.stereotype.Component;

/**
 * Remembers the newest seal outside the database, in a file beside the keystore: number and hash. A ledger that was cut off
 * at its end no longer holds that seal.
 */
@Component
class Witness {

    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,17}) ([0-9a-f]{64})\\s*");

    private final Path file;

    Witness(Keyring keys) {
        file = keys.file().resolveSibling(keys.file().getFileName() + ".witness");
    }

    /** A seal that was there. */
    record Seen(long number, String hash) {

        /** What a file tells that no house wrote: no ledger holds it. */
        static final Seen UNREADABLE = new Seen(0, "");

        boolean is(Seal seal) {
            return is(seal.number(), seal.hash());
        }

        boolean is(long other, String hashOfOther) {
            return other == number && hashOfOther.equals(hash);
        }
    }

    /** The newest seal that was there; empty before the first. */
    Optional<Seen> seen() {
        try {
            if (Files.notExists(file)) {
                return Optional.empty();
            }
            Matcher written = WRITTEN.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            return Optional.of(
                    written.matches() ? new Seen(Long.parseLong(written.group(1)), written.group(2)) : Seen.UNREADABLE);
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
