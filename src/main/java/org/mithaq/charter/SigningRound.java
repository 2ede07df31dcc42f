package org.mithaq.charter;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.mithaq.charter.CharterDeed.CharterSigned;
import org.mithaq.charter.CharterDeed.SignatureRefused;
import org.mithaq.charter.CharterDeed.SignaturesAsked;
import org.mithaq.charter.CharterDeed.SignaturesClosed;
import org.mithaq.engine.Consultations;
import org.mithaq.engine.Turnout;
import org.mithaq.language.Refusal;
import org.mithaq.ledger.FullText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The time in which members sign the charter that they adopted, or refuse to. */
@Service
@Transactional
public class SigningRound {

    static final String QUESTION = "signature";

    private final CharterTexts charters;
    private final Signatures signatures;
    private final Consultations consultations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SigningRound(
            CharterTexts charters,
            Signatures signatures,
            Consultations consultations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.charters = charters;
        this.signatures = signatures;
        this.consultations = consultations;
        this.events = events;
        this.clock = clock;
    }

    /** Asks the members present for their signatures. */
    public void begin(String number) {
        consultations.open(QUESTION, number);
    }

    /** Tells that members are asked to sign. */
    public void layBefore(String number, List<String> logins) {
        events.publishEvent(new SignaturesAsked(number, logins, of(number).fullText()));
    }

    /**
     * A member signs.
     *
     * @throws Refusal when they are not asked, or not any more, or the text is not the one that was frozen
     */
    public void sign(String number, String login) {
        answer(number, login, true, "", text -> new CharterSigned(number, text));
    }

    /**
     * A member refuses to sign.
     *
     * @param reason why
     * @throws Refusal see {@link #sign}
     */
    public void refuse(String number, String login, String reason) {
        answer(number, login, false, reason, text -> new SignatureRefused(number, text, new FullText(reason)));
    }

    /** How far the members have answered. */
    @Transactional(readOnly = true)
    public Turnout turnout(String number) {
        return consultations.turnout(QUESTION, number);
    }

    /** Ends the time for signing. */
    public void end(String number) {
        consultations.close(QUESTION, number);
    }

    /** Tells who had not answered when the time was over. */
    public void endWithout(String number, List<String> silent) {
        events.publishEvent(new SignaturesClosed(number, silent));
    }

    private void answer(
            String number, String login, boolean signed, String reason, Function<FullText, CharterDeed> deed) {
        consultations.answer(QUESTION, number, login, () -> {
            Charter charter = of(number);
            charter.expectIntact();
            signatures.save(new Signature(null, number, login, signed, reason, clock.instant(), charter.hash()));
            events.publishEvent(deed.apply(charter.fullText()));
        });
    }

    private Charter of(String number) {
        return charters.findById(number).orElseThrow();
    }
}
