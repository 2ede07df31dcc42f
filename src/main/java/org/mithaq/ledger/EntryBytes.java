package org.mithaq.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mithaq.ledger.proof.MerkleTree;
import org.mithaq.ledger.proof.Moments;
import org.mithaq.ledger.proof.Sha256;

/**
 * Writes entries as the bytes of their canonical JSON (RFC 8785), one after the other into the same array: a verification writes
 * all that there are. For one thread.
 */
class EntryBytes {

    private static final byte[] ACTOR = ascii("{\"actor\":\"");
    private static final byte[] AT = ascii(",\"at\":\"");
    private static final byte[] BODY = ascii(",\"body\":");
    private static final byte[] DEED = ascii(",\"deed\":\"");
    private static final byte[] MATTER = ascii(",\"matter\":\"");
    private static final byte[] OFFICE = ascii(",\"office\":\"");
    private static final byte[] ORGAN = ascii(",\"organ\":\"");
    private static final byte[] SEQUENCE = ascii(",\"sequence\":");
    private static final byte[] STANDS_IN_FOR = ascii(",\"standsInFor\":\"");
    private static final byte[] TEXTS = ascii(",\"texts\":[");
    private static final byte[] QUOTE = ascii("\"");
    private static final byte[] COMMA_QUOTE = ascii(",\"");
    private static final byte[] END = ascii("]}");

    private final MessageDigest digest = Sha256.digest();
    private byte[] bytes = new byte[1 << 10];
    private int length;

    /** The bytes of an entry. Its members stand in alphabetical order. */
    byte[] of(Entry entry) {
        write(entry);
        return Arrays.copyOf(bytes, length);
    }

    /** The hash of an entry as a leaf. */
    byte[] leaf(Entry entry) {
        write(entry);
        digest.update(MerkleTree.LEAF);
        digest.update(bytes, 0, length);
        return digest.digest();
    }

    private void write(Entry entry) {
        length = 0;
        text(ACTOR, entry.author().login());
        text(AT, Moments.text(entry.at()));
        append(BODY);
        append(utf8(entry.body()));
        text(DEED, entry.deed());
        optional(MATTER, entry.matter());
        optional(OFFICE, entry.author().office());
        optional(ORGAN, entry.organ());
        append(SEQUENCE);
        append(ascii(Long.toString(entry.sequence())));
        optional(STANDS_IN_FOR, entry.author().standsInFor());
        append(TEXTS);
        byte[] before = QUOTE;
        for (String text : entry.texts()) {
            text(before, text);
            before = COMMA_QUOTE;
        }
        append(END);
    }

    private void optional(byte[] before, @Nullable String value) {
        if (value != null) {
            text(before, value);
        }
    }

    /** @param before ends with the quotation mark before the value */
    private void text(byte[] before, String value) {
        append(before);
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        if (isPlain(utf8)) {
            append(utf8);
            append(QUOTE);
        } else {
            length--;
            append(utf8(escaped(value)));
        }
    }

    /** Whether these are signs that stand for themselves; half a character would be a question mark. */
    private static boolean isPlain(byte[] utf8) {
        for (byte sign : utf8) {
            if (sign < ' ' || sign > '~' || sign == '"' || sign == '\\' || sign == '?') {
                return false;
            }
        }
        return true;
    }

    /** With its quotation marks; half a character stays what it is. */
    private static String escaped(String value) {
        return new FullText(value).isWhole() ? CanonicalJson.of(value) : value;
    }

    /** Half a character has no UTF-8 form. Nobody wrote it; it must not pass for what somebody did write. */
    private static byte[] utf8(String text) {
        return FullText.utf8(text).orElseGet(() -> text.getBytes(StandardCharsets.UTF_16BE));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
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
