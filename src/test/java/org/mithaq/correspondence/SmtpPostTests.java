package org.mithaq.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@DisplayName("A letter that a mail server delivered")
class SmtpPostTests {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private MimeMessage message;

    @BeforeEach
    void deliver() {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(SERVER.getSmtp().getPort());

        new SmtpPost(server, Paper.envelopes()).take(Paper.letter("letter-1"));

        message = SERVER.getReceivedMessages()[0];
    }

    @Test
    @DisplayName("has its Arabic subject, its sender, its date and a Message-ID that stays")
    void hasItsHeaders() throws Exception {
        assertThat(message.getSubject()).isEqualTo(Paper.SUBJECT);
        assertThat(message.getFrom()).containsExactly(Paper.SENDER.address());
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("الأمانة الإقليمية بفاس");
        assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal())
                .isEqualTo(Paper.MEMBER.name());
        assertThat(message.getSentDate()).isEqualTo(Paper.CLOCK.instant());
        assertThat(message.getMessageID()).isEqualTo("<letter-1@example.org>");
        assertThat(message.getContentLanguage()).containsExactly("ar");
    }

    @Test
    @DisplayName("can be read as plain text, as a page from right to left, and as an invitation")
    void hasThreeForms() throws Exception {
        Multipart forms = (Multipart) part(0).getContent();

        assertThat(forms.getContentType()).startsWith("multipart/alternative");
        assertThat(forms.getCount()).isEqualTo(3);
        assertThat(forms.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(forms.getBodyPart(0).getContent()).asString().isEqualToNormalizingNewlines(Paper.BODY);
        assertThat(forms.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(forms.getBodyPart(1).getContent())
                .asString()
                .contains("lang=\"ar\" dir=\"rtl\"", "تتشرف الأمانة الإقليمية", "&lt;15:00&gt;", "text-align:right")
                .doesNotContain(" th:");
        assertThat(forms.getBodyPart(2).getContentType()).isEqualTo("text/calendar; method=REQUEST; charset=UTF-8");
    }

    @Test
    @DisplayName("leaves what is Arabic its language and direction: a notice and a title within a letter in French")
    void keepsDirections() throws Exception {
        Recipient reader = new Recipient("candidate", "Candidate au parlement", "candidate@example.org", "fr");
        NewLetter letter = new NewLetter(
                "FES-2021-001",
                LetterKind.INVITATION,
                reader,
                "Communiqué : بلاغ الأمانة",
                "Bonjour,\n\n1. ميثاق الشرف\n2. انتخابات 2021\n\nRéunie le 14 mars, « الأمانة الإقليمية، بفاس » vous invite.");
        MimeMessage envelope =
                Paper.envelopes().of(Letter.queued("letter-2", letter, "example.org", Paper.CLOCK.instant()));
        Multipart forms =
                (Multipart) ((Multipart) envelope.getContent()).getBodyPart(0).getContent();

        assertThat(forms.getBodyPart(1).getContent())
                .asString()
                .contains("lang=\"fr\" dir=\"ltr\"", "text-align:left")
                .contains(">Communiqué : </span><span lang=\"ar\">بلاغ الأمانة</span></h1>")
                .containsPattern("<p\\s[^>]*dir=\"auto\"[^>]*><span>Bonjour,</span></p>")
                .containsPattern(
                        "<p\\s[^>]*dir=\"auto\"[^>]*><span lang=\"ar\">1. ميثاق الشرف\n2. انتخابات 2021</span></p>")
                .contains("« </span><span lang=\"ar\">الأمانة الإقليمية، بفاس</span><span> » vous invite.</span></p>")
                .contains("<span lang=\"ar\">" + Paper.SENDER.name() + "</span>");
    }

    @Test
    @DisplayName("carries the invitation as a file and the files that were attached")
    void carriesItsFiles() throws Exception {
        assertThat(part(1).getFileName()).isEqualTo("invite.ics");
        assertThat(part(1).getInputStream().readAllBytes())
                .isEqualTo(Paper.CALENDAR.text().getBytes(StandardCharsets.UTF_8));
        assertThat(part(2).getFileName()).isEqualTo("notice.pdf");
        assertThat(part(2).isMimeType("application/pdf")).isTrue();
        assertThat(part(2).getInputStream().readAllBytes()).asString().isEqualTo("%PDF");
    }

    private BodyPart part(int index) throws Exception {
        return ((Multipart) message.getContent()).getBodyPart(index);
    }
}
