package org.mithaq.correspondence;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.mail.MailPreparationException;

/** Writes letters to a folder, one {@code .eml} file each, for an installation that has no mail server. */
class FilePost implements Post {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Envelopes envelopes;

    FilePost(Path folder, Envelopes envelopes) {
        this.folder = folder;
        this.envelopes = envelopes;
    }

    @Override
    public void take(Letter letter) {
        // The time is that of queueing, so the name is the same at every attempt and a file that exists is the letter.
        Path file = folder.resolve(TIME.format(letter.queuedAt()) + "-" + letter.id() + ".eml");
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, letter.id(), ".part");
            try (OutputStream out = Files.newOutputStream(draft)) {
                envelopes.of(letter).writeTo(out);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Letter " + letter.id() + " cannot be written to " + folder, e);
        } catch (MessagingException e) {
            throw new MailPreparationException("Letter " + letter.id() + " cannot be put into an envelope", e);
        }
    }
}
