package org.mithaq.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.mithaq.engine.ConsultedMember.State;
import org.mithaq.language.Refusal;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
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

    private static final String PROCESS = "consultation";

    /** The process by which a portion of the members is asked, and the variable with its number. */
    private static final String PORTION = "portion";

    /** The variable with the login of whoever is asked. */
    private static final String MEMBER = "member";

    /** The variable with the login of the member in whose name they are asked; none where it is their own. */
    static final String IN_NAME_OF = "inNameOf";

    private static final int MOST_NAMED = 50;

    /** So many new rows change what is the quickest way through them. */
    private static final int MANY = 1_000;

    /** What is left to be waited for after some members have been asked. */
    enum Left {
        MEMBERS,
        ANSWERS,
        NOTHING
    }

    private final ConsultationBook book;
    private final LightProcesses processes;
    private final Messages messages;
    private final MeetingOrgans organs;
    private final ListableBeanFactory beans;
    private final ApplicationEventPublisher events;
    private final int atOnce;

    Consultations(
            ConsultationBook book,
            LightProcesses processes,
            Messages messages,
            @Lazy MeetingOrgans organs,
            ListableBeanFactory beans,
            ApplicationEventPublisher events,
            @Value("${mithaq.asked-at-once}") int atOnce) {
        this.book = book;
        this.processes = processes;
        this.messages = messages;
        this.organs = organs;
        this.beans = beans;
        this.events = events;
        this.atOnce = atOnce;
    }

    /**
     * Puts a question to all who are entitled.
     *
     * @param question id of the light process, such as {@code reply}
     * @param number the meeting's number
     */
    @Transactional
    public void open(String question, String number) {
        long id = book.open(question, number, question(question).enough(number));
        book.runsAs(id, processes.start(PROCESS, number, Map.of(PROCESS, id)));
    }

    /** Asks one more, unless nobody is waited for any more or they were asked before. */
    @Transactional
    public void admit(String question, String number, String login) {
        book.last(question, number)
                .map(last -> book.lock(last.id()))
                .filter(running -> !running.closed() && book.lockPart(running.id(), ConsultationBook.ALL) > 0)
                .ifPresent(running -> callUp(running, List.of(login), this::askAtOnce));
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
            messages.tell(question(consultation).enoughAnswered(), consultation.meeting());
        }
    }

    /** Waits for no answer of somebody any more, whatever they are asked, and in whose name. */
    @Transactional
    public void excuse(String login) {
        book.openOf(login).stream().flatMap(open -> held(open).stream()).forEach(this::endWaiting);
    }

    /** The same for one question. */
    @Transactional
    public void excuse(String question, String number, String login) {
        book.last(question, number)
                .flatMap(last -> book.asked(last.id(), login))
                .flatMap(this::held)
                .ifPresent(this::endWaiting);
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

    @Transactional
    Left askNext(long id) {
        Consultation consultation = book.lock(id);
        if (consultation.closed()) {
            return Left.ANSWERS; // for which nobody waits: whoever closed it was a moment faster than this job
        }
        List<String> next = question(consultation).entitled(consultation.meeting(), consultation.reached(), atOnce);
        if (next.size() == atOnce) {
            callUp(consultation, next, this::askBeside);
            book.reach(id, next.get(atOnce - 1));
            return Left.MEMBERS;
        }
        callUp(consultation, next, this::askAtOnce);
        if (!book.countOff(id, ConsultationBook.ALL)) {
            return Left.ANSWERS;
        }
        tellAllAnswered(consultation);
        return Left.NOTHING;
    }

    private void callUp(Consultation consultation, List<String> logins, ObjIntConsumer<Consultation> asking) {
        List<String> notAsked = book.notAsked(consultation.id(), logins);
        if (!notAsked.isEmpty()) {
            asking.accept(consultation, book.callUp(consultation, notAsked));
        }
    }

    /** Those of a part are asked in a process of their own, at the same time as those of others. */
    private void askBeside(Consultation consultation, int part) {
        processes.start(PORTION, consultation.meeting(), Map.of(PROCESS, consultation.id(), PORTION, part));
    }

    private void askAtOnce(Consultation consultation, int part) {
        ask(consultation, book.calledUp(consultation.id(), part));
    }

    /** Asks those of a part who were called up; nobody any more when the consultation is closed. */
    @Transactional
    void askPortion(long id, int part) {
        book.lockPart(id, part);
        Consultation consultation = book.of(id);
        if (consultation.closed()) {
            return;
        }
        askAtOnce(consultation, part);
        if (part * atOnce / MANY > (part - 1) * atOnce / MANY) {
            events.publishEvent(new ManyAsked());
        }
    }

    /** Ends the next questions of a consultation that is closed; tells whether there may be more. */
    @Transactional
    boolean endNext(long id) {
        List<String> calledUp = book.calledUpFirst(id, atOnce);
        if (!calledUp.isEmpty()) {
            leaveOut(book.of(id), calledUp);
            return true;
        }
        List<ConsultedMember> open = book.open(id, atOnce);
        if (!open.isEmpty()) {
            Consultation consultation = book.of(id);
            question(consultation)
                    .missed(
                            consultation.meeting(),
                            open.stream().map(ConsultedMember::member).toList());
        }
        open.forEach(asked -> {
            messages.endWaiting(asked.process());
            book.end(asked, State.MISSED);
        });
        return open.size() == atOnce;
    }

    private void leaveOut(Consultation closed, List<String> calledUp) {
        book.leaveOut(closed.id(), calledUp);
        events.publishEvent(new MembersNotAsked(closed.meeting(), closed.question(), calledUp));
    }

    /** Nobody is left of those who were called up when all have gone meanwhile: that is no deed, and no room is asked about it. */
    private void ask(Consultation consultation, List<String> logins) {
        if (logins.isEmpty()) {
            return;
        }
        question(consultation).asked(consultation.meeting(), logins);
        String organ = organs.organKeyOf(consultation.meeting());
        Map<String, String> representatives = question(consultation).representatives(consultation.meeting(), logins);
        Map<String, String> started = new LinkedHashMap<>();
        logins.forEach(login -> started.put(
                login,
                processes.start(
                        consultation.question(),
                        consultation.meeting(),
                        organ,
                        asked(login, representatives.get(login)))));
        book.ask(consultation.id(), started, representatives);
    }

    private static Map<String, Object> asked(String login, @Nullable String representative) {
        return representative == null ? Map.of(MEMBER, login) : Map.of(MEMBER, representative, IN_NAME_OF, login);
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
            tellAllAnswered(complete);
        }
    }

    private void tellAllAnswered(Consultation complete) {
        Optional.ofNullable(question(complete).allAnswered())
                .ifPresent(message -> messages.tell(message, complete.meeting()));
    }

    private MemberQuestion question(Consultation consultation) {
        return question(consultation.question());
    }

    private MemberQuestion question(String question) {
        return beans.getBean(question + "Question", MemberQuestion.class);
    }

    private static Refusal notAsked() {
        return new Refusal("consultation.not-asked");
    }
}
