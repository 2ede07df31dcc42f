package org.mithaq.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.ledger.proof.Moments;

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

    /** The whole entry as canonical JSON; over its UTF-8 bytes the hash is taken. Its members stand in alphabetical order. */
    public String canonical() {
        StringBuilder json = new StringBuilder(body.length() + 68 * texts.size() + 300);
        text(json.append('{'), "actor", author.login());
        text(json.append(','), "at", Moments.text(at));
        name(json.append(','), "body").append(body);
        text(json.append(','), "deed", deed);
        optional(json, "matter", matter);
        optional(json, "office", author.office());
        optional(json, "organ", organ);
        name(json.append(','), "sequence").append(sequence);
        optional(json, "standsInFor", author.standsInFor());
        name(json.append(','), "texts").append('[');
        for (int index = 0; index < texts.size(); index++) {
            CanonicalJson.quote(index == 0 ? json : json.append(','), texts.get(index));
        }
        return json.append("]}").toString();
    }

    private static void optional(StringBuilder json, String name, @Nullable String value) {
        if (value != null) {
            text(json.append(','), name, value);
        }
    }

    private static void text(StringBuilder json, String name, String value) {
        CanonicalJson.quote(name(json, name), value);
    }

    private static StringBuilder name(StringBuilder json, String name) {
        return json.append('"').append(name).append("\":");
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
