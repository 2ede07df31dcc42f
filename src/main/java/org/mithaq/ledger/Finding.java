package org.mithaq.ledger;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something in the ledger that is not as it was written.
 *
 * @param key what it is: key of a sentence in the bundle {@code ledger}
 * @param entry sequence number of the entry that is wrong; null when it is a seal
 * @param matter what the entry says that it concerns
 * @param deed what the entry says that was done
 * @param seal number of the seal concerned
 * @param text hash of the text that is wrong
 */
public record Finding(
        String key,
        @Nullable Long entry,
        @Nullable String matter,
        @Nullable String deed,
        @Nullable Long seal,
        @Nullable String text) {

    static Finding ofEntry(String key, long entry, @Nullable Long seal) {
        return new Finding(key, entry, null, null, seal, null);
    }

    static Finding ofEntry(String key, Entry entry, @Nullable Long seal) {
        return new Finding(key, entry.sequence(), entry.matter(), entry.deed(), seal, null);
    }

    static Finding ofSeal(String key, long seal) {
        return new Finding(key, null, null, null, seal, null);
    }

    Finding about(String hash) {
        return new Finding(key, entry, matter, deed, seal, hash);
    }

    /** The arguments of the sentence: entry, matter, deed, seal, text; a dash for what is unknown. */
    public Object[] arguments() {
        return Stream.of(entry, matter, deed, seal, text)
                .map(value -> value == null ? "–" : value.toString())
                .toArray();
    }
}
