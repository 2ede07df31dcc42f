package org.mithaq.vigilance;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.engine.LightProcesses;
import org.mithaq.engine.Messages;
import org.mithaq.engine.StepHolders;
import org.mithaq.ledger.FullText;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Member;
import org.mithaq.membership.Membership;
import org.mithaq.membership.Organ;
import org.mithaq.membership.Post;
import org.mithaq.membership.Superiors;
import org.mithaq.statutes.Deadline;
import org.mithaq.vigilance.VigilanceDeed.DelayLookedInto;
import org.mithaq.vigilance.VigilanceDeed.DelayRaised;
import org.mithaq.vigilance.Watch.Moment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays delays before the office above, and keeps what it did about them. */
@Service
public class Escalations {

    private final Watch watch;
    private final Delays delays;
    private final StepHolders holders;
    private final LightProcesses processes;
    private final Messages messages;
    private final MeetingFile meetings;
    private final Membership membership;
    private final Superiors superiors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Escalations(
            Watch watch,
            Delays delays,
            StepHolders holders,
            LightProcesses processes,
            Messages messages,
            MeetingFile meetings,
            Membership membership,
            Superiors superiors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.watch = watch;
        this.delays = delays;
        this.holders = holders;
        this.processes = processes;
        this.messages = messages;
        this.meetings = meetings;
        this.membership = membership;
        this.superiors = superiors;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The delay of a step.
     *
     * @param task the engine's id of the step
     * @throws java.util.NoSuchElementException when it was laid before nobody
     */
    public Delay delay(String task) {
        return delays.findById(task).orElseThrow();
    }

    /** Keeps what an office did about the delay of a step. */
    @Transactional
    public void lookInto(String task, Delay.Measure measure, String note, String login) {
        Delay delay = delays.save(delay(task).lookedInto(measure, note, login, clock.instant()));
        events.publishEvent(
                new DelayLookedInto(delay.meeting(), delay.organ(), delay.step(), measure, new FullText(note)));
    }

    /** Lays the delay of a step before the office above. */
    void escalate(WatchedStep late) {
        watch.putOff(late.task(), Moment.ESCALATION, null);
        above(late).ifPresent(post -> raise(late, post));
    }

    /**
     * The office before which a delay is laid: nobody looks into their own. Empty where the party has none.
     */
    private Optional<Post> above(WatchedStep late) {
        Organ organ = membership.organ(late.organ());
        Post convening = membership.post(meetings.convener(organ), organ);
        return late.escalateTo() == Deadline.To.CONVENER && !isLate(convening, late)
                ? Optional.of(convening)
                : superiors.of(convening);
    }

    private boolean isLate(Post office, WatchedStep step) {
        List<String> late = holders.of(step.task()).orElse(List.of());
        return membership.actingFor(office).stream().map(Member::login).anyMatch(late::contains);
    }

    /** The task belongs to the organ of the office: it sees its own. */
    private void raise(WatchedStep late, Post office) {
        delays.save(Delay.of(late, office.group(), clock.instant()));
        events.publishEvent(new DelayRaised(
                late.meeting(),
                late.organ(),
                late.step(),
                membership.organ(late.organ()).local(late.dueAt()),
                office.group()));
        processes.start(
                "escalation",
                late.meeting(),
                office.organ().key(),
                Map.of("lateTask", late.task(), "officeAbove", office.group()));
    }

    /** Nobody need look into the delay of a step that is open no more. */
    void callOff(String task) {
        open(task).ifPresent(delay -> messages.tellAbout("DelayOver", "lateTask", task));
    }

    /** Keeps that the step of a delay is open no more. */
    void end(String task) {
        open(task).ifPresent(delay -> delays.save(delay.over(clock.instant())));
    }

    private Optional<Delay> open(String task) {
        return delays.findById(task).filter(Delay::isOpen);
    }
}
