package org.mithaq.proxy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mithaq.language.Refusal;
import org.mithaq.ledger.FullText;

/**
 * A mandate as it was signed: a PDF file, or a picture of the paper.
 *
 * @param mediaType such as {@code application/pdf}
 * @param hash SHA-256: 64 lower-case hexadecimal digits
 */
public record MandatePaper(String mediaType, String hash, byte[] content) {

    /** The files that are taken, by the bytes with which they begin: what their sender calls them is not asked. */
    private enum Kind {
        PDF("application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
        JPEG("image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
        PNG("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});

        private final String mediaType;
        private final byte[] beginning;

        Kind(String mediaType, byte[] beginning) {
            this.mediaType = mediaType;
            this.beginning = beginning;
        }

        boolean begins(byte[] content) {
            return content.length > beginning.length
                    && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
        }
    }

    /**
     * Reads a file.
     *
     * @throws Refusal when it is neither a PDF file nor a JPEG or PNG picture
     */
    static MandatePaper of(byte[] content) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.begins(content))
                .findFirst()
                .map(kind -> new MandatePaper(kind.mediaType, FullText.hashOf(content), content))
                .orElseThrow(() -> new Refusal("proxy.document-kind"));
    }
}
