package org.mithaq.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps every letter from the moment it is written, and gives each to the post once. */
@Service
@Transactional
public class Outbox {

    private final Letters letters;
    private final Post post;
    private final Sender sender;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(Letters letters, Post post, Sender sender, ApplicationEventPublisher events, Clock clock) {
        this.letters = letters;
        this.post = post;
        this.sender = sender;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a letter for sending, in the caller's transaction, and publishes {@link LetterQueued}.
     *
     * @return the letter's id
     */
    public String queue(NewLetter written) {
        Letter letter =
                letters.save(Letter.queued(UUID.randomUUID().toString(), written, sender.domain(), clock.instant()));
        events.publishEvent(new LetterQueued(letter.id(), letter.meetingNumber(), letter.organ()));
        return letter.id();
    }

    /**
     * Sends a letter and publishes {@link LetterDelivered}; does nothing if it was sent before.
     *
     * <p>The post takes the letter before the transaction commits. If the commit then fails, the letter goes out again
     * under the same Message-ID: a second copy that mailboxes recognise is better than a convocation that never left.
     *
     * @throws NoSuchElementException if there is no such letter
     * @throws org.springframework.mail.MailException if the mail server did not take it; nothing is marked as sent
     * @throws java.io.UncheckedIOException if the outbox folder cannot be written; nothing is marked as sent
     */
    public void send(String letterId) {
        Letter letter = letters.findOneById(letterId).orElseThrow(() -> missing(letterId));
        if (letter.isSent()) {
            return;
        }
        post.take(letter);
        Letter sent = letter.sent(clock.instant());
        letters.keepSent(sent.id(), sent.sentAt());
        events.publishEvent(new LetterDelivered(
                sent.meetingNumber(),
                sent.organ(),
                sent.id(),
                sent.kind(),
                sent.recipient().login(),
                sent.text()));
        events.publishEvent(new DeliveryTimes.Taken(Duration.between(sent.queuedAt(), sent.sentAt())));
    }

    /**
     * One letter as it was written.
     *
     * @throws NoSuchElementException if there is no such letter
     */
    @Transactional(readOnly = true)
    public Letter letter(String letterId) {
        return letters.findById(letterId).orElseThrow(() -> missing(letterId));
    }

    /** A meeting's correspondence, oldest first, without the texts. */
    @Transactional(readOnly = true)
    public List<Dispatch> dispatchesOf(String meetingNumber) {
        return letters.dispatchesOf(meetingNumber);
    }

    private static NoSuchElementException missing(String letterId) {
        return new NoSuchElementException("No letter " + letterId);
    }
}
