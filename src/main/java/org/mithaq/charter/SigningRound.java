package org.mithaq.charter;

import java.time.Clock;
import java.util.List;
import org.mithaq.charter.CharterDeed.CharterSigned;
import org.mithaq.charter.CharterDeed.SignatureRefused;
import org.mithaq.charter.CharterDeed.SignaturesAsked;
import org.mithaq.charter.CharterDeed.SignaturesClosed;
import org.mithaq.charter.Consultation.Matter;
import org.mithaq.language.Refusal;
import org.mithaq.ledger.FullText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The time in which members sign the charter that they adopted, or refuse to. */
@Service
@Transactional
public class SigningRound {

    private final CharterTexts charters;
    private final Signatures signatures;
    private final Round round;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SigningRound(
            CharterTexts charters, Signatures signatures, Round round, ApplicationEventPublisher events, Clock clock) {
        this.charters = charters;
        this.signatures = signatures;
        this.round = round;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks the members present for their signatures.
     *
     * @return their logins
     */
    public List<String> begin(String number) {
        List<String> asked = round.ask(number, Matter.SIGNATURES);
        events.publishEvent(new SignaturesAsked(number, asked, of(number).fullText()));
        return asked;
    }

    /**
     * A member signs.
     *
     * @throws Refusal when they are not asked, or not any more, or the text is not the one that was frozen
     */
    public void sign(String number, String login) {
        Charter charter = answer(number, login, true, "");
        events.publishEvent(new CharterSigned(number, charter.fullText()));
    }

    /**
     * A member refuses to sign.
     *
     * @param reason why
     * @throws Refusal see {@link #sign}
     */
    public void refuse(String number, String login, String reason) {
        Charter charter = answer(number, login, false, reason);
        events.publishEvent(new SignatureRefused(number, charter.fullText(), new FullText(reason)));
    }

    /** Whether somebody has not answered yet. */
    @Transactional(readOnly = true)
    public boolean isOpen(String number) {
        return round.isOpen(number, Matter.SIGNATURES);
    }

    /** How many were asked. */
    @Transactional(readOnly = true)
    public int countAsked(String number) {
        return round.countAsked(number, Matter.SIGNATURES);
    }

    /** Logins of those who have not answered yet. */
    @Transactional(readOnly = true)
    public List<String> waitingFor(String number) {
        return round.waitingFor(number, Matter.SIGNATURES);
    }

    /** Ends the time for signing. */
    public void end(String number) {
        List<String> silent = round.end(number, Matter.SIGNATURES);
        if (!silent.isEmpty()) {
            events.publishEvent(new SignaturesClosed(number, silent));
        }
    }

    private Charter answer(String number, String login, boolean signed, String reason) {
        round.answer(number, Matter.SIGNATURES, login);
        Charter charter = of(number);
        charter.expectIntact();
        signatures.save(new Signature(null, number, login, signed, reason, clock.instant(), charter.hash()));
        return charter;
    }

    private Charter of(String number) {
        return charters.findById(number).orElseThrow();
    }
}
