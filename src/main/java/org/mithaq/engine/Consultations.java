package org.mithaq.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.engine.ConsultedMember.State;
import org.mithaq.language.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks every member who is entitled to answer, each in a light process of their own with one task.
 *
 * <p>They are asked some at a time, and what is open at the end is ended some at a time, by the process {@code consultation}:
 * what an answer costs does not depend on how many are asked. Whoever waits is told once, by the last answer, or by as many as are
 * enough; or closes the consultation.
 */
@Component
public class Consultations {

    private static final int MOST_NAMED = 50;

    private final ConsultationBook book;
    private final Asking asking;
    private final LightProcesses processes;
    private final Messages messages;

    Consultations(ConsultationBook book, Asking asking, LightProcesses processes, Messages messages) {
        this.book = book;
        this.asking = asking;
        this.processes = processes;
        this.messages = messages;
    }

    /**
     * Puts a question to all who are entitled.
     *
     * @param question id of the light process, such as {@code reply}
     * @param number the meeting's number
     */
    @Transactional
    public void open(String question, String number) {
        long id = book.open(question, number, asking.question(question).enough(number));
        book.runsAs(id, processes.start(Asking.PROCESS, number, Map.of(Asking.PROCESS, id)));
    }

    /** Asks one more, unless nobody is waited for any more or they were asked before. */
    @Transactional
    public void admit(String question, String number, String login) {
        book.last(question, number)
                .map(last -> book.lock(last.id()))
                .filter(running -> !running.closed())
                .ifPresent(running -> asking.admit(running, login));
    }

    /**
     * Asks somebody before their turn who has been called up; whoever has been asked is not asked again.
     *
     * @return the engine's id of the process with their task; empty when they are not called up, or not waited for any more
     */
    @Transactional
    public Optional<String> askNow(String question, String number, String login) {
        return book.last(question, number)
                .flatMap(last -> book.asked(last.id(), login))
                .flatMap(this::held)
                .map(member -> member.isAsked() ? member.process() : ask(member));
    }

    private String ask(ConsultedMember calledUp) {
        String login = calledUp.member();
        return asking.ask(book.of(calledUp.consultation()), List.of(login)).get(login);
    }

    /** Whether some who are entitled have not been called up yet. */
    public boolean isCallingUp(String question, String number) {
        return book.last(question, number)
                .filter(last -> !last.closed() && book.isCallingUp(last.id()))
                .isPresent();
    }

    /**
     * Takes the answer of a member.
     *
     * @param deed what is done with it
     * @throws Refusal when they are not asked, or not any more
     */
    @Transactional
    public void answer(String question, String number, String login, Runnable deed) {
        answer(question, number, login, true, deed);
    }

    /**
     * The same, where some answers do not count among those of which a number is waited for. As long as it is, those that count come
     * one after the other.
     */
    @Transactional
    public void answer(String question, String number, String login, boolean counts, Runnable deed) {
        Consultation last = book.last(question, number).orElseThrow(Consultations::notAsked);
        Consultation consultation = counts && last.isShort() ? book.lock(last.id()) : last;
        ConsultedMember asked = book.asked(consultation.id(), login)
                .filter(ConsultedMember::isAsked)
                .flatMap(this::held)
                .orElseThrow(Consultations::notAsked);
        deed.run();
        if (counts && consultation.isShort()) {
            count(consultation);
        }
        book.end(asked, State.ANSWERED);
        countOff(asked);
    }

    private void count(Consultation consultation) {
        book.count(consultation.id());
        if (consultation.isShortOfOne()) {
            messages.tell(asking.question(consultation).enoughAnswered(), consultation.meeting());
        }
    }

    /** Waits for no answer of somebody any more, whatever they are asked, and in whose name. */
    @Transactional
    public void excuse(String login) {
        book.openOf(login).forEach(open -> excuse(book.lock(open.consultation()), open.member()));
    }

    /** The same for one question. */
    @Transactional
    public void excuse(String question, String number, String login) {
        book.last(question, number).map(last -> book.lock(last.id())).ifPresent(running -> excuse(running, login));
    }

    /** Nobody is called up while it is locked: whoever leaves at that moment is found, or not called up any more. */
    private void excuse(Consultation locked, String login) {
        book.asked(locked.id(), login).flatMap(this::held).ifPresent(this::endWaiting);
    }

    /** Takes no answer any more; what is open ends. Nothing changes when all have answered. */
    @Transactional
    public void close(String question, String number) {
        book.last(question, number)
                // The last answer goes on to here with its counters locked: it waits for nobody who closes.
                .filter(last -> !book.isComplete(last.id()))
                .map(last -> book.lock(last.id()))
                .filter(running -> !running.closed() && book.lockAll(running.id()))
                .ifPresent(running -> {
                    book.close(running.id());
                    messages.tellProcess("ConsultationClosed", running.process());
                });
    }

    /** How far the members have answered. */
    public Turnout turnout(String question, String number) {
        return book.last(question, number).map(this::turnout).orElseGet(Turnout::none);
    }

    private Turnout turnout(Consultation consultation) {
        long id = consultation.id();
        int calledUp = book.count(id, State.CALLED_UP);
        return new Turnout(
                consultation.asked() - calledUp,
                book.count(id, State.ANSWERED),
                book.countUnanswered(id) - calledUp,
                book.open(id, MOST_NAMED).stream().map(ConsultedMember::member).toList(),
                calledUp);
    }

    /**
     * Expects that everybody who is entitled has been asked.
     *
     * @throws Refusal while some have not
     */
    public void expectAllAsked(String question, String number) {
        book.last(question, number)
                .filter(last -> book.isCallingUp(last.id()) || book.count(last.id(), State.CALLED_UP) > 0)
                .ifPresent(last -> {
                    throw new Refusal("consultation.not-all-asked");
                });
    }

    /** Logins of those who had not answered when the last consultation about a question was closed. */
    public List<String> missed(String question, String number) {
        return book.last(question, number)
                .filter(Consultation::closed)
                .map(last -> book.unanswered(last.id()))
                .orElse(List.of());
    }

    /** Those who are asked together answer one after the other, so that exactly one of them is the last. */
    private Optional<ConsultedMember> held(ConsultedMember asked) {
        book.lockPart(asked.consultation(), asked.part());
        return book.asked(asked.consultation(), asked.member())
                .filter(ConsultedMember::isWaitedFor)
                .filter(now -> !book.of(now.consultation()).closed());
    }

    private void endWaiting(ConsultedMember member) {
        if (member.isAsked()) {
            messages.endWaiting(member.process());
            book.end(member, State.MISSED);
        } else {
            book.forget(member);
        }
        countOff(member);
    }

    private void countOff(ConsultedMember asked) {
        long id = asked.consultation();
        if (book.countOff(id, asked.part()) && book.countOff(id, ConsultationBook.ALL)) {
            Consultation complete = book.of(id);
            messages.tellProcess("AllAnswered", complete.process());
            asking.tellAllAnswered(complete);
        }
    }

    private static Refusal notAsked() {
        return new Refusal("consultation.not-asked");
    }
}
