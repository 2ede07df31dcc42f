package org.mithaq.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.charter.Charters;
import org.mithaq.convocation.NoticeFile;
import org.mithaq.rehearsal.AfterTheMeetingOfFes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClient;

/** The papers that the meeting of Fes leaves: its convocation, its charter of honour, its communiqué. */
@DisplayName("On paper, the meeting of Fes has")
class PrintedActsTest extends AfterTheMeetingOfFes {

    private static final String NUMBER = "FES-2021-001";

    @Autowired
    Outbox outbox;

    @Autowired
    NoticeFile notices;

    @Autowired
    Charters charters;

    @Test
    @DisplayName("its notice, with the text that was approved")
    void notice() throws Exception {
        String invitation = outbox.dispatchesOf(NUMBER).stream()
                .filter(letter -> letter.kind() == LetterKind.INVITATION)
                .findFirst()
                .orElseThrow()
                .id();
        byte[] paper = outbox.letter(invitation).attachments().get(0).content();

        assertThat(read(paper))
                .contains(lines(notices.last(NUMBER).orElseThrow().text()));
        Picture.of("notice", paper).looksAsReviewed();
    }

    @Test
    @DisplayName("its charter of honour, with the text that was signed")
    void charter() throws Exception {
        byte[] paper = get("/charters/" + NUMBER + ".pdf", byte[].class);

        assertThat(read(paper))
                .contains(lines(charters.inForce(NUMBER).orElseThrow().preamble()));
        assertThat(read(paper))
                .containsSubsequence(charters.inForce(NUMBER).orElseThrow().articles().stream()
                        .flatMap(article -> List.of(article.title(), article.body()).stream())
                        .toList());
        Picture.of("charter", paper).looksAsReviewed();
    }

    @Test
    @DisplayName("its communiqué, with the text that was published")
    void communique() throws Exception {
        byte[] paper = get("/communiques/" + NUMBER + ".pdf", byte[].class);
        String text = new String(get("/communiques/" + NUMBER + "/text", byte[].class), StandardCharsets.UTF_8);

        assertThat(read(paper))
                .contains(lines(text.replaceAll("(?m)^[a-z]+ .*$", "").replaceAll("[0-9a-f]{64}", "")));
        Picture.of("communique", paper).looksAsReviewed();
    }

    /** Everything on it, as if it were one line. */
    private static String read(byte[] paper) throws IOException {
        return Reading.of(paper).replaceAll("\\s+", " ");
    }

    /** The lines of a text, without the numbers and dashes before the entries of its lists. */
    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("^(-|[0-9]+\\.) ", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private <T> T get(String path, Class<T> type) {
        return RestClient.create(house()).get().uri(path).retrieve().body(type);
    }
}
