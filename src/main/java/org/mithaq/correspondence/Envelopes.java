package org.mithaq.correspondence;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Turns a letter into the one mail message that every post delivers. */
@Component
class Envelopes {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session = Session.getInstance(new Properties());
    private final ITemplateEngine templates;
    private final Sender sender;
    private final Clock clock;

    Envelopes(ITemplateEngine templates, Sender sender, Clock clock) {
        this.templates = templates;
        this.sender = sender;
        this.clock = clock;
    }

    /**
     * The message (RFC 5322, MIME) with its text in two forms, its calendar part and its files.
     *
     * @throws MailPreparationException if the recipient's address or a file cannot be put into a message
     */
    MimeMessage of(Letter letter) {
        try {
            MimeMessage message = new StableMessage(session, letter.messageId());
            message.setFrom(sender.address());
            message.setRecipient(
                    RecipientType.TO,
                    new InternetAddress(
                            letter.recipient().email(), letter.recipient().name(), UTF_8));
            message.setSubject(letter.subject(), UTF_8);
            message.setSentDate(Date.from(clock.instant()));
            message.setContentLanguage(new String[] {letter.recipient().language()});
            // Keeps absence notices from answering a machine (RFC 3834).
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setContent(content(letter));
            message.saveChanges();
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailPreparationException("Letter " + letter.id() + " cannot be put into an envelope", e);
        }
    }

    private Multipart content(Letter letter) throws MessagingException {
        MimeMultipart content = new MimeMultipart("mixed", part(forms(letter)));
        if (letter.calendar() != null) {
            content.addBodyPart(file("invite.ics", calendar(new CalendarFile(letter.calendar()))));
        }
        for (Attachment attachment : letter.attachments()) {
            content.addBodyPart(
                    file(attachment.name(), new ByteArrayDataSource(attachment.content(), attachment.mediaType())));
        }
        return content;
    }

    /** The same letter in its forms, the richest last, as RFC 2046 asks: a calendar that knows invitations shows it. */
    private Multipart forms(Letter letter) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(letter.body(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(html(letter), UTF_8, "html");
        MimeMultipart forms = new MimeMultipart("alternative", plain, html);
        if (letter.calendar() != null) {
            MimeBodyPart invitation = new MimeBodyPart();
            invitation.setDataHandler(new DataHandler(calendar(new CalendarFile(letter.calendar()))));
            forms.addBodyPart(invitation);
        }
        return forms;
    }

    private String html(Letter letter) {
        String language = letter.recipient().language();
        Context context = new Context(
                Locale.forLanguageTag(language),
                Map.of(
                        "lang", language,
                        "dir", language.equals("ar") ? "rtl" : "ltr",
                        "subject", letter.subject(),
                        "heading", Run.of(letter.subject()),
                        "paragraphs",
                                Pattern.compile("\\R{2,}")
                                        .splitAsStream(letter.body().strip())
                                        .map(Run::of)
                                        .toList(),
                        "sender", Run.of(sender.name())));
        return templates.process("mail/letter", context);
    }

    private static ByteArrayDataSource calendar(CalendarFile file) {
        return new ByteArrayDataSource(
                file.text().getBytes(StandardCharsets.UTF_8),
                "text/calendar; method=" + file.method() + "; charset=UTF-8");
    }

    private static BodyPart part(Multipart content) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(content);
        return part;
    }

    private static BodyPart file(String name, ByteArrayDataSource content) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(content));
        part.setFileName(name);
        part.setDisposition(Part.ATTACHMENT);
        return part;
    }

    /** Keeps its Message-ID where the library would make a new one at every save. */
    private static class StableMessage extends MimeMessage {

        private final String messageId;

        StableMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
