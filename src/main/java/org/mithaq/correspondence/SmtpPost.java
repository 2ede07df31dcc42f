package org.mithaq.correspondence;

import org.springframework.mail.javamail.JavaMailSender;

/** Hands letters to a mail server. */
class SmtpPost implements Post {

    private final JavaMailSender server;
    private final Envelopes envelopes;

    SmtpPost(JavaMailSender server, Envelopes envelopes) {
        this.server = server;
        this.envelopes = envelopes;
    }

    @Override
    public void take(Letter letter) {
        server.send(envelopes.of(letter));
    }
}
