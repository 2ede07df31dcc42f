package org.mithaq.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the party knows about a member beyond their name; each of it may be unknown.
 *
 * @param region where they live, as they write it
 * @param nationalHash SHA-256 of the national number under the installation's key, 64 hexadecimal digits: the number itself
 *     is kept nowhere
 * @param nationalEnding its last characters, by which an official recognises it
 */
public record Particulars(
        @Nullable Gender gender,
        @Nullable LocalDate bornOn,
        @Nullable String region,
        @Nullable String nationalHash,
        @Nullable String nationalEnding) {

    /** As the party's register has it. */
    public enum Gender {
        WOMAN,
        MAN
    }

    /** The national number as an official is shown it; empty when none is known. */
    String maskedNumber() {
        return nationalEnding == null ? "" : "••••" + nationalEnding;
    }

    /** Nothing is known. */
    static final Particulars UNKNOWN = new Particulars(null, null, null, null, null);
}
