package org.mithaq.charter;

import java.time.Clock;
import java.util.List;
import org.mithaq.charter.CharterDeed.AmendmentsClosed;
import org.mithaq.charter.CharterDeed.CharterCirculated;
import org.mithaq.charter.CharterDeed.NoAmendmentProposed;
import org.mithaq.charter.Consultation.Matter;
import org.mithaq.language.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The time in which members may amend the draft of a charter, and the decisions on what they proposed. */
@Service
@Transactional
public class AmendmentRound {

    private final CharterTexts charters;
    private final Amendments amendments;
    private final Round round;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AmendmentRound(
            CharterTexts charters, Amendments amendments, Round round, ApplicationEventPublisher events, Clock clock) {
        this.charters = charters;
        this.amendments = amendments;
        this.round = round;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Lays the draft before the members present.
     *
     * @return their logins
     */
    public List<String> begin(String number) {
        Charter charter = of(number);
        charter.circulate();
        charters.save(charter);
        List<String> asked = round.ask(number, Matter.AMENDMENTS);
        events.publishEvent(new CharterCirculated(number, asked, charter.fullText()));
        return asked;
    }

    /**
     * Lays the draft before a member who comes while the others may still amend it.
     *
     * @return whether they are asked now: the time is not over, and they were not asked before
     */
    public boolean admit(String number, String login) {
        boolean asked = round.admit(number, Matter.AMENDMENTS, login);
        if (asked) {
            events.publishEvent(
                    new CharterCirculated(number, List.of(login), of(number).fullText()));
        }
        return asked;
    }

    /**
     * A member proposes no amendment.
     *
     * @throws Refusal when they are not asked, or not any more
     */
    public void proposeNone(String number, String login) {
        round.answer(number, Matter.AMENDMENTS, login);
        events.publishEvent(new NoAmendmentProposed(number));
    }

    /**
     * A member proposes an amendment.
     *
     * @param position the article's number, from 1
     * @throws Refusal when they are not asked, or not any more, or the amendment changes nothing
     */
    public void propose(String number, String login, int position, String text, String reason) {
        round.answer(number, Matter.AMENDMENTS, login);
        Amendment proposed = amendments.save(
                Amendment.proposed(number, login, of(number).article(position), text, reason, clock.instant()));
        events.publishEvent(proposed.asProposed());
    }

    /** Whether somebody has not answered yet. */
    @Transactional(readOnly = true)
    public boolean isOpen(String number) {
        return round.isOpen(number, Matter.AMENDMENTS);
    }

    /** How many were asked. */
    @Transactional(readOnly = true)
    public int countAsked(String number) {
        return round.countAsked(number, Matter.AMENDMENTS);
    }

    /** Logins of those who have not answered yet. */
    @Transactional(readOnly = true)
    public List<String> waitingFor(String number) {
        return round.waitingFor(number, Matter.AMENDMENTS);
    }

    /** Ends the time for amendments. */
    public void end(String number) {
        List<String> silent = round.end(number, Matter.AMENDMENTS);
        if (!silent.isEmpty()) {
            events.publishEvent(new AmendmentsClosed(number, silent));
        }
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
