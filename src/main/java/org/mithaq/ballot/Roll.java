package org.mithaq.ballot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mithaq.engine.Consultations;
import org.mithaq.engine.Turnout;
import org.mithaq.language.Refusal;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.meeting.MemberLeft;
import org.mithaq.meeting.Quorum;
import org.mithaq.meeting.QuorumBack;
import org.mithaq.meeting.QuorumLost;
import org.mithaq.proxy.HeldProxies;
import org.mithaq.proxy.HeldProxy;
import org.mithaq.proxy.ProxyWithdrawn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roll of a ballot: it is frozen with those who are there when the ballot opens, and those whom they represent; each on it has one
 * vote, which weighs what the statutes say. In a sitting, one ballot runs at a time. Rows of the consultation are locked before those of the
 * roll.
 */
@Service
@Transactional
public class Roll {

    private final RollBook book;
    private final HeldProxies proxies;
    private final Weights weights;
    private final AttendanceRegister register;
    private final Quorum quorum;
    private final Consultations consultations;
    private final ApplicationEventPublisher events;

    Roll(
            RollBook book,
            HeldProxies proxies,
            Weights weights,
            AttendanceRegister register,
            Quorum quorum,
            Consultations consultations,
            ApplicationEventPublisher events) {
        this.book = book;
        this.proxies = proxies;
        this.weights = weights;
        this.register = register;
        this.quorum = quorum;
        this.consultations = consultations;
        this.events = events;
    }

    /**
     * Freezes the roll of a ballot, and asks those who are on it.
     *
     * @param question id of the light process by which each of them is asked
     * @param ballot id of what is voted on, such as {@code FES-2021-001-R1}
     * @param number the meeting's number
     * @return those who are on it, those who are represented among them
     * @throws Refusal when the quorum is lost
     */
    public Voters open(String question, String ballot, String number) {
        quorum.expectThere(number);
        book.open(ballot, number, question);
        Scale scale = weights.today(number);
        int there = Portions.each(
                (after, most) -> register.present(number, after, most),
                login -> login,
                logins -> book.add(
                        ballot,
                        logins.stream()
                                .map(login -> RollVoter.there(login, null, scale.of(login)))
                                .toList()));
        int represented = Portions.each(
                (after, most) -> proxies.next(number, after, most),
                HeldProxy::giver,
                held -> book.add(
                        ballot,
                        held.stream()
                                .map(proxy -> RollVoter.there(proxy.giver(), proxy.holder(), scale.of(proxy.giver())))
                                .toList()));
        boolean counted = represented > 0 && quorum.countsRepresented(number);
        book.freeze(ballot, counted ? there + represented : there, weights.ofSeated(number, scale));
        Voters onRoll = book.voters(ballot);
        weights.keep(number, ballot, onRoll.count(), onRoll.votes(), scale);
        consultations.open(question, number);
        events.publishEvent(new RollFrozen());
        return onRoll;
    }

    /** What members vote on now; empty when there is nothing. */
    @Transactional(readOnly = true)
    public Optional<String> running(String number) {
        return book.running(number).map(RunningBallot::ballot);
    }

    /** Logins of the next on the roll who are still there; see {@link AttendanceRegister#present(String, String, int)}. */
    @Transactional(readOnly = true)
    public List<String> voters(String number, String after, int most) {
        return book.running(number)
                .map(running -> book.voters(running.ballot(), after, most))
                .orElse(List.of());
    }

    /** Logins of those who vote in the name of others, by the logins of these. */
    @Transactional(readOnly = true)
    public Map<String, String> representatives(String number, List<String> logins) {
        return book.running(number)
                .map(running -> book.holders(running.ballot(), logins))
                .orElse(Map.of());
    }

