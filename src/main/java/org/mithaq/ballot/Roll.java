package org.mithaq.ballot;

import java.util.List;
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
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roll of a ballot: it is frozen with those who are there when the ballot opens, and each on it is asked for one vote. In a
 * sitting, one ballot runs at a time. Rows of the consultation are locked before those of the roll.
 */
@Service
@Transactional
public class Roll {

    private static final int A_PORTION = 500;

    private final RollBook book;
    private final AttendanceRegister register;
    private final Quorum quorum;
    private final Consultations consultations;

    Roll(RollBook book, AttendanceRegister register, Quorum quorum, Consultations consultations) {
        this.book = book;
        this.register = register;
        this.quorum = quorum;
        this.consultations = consultations;
    }

    /**
     * Freezes the roll of a ballot, and asks those who are on it.
     *
     * @param question id of the light process by which each of them is asked
     * @param ballot id of what is voted on, such as {@code FES-2021-001-R1}
     * @param number the meeting's number
     * @return how many are on it
     * @throws Refusal when the quorum is lost
     */
    public int open(String question, String ballot, String number) {
        quorum.expectThere(number);
        book.open(ballot, number, question);
        List<String> next = register.present(number, "", A_PORTION);
        while (!next.isEmpty()) {
            book.add(ballot, next);
            next = register.present(number, next.get(next.size() - 1), A_PORTION);
        }
        consultations.open(question, number);
        return book.countVoters(ballot);
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

    /**
     * Takes the vote of somebody on the roll.
     *
     * @param deed what is done with it, told the id of what they vote on
     * @throws Refusal when they are not on the roll, have voted or left, the ballot is closed, or the quorum is lost
     */
    public void vote(String number, String login, Consumer<String> deed) {
        RunningBallot running = book.running(number).orElseThrow(() -> new Refusal("roll.none-runs"));
        if (running.suspended()) {
            quorum.expectThere(number);
        }
        consultations.answer(running.question(), number, login, () -> {
            if (!register.isThere(number, login)) {
                throw new Refusal("roll.has-left");
            }
            book.mark(running.ballot(), login);
            deed.accept(running.ballot());
        });
    }

    /** Whoever leaves the sitting is not waited for any more; without quorum no ballot closes by it. */
    @EventListener
    void leave(MemberLeft departure) {
        book.running(departure.matter()).ifPresent(running -> {
            if (quorum.isThere(departure.matter())) {
                excuse(running, departure.matter(), departure.member());
            }
            book.leave(running.ballot(), departure.member());
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
     * Takes no vote any more.
     *
     * @return how many were on the roll
     */
    public int close(String ballot, String number) {
        RunningBallot running = book.running(number)
                .filter(its -> its.ballot().equals(ballot))
                .orElseThrow(() -> new IllegalStateException("No ballot runs on " + ballot));
        consultations.close(running.question(), number);
        book.close(ballot);
        return book.countVoters(ballot);
    }

    /** How many have voted; known once the ballot is closed. */
    @Transactional(readOnly = true)
    public int countVotes(String ballot) {
        return book.countVotes(ballot);
    }
}
