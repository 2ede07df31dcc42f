package org.mithaq.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One deed, as the ledger keeps it for good.
 *
 * @param sequence its global number: later entries have greater ones, some of which are missing
 * @param at when it was done, UTC, in microseconds
 * @param matter number of the meeting, appointment or substitution concerned
 * @param organ key of the organ concerned
 * @param deed stable English key, such as {@code notice-approved}
 * @param body canonical JSON
 * @param texts hashes of the texts concerned, in the order of the body
 */
public record Entry(
        long sequence,
        Instant at,
        @Nullable String matter,
        @Nullable String organ,
        Author author,
        String deed,
        String body,
        List<String> texts) {

    /** The whole entry as canonical JSON; over its UTF-8 bytes the hash is taken. */
    public String canonical() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** The same entry under the number that it was given. */
    Entry numbered(long number) {
        return new Entry(number, at, matter, organ, author, deed, body, texts);
    }

    /** The bytes over which the hash is taken. */
    byte[] bytes() {
        return new EntryBytes().of(this);
    }
}
