package org.mithaq.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** The whole entry as canonical JSON; over its UTF-8 bytes the hash is taken. Its members stand in alphabetical order. */
    public String canonical() {
        StringBuilder json = new StringBuilder(body.length() + 300).append('{');
        member(json, "actor", CanonicalJson.of(author.login()));
        member(json, "at", CanonicalJson.of(MICROSECONDS.format(at)));
        member(json, "body", body);
        member(json, "deed", CanonicalJson.of(deed));
        optional(json, "matter", matter);
        optional(json, "office", author.office());
        optional(json, "organ", organ);
        member(json, "sequence", CanonicalJson.of(sequence));
        optional(json, "standsInFor", author.standsInFor());
        member(json, "texts", CanonicalJson.of(texts));
        return json.append('}').toString();
    }

    private static void optional(StringBuilder json, String name, @Nullable String value) {
        if (value != null) {
            member(json, name, CanonicalJson.of(value));
        }
    }

    private static void member(StringBuilder json, String name, String written) {
        json.append(json.length() == 1 ? "\"" : ",\"")
                .append(name)
                .append("\":")
                .append(written);
    }

    /** The same entry under the number that it was given. */
    Entry numbered(long number) {
        return new Entry(number, at, matter, organ, author, deed, body, texts);
    }

    /** The bytes over which the hash is taken. */
    byte[] bytes() {
        return canonical().getBytes(StandardCharsets.UTF_8);
    }
}
