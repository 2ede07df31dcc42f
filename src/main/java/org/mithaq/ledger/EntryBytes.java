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
        append(FullText.isWhole(entry.body()) ? entry.body().getBytes(StandardCharsets.UTF_8) : broken(entry.body()));
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

    private void text(String before, String value) {
        ascii(before);
        byte[] plain = value.getBytes(StandardCharsets.UTF_8);
        if (needsNoEscape(plain)) {
            ascii("\"");
            append(plain);
            ascii("\"");
        } else {
            append(FullText.isWhole(value) ? CanonicalJson.of(value).getBytes(StandardCharsets.UTF_8) : broken(value));
        }
    }

    /** Whether it is plain ASCII. A question mark is what half a character becomes. */
    private static boolean needsNoEscape(byte[] text) {
        for (byte sign : text) {
            if (sign < ' ' || sign == '"' || sign == '\\' || sign == '?') {
                return false;
            }
        }
        return true;
    }

    /** Half a character has no UTF-8 form. Nobody wrote it; it must not pass for what somebody did write. */
    private static byte[] broken(String text) {
        return text.getBytes(StandardCharsets.UTF_16BE);
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
