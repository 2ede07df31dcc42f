package org.mithaq.charter;

import java.time.Clock;
import java.util.List;
import org.mithaq.charter.CharterDeed.AmendmentsClosed;
import org.mithaq.charter.CharterDeed.CharterCirculated;
import org.mithaq.charter.CharterDeed.NoAmendmentProposed;
import org.mithaq.engine.Consultations;
import org.mithaq.engine.Turnout;
import org.mithaq.language.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The time in which members may amend the draft of a charter, and the decisions on what they proposed. */
@Service
@Transactional
public class AmendmentRound {

    private static final String QUESTION = "amendment";

    private final CharterTexts charters;
    private final Amendments amendments;
    private final Consultations consultations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AmendmentRound(
            CharterTexts charters,
            Amendments amendments,
            Consultations consultations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.charters = charters;
        this.amendments = amendments;
        this.consultations = consultations;
        this.events = events;
        this.clock = clock;
    }

    /** Lays the draft before the members present. */
    public void begin(String number) {
        Charter charter = of(number);
        charter.circulate();
        charters.save(charter);
        consultations.open(QUESTION, number);
    }

    /** Tells that the draft is laid before members. */
    public void layBefore(String number, List<String> logins) {
        events.publishEvent(new CharterCirculated(number, logins, of(number).fullText()));
    }

    /** Lays the draft before a member who comes while the others may still amend it. */
    public void admit(String number, String login) {
        consultations.admit(QUESTION, number, login);
    }

    /**
     * A member proposes no amendment.
     *
     * @throws Refusal when they are not asked, or not any more
     */
    public void proposeNone(String number, String login) {
        consultations.answer(QUESTION, number, login, () -> events.publishEvent(new NoAmendmentProposed(number)));
    }

    /**
     * A member proposes an amendment.
     *
     * @param position the article's number, from 1
     * @throws Refusal when they are not asked, or not any more, or the amendment changes nothing
     */
    public void propose(String number, String login, int position, String text, String reason) {
        consultations.answer(QUESTION, number, login, () -> {
            Amendment proposed = amendments.save(
                    Amendment.proposed(number, login, of(number).article(position), text, reason, clock.instant()));
            events.publishEvent(proposed.asProposed());
        });
    }

    /** How far the members have answered. */
    @Transactional(readOnly = true)
    public Turnout turnout(String number) {
        return consultations.turnout(QUESTION, number);
    }

    /** Ends the time for amendments. */
    public void end(String number) {
        consultations.close(QUESTION, number);
    }

    /** Tells who had not answered when the time was over. */
    public void endWithout(String number, List<String> silent) {
        events.publishEvent(new AmendmentsClosed(number, silent));
    }

    /** Whether an amendment is still to be decided. */
    @Transactional(readOnly = true)
    public boolean isAnyLeft(String number) {
        return amendments
                .findFirstByCharterAndStateOrderById(number, AmendmentState.PROPOSED)
                .isPresent();
    }

    /**
     * The oldest amendment that is still to be decided.
     *
     * @throws java.util.NoSuchElementException when all are
     */
    @Transactional(readOnly = true)
    public Amendment next(String number) {
        return amendments
                .findFirstByCharterAndStateOrderById(number, AmendmentState.PROPOSED)
                .orElseThrow();
    }

    /**
     * Decides the oldest amendment; an accepted one replaces the body of its article.
     *
     * @param decider login
     * @param reason the grounds
     * @throws Refusal by whoever proposed it
     */
    public void decide(String number, boolean accepted, String decider, String reason) {
        Amendment amendment = next(number);
        if (amendment.member().equals(decider)) {
            throw new Refusal("charter.own-amendment");
        }
        Charter charter = of(number);
        Article former = charter.article(amendment.article());
        if (accepted) {
            charter.amend(amendment.article(), amendment.proposedText());
            charters.save(charter);
        }
        AmendmentState decision = accepted ? AmendmentState.ACCEPTED : AmendmentState.REJECTED;
        Amendment decided = amendments.save(amendment.decided(decision, former, decider, reason, clock.instant()));
        events.publishEvent(decided.asDecided(charter));
    }

    private Charter of(String number) {
        return charters.findById(number).orElseThrow();
    }
}