    /**
     * Takes the vote of somebody on the roll, from themselves or from whoever represents them.
     *
     * @param deed what is done with it
     * @throws Refusal when they are not on the roll, have voted, or it is for another to cast it; when whoever casts it has left, the
     *     ballot is closed, or the quorum is lost
     */
    public void vote(Voice voice, Consumer<Vote> deed) {
        String number = voice.number();
        RunningBallot running = book.running(number).orElseThrow(() -> new Refusal("roll.none-runs"));
        if (running.suspended()) {
            quorum.expectThere(number);
        }
        consultations.answer(running.question(), number, voice.member(), () -> {
            RollVoter voter = book.voter(running.ballot(), voice.member());
            expectInHand(voice, voter);
            book.mark(running.ballot(), voice.member());
            deed.accept(new Vote(running.ballot(), voter.weight()));
            if (!voice.isTheirOwn()) {
                events.publishEvent(new VoteCastByProxy(number, running.ballot(), voice.member()));
            }
        });
    }

    private void expectInHand(Voice voice, RollVoter voter) {
        if (!voter.hand().equals(voice.hand())) {
            throw new Refusal("roll.not-in-hand");
        }
        if (voter.gone() || !register.isThere(voice.number(), voice.hand())) {
            throw new Refusal("roll.has-left");
        }
    }

    /**
     * Whoever leaves the sitting is not waited for any more, nor are those whom they represent; without quorum no ballot closes by it.
     */
    @EventListener
    void leave(MemberLeft departure) {
        book.running(departure.matter()).ifPresent(running -> {
            List<String> inHand = book.inHandsOf(running.ballot(), departure.member());
            if (quorum.isThere(departure.matter())) {
                inHand.forEach(member -> excuse(running, departure.matter(), member));
            }
            inHand.forEach(member -> book.leave(running.ballot(), member));
        });
    }

    /**
     * Nobody takes back a mandate under which somebody votes.
     *
     * @throws Refusal while a ballot runs on whose roll they are represented
     */
    @EventListener
    void keep(ProxyWithdrawn withdrawal) {
        book.running(withdrawal.matter())
                .filter(running -> !book.holders(running.ballot(), List.of(withdrawal.member()))
                        .isEmpty())
                .ifPresent(running -> {
                    throw new Refusal("proxy.votes-now");
                });
    }

    private void excuse(RunningBallot running, String number, String login) {
        consultations.excuse(running.question(), number, login);
    }

    @EventListener
    void suspend(QuorumLost lost) {
        book.suspend(lost.matter(), true);
    }

    @EventListener
    void resume(QuorumBack back) {
        book.running(back.matter()).ifPresent(running -> book.gone(running.ballot())
                .forEach(login -> excuse(running, back.matter(), login)));
        book.suspend(back.matter(), false);
    }

    /** How many have voted. */
    @Transactional(readOnly = true)
    public Turnout turnout(String number) {
        return book.running(number)
                .map(running -> consultations.turnout(running.question(), number))
                .orElseGet(Turnout::none);
    }

    /**
     * Expects that everybody on the roll who is there has their ballot.
     *
     * @throws Refusal while some have not
     */
    @Transactional(readOnly = true)
    public void expectAllAsked(String number) {
        book.running(number).ifPresent(running -> consultations.expectAllAsked(running.question(), number));
    }

    /**
     * Takes no vote any more.
     *
     * @return those who were on the roll
     */
    public Voters close(String ballot, String number) {
        RunningBallot running = book.running(number)
                .filter(its -> its.ballot().equals(ballot))
                .orElseThrow(() -> new IllegalStateException("No ballot runs on " + ballot));
        consultations.close(running.question(), number);
        book.close(ballot);
        return book.voters(ballot);
    }

    /**
     * Expects that no sum of the votes that were cast so far tells how one of the voters voted; without votes none does.
     *
     * @param fewest how many voters are enough for that; more than half of those who are asked are as well
     * @throws Refusal when so few have voted, or so few whose votes weigh the same
     */
    @Transactional(readOnly = true)
    public void expectCover(String number, int fewest) {
        List<Alike> all = book.running(number)
                .map(running -> book.alike(running.ballot()))
                .orElse(List.of());
        Alike together = Alike.together(all);
        if (together.isBare(fewest)) {
            throw new Refusal("ballot.too-few-votes", together.voted(), together.cover(fewest));
        }
        all.stream().filter(some -> some.isBare(fewest)).findFirst().ifPresent(bare -> {
            throw new Refusal("ballot.too-few-alike", bare.voted(), bare.cover(fewest), bare.weight());
        });
    }
}
