package org.mithaq.correspondence;

/** Takes letters out of the house. */
interface Post {

    /**
     * Takes one letter; returns only when it is out of our hands.
     *
     * @throws org.springframework.mail.MailException if the mail server did not take it
     * @throws java.io.UncheckedIOException if it cannot be written to its file
     */
    void take(Letter letter);
}
