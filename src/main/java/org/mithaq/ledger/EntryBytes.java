package org.mithaq.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.ledger.proof.Moments;

/**
 * Writes entries as the bytes of their canonical JSON (RFC 8785), one after the other into the same array: a verification writes
 * all that there are. For one thread.
 */
class EntryBytes {

    private byte[] bytes = new byte[1 << 10];
    private int length;

    /** The bytes of an entry. Its members stand in alphabetical order. */
    byte[] of(Entry entry) {
        write(entry);
        return Arrays.copyOf(bytes, length);
    }

    /** Feeds a digest with the same. */
    void digest(Entry entry, MessageDigest digest) {
        write(entry);
        digest.update(bytes, 0, length);
    }

    private void write(Entry entry) {
        length = 0;
        text("{\"actor\":", entry.author().login());
        text(",\"at\":", Moments.text(entry.at()));
        ascii(",\"body\":");
        append(entry.body().getBytes(StandardCharsets.UTF_8));
        text(",\"deed\":", entry.deed());
        optional(",\"matter\":", entry.matter());
        optional(",\"office\":", entry.author().office());
        optional(",\"organ\":", entry.organ());
        ascii(",\"sequence\":");
        ascii(Long.toString(entry.sequence()));
        optional(",\"standsInFor\":", entry.author().standsInFor());
        List<String> texts = entry.texts();
        if (texts.isEmpty()) {
            ascii(",\"texts\":[");
        } else {
            text(",\"texts\":[", texts.get(0));
            texts.subList(1, texts.size()).forEach(text -> text(",", text));
        }
        ascii("]}");
    }

    private void optional(String name, @Nullable String value) {
        if (value != null) {
            text(name, value);
        }
    }

    /** Most texts are plain ASCII, and are written as they are. */
    private void text(String before, String value) {
        ascii(before);
        room(value.length() + 2);
        int at = length;
        bytes[at++] = '"';
        for (int index = 0; index < value.length(); index++) {
            char sign = value.charAt(index);
            if (sign < ' ' || sign > '~' || sign == '"' || sign == '\\') {
                append(CanonicalJson.of(value).getBytes(StandardCharsets.UTF_8));
                return;
            }
            bytes[at++] = (byte) sign;
        }
        bytes[at++] = '"';
        length = at;
    }

    private void ascii(String text) {
        room(text.length());
        for (int index = 0; index < text.length(); index++) {
            bytes[length++] = (byte) text.charAt(index);
        }
    }

    private void append(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
