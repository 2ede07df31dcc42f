package org.mithaq.engine;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.mithaq.engine.ConsultedMember.State;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the process {@code consultation} goes on: members are called up and asked, and once it is closed what is open ends. */
@Component
class Asking {

    /** The process, and the variable with the number of the consultation. */
    static final String PROCESS = "consultation";

    /** The process by which a portion of the members is asked, and the variable with its number. */
    static final String PORTION = "portion";

    /** The variable with the login of whoever is asked. */
    private static final String MEMBER = "member";

    /** The variable with the login of the member in whose name they are asked; none where it is their own. */
    static final String IN_NAME_OF = "inNameOf";

    /** So many new rows change what is the quickest way through them. */
    private static final int MANY = 1_000;

    /** Whoever has waited so long for the portion before is not held up by it any more. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(5);

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
    private final int calledUpAtOnce;
    private final int atOnce;

    /** While thousands are asked, half of the processors are left to those who vote already. */
    private final Turns turns = new Turns(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), LONGEST_TURN);

    Asking(
            ConsultationBook book,
            LightProcesses processes,
            Messages messages,
            @Lazy MeetingOrgans organs,
            ListableBeanFactory beans,
            ApplicationEventPublisher events,
            @Value("${mithaq.called-up-at-once}") int calledUpAtOnce,
            @Value("${mithaq.asked-at-once}") int atOnce) {
        this.book = book;
        this.processes = processes;
        this.messages = messages;
        this.organs = organs;
        this.beans = beans;
        this.events = events;
        this.calledUpAtOnce = calledUpAtOnce;
        this.atOnce = atOnce;
    }

    /** Calls up the next members. */
    @Transactional
    Left next(long id) {
        Consultation consultation = book.lock(id);
        if (consultation.closed()) {
            return Left.ANSWERS; // for which nobody waits: whoever closed it was a moment faster than this job
        }
        List<String> next =
                question(consultation).entitled(consultation.meeting(), consultation.reached(), calledUpAtOnce);
        boolean more = next.size() == calledUpAtOnce;
        for (int first = 0; first < next.size(); first += atOnce) {
            int end = Math.min(first + atOnce, next.size());
            callUp(
                    book.of(id),
                    next.subList(first, end),
                    more || end < next.size() ? this::askBeside : this::askAtOnce);
        }
        if (more) {
            book.reach(id, next.get(next.size() - 1));
            return Left.MEMBERS;
        }
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
    void portion(long id, int part) {
        turns.take();
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

    /**
     * Asks those who were called up; when all have gone meanwhile that is no deed, and no room is asked about it.
     *
     * @return the engine's ids of their light processes, by login
     */
    Map<String, String> ask(Consultation consultation, List<String> logins) {
        if (logins.isEmpty()) {
            return Map.of();
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
        return started;
    }

    private static Map<String, Object> asked(String login, @Nullable String representative) {
        return representative == null ? Map.of(MEMBER, login) : Map.of(MEMBER, representative, IN_NAME_OF, login);
    }

    /** Calls up one more and asks them, unless nobody is waited for any more or they were called up before. */
    void admit(Consultation running, String login) {
        if (book.lockPart(running.id(), ConsultationBook.ALL) > 0) {
            callUp(running, List.of(login), this::askAtOnce);
        }
    }

    /** All have answered, which whoever waits for it is told. */
    void tellAllAnswered(Consultation complete) {
        Optional.ofNullable(question(complete).allAnswered())
                .ifPresent(message -> messages.tell(message, complete.meeting()));
    }

    MemberQuestion question(Consultation consultation) {
        return question(consultation.question());
    }

    /** What is asked, by the bean that a room has for it. */
    MemberQuestion question(String question) {
        return beans.getBean(question + "Question", MemberQuestion.class);
    }
}
