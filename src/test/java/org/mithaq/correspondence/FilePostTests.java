package org.mithaq.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An installation without a mail server")
class FilePostTests {

    @TempDir
    Path folder;

    @Test
    @DisplayName("writes a letter to one file, however often it is delivered")
    void writesOnce() throws Exception {
        Post post = new FilePost(folder.resolve("outbox"), Paper.envelopes());

        post.take(Paper.letter("letter-1"));
        Path file = files(folder.resolve("outbox")).get(0);
        byte[] first = Files.readAllBytes(file);
        post.take(Paper.letter("letter-1"));

        assertThat(files(folder.resolve("outbox"))).containsExactly(file);
        assertThat(file).hasFileName("20210305T100000Z-letter-1.eml").hasBinaryContent(first);
    }

    @Test
    @DisplayName("writes the very message that a mail server would have taken")
    void writesTheMessage() throws Exception {
        new FilePost(folder, Paper.envelopes()).take(Paper.letter("letter-1"));

        try (var in = Files.newInputStream(files(folder).get(0))) {
            MimeMessage message = new MimeMessage(null, in);
            assertThat(message.getSubject()).isEqualTo(Paper.SUBJECT);
            assertThat(message.getMessageID()).isEqualTo("<letter-1@example.org>");
        }
    }

    @Test
    @DisplayName("says so when the folder cannot be written")
    void saysSo() throws Exception {
        Path file = Files.createFile(folder.resolve("a-file"));

        assertThatThrownBy(() -> new FilePost(file, Paper.envelopes()).take(Paper.letter("letter-1")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("letter-1");
    }

    private static List<Path> files(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
