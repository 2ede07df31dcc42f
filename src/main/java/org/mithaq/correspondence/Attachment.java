package org.mithaq.correspondence;

/**
 * A file that goes with a letter, 1 MiB at most (the widest binary column that both databases share).
 *
 * @param name the file name shown to the reader, with its extension
 * @param mediaType the media type, e.g. {@code application/pdf}
 * @param content the file's bytes
 */
public record Attachment(String name, String mediaType, byte[] content) {

    private static final int MOST_BYTES = 1 << 20;

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if the content is larger than 1 MiB
     */
    public Attachment {
        if (content.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "Attachment " + name + " has " + content.length + " bytes, more than 1 MiB");
        }
    }
}
