package org.mithaq.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mithaq.deliberation.ActionAsked;
import org.mithaq.engine.LightProcesses;
import org.mithaq.followup.FollowUpDeed.CompletionConfirmed;
import org.mithaq.followup.FollowUpDeed.CompletionReported;
import org.mithaq.followup.FollowUpDeed.CompletionReturned;
import org.mithaq.followup.FollowUpDeed.DecisionAssigned;
import org.mithaq.followup.FollowUpDeed.ProgressReported;
import org.mithaq.ledger.FullText;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Membership;
import org.mithaq.membership.Organ;
import org.mithaq.membership.Post;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows what adopted resolutions ask for until it is done. */
@Service
@Transactional
public class FollowUp {

    /** The office that confirms what others have done. */
    private static final String CONFIRMING = "rapporteur";

    private final Actions actions;
    private final MeetingFile meetings;
    private final Membership membership;
    private final LightProcesses processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowUp(
            Actions actions,
            MeetingFile meetings,
            Membership membership,
            LightProcesses processes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.actions = actions;
        this.meetings = meetings;
        this.membership = membership;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void begin(ActionAsked asked) {
        Organ organ = meetings.organOf(asked.meeting());
        Action action = actions.save(Action.of(asked, organ.key()));
        Post responsible = membership.post(action.responsible()).orElseThrow();
        events.publishEvent(
                new DecisionAssigned(action.meeting(), action.resolution(), action.responsible(), action.dueOn()));
        processes.start(
                "decisionFollowup",
                action.meeting(),
                Map.of(
                        "resolution",
                        action.resolution(),
                        "responsible",
                        action.responsible(),
                        "confirming",
                        confirming(responsible, organ).group(),
                        "report-progress.lastDay",
                        action.dueOn().toString()));
    }

    /** Nobody confirms what their own office has done: for the rapporteur, the office that convenes does. */
    private Post confirming(Post responsible, Organ organ) {
        Post usual = membership.post(CONFIRMING, organ);
        return responsible.equals(usual) ? membership.post(meetings.convener(organ), organ) : usual;
    }

    /** Keeps what the responsible office says about something that is not done yet. */
    public void report(String resolution, String note) {
        Action action = change(resolution, underway -> underway.progress(note, today(underway.organ())));
        events.publishEvent(new ProgressReported(action.meeting(), resolution, new FullText(note)));
    }

    /** Keeps that the responsible office says that it is done. */
    public void reportDone(String resolution, String evidence) {
        Action action = change(resolution, underway -> underway.report(evidence, today(underway.organ())));
        events.publishEvent(new CompletionReported(action.meeting(), resolution, new FullText(evidence)));
    }

    /** Keeps that it is done. */
    public void confirm(String resolution) {
        Action action = change(resolution, reported -> reported.confirm(today(reported.organ())));
        events.publishEvent(new CompletionConfirmed(action.meeting(), resolution));
    }

    /** Keeps that it is not done yet. */
    public void giveBack(String resolution, String reason) {
        Action action = change(resolution, reported -> reported.takeUpAgain(reason));
        events.publishEvent(new CompletionReturned(action.meeting(), resolution, new FullText(reason)));
    }

    /**
     * What a resolution asks for.
     *
     * @throws java.util.NoSuchElementException when it asks for nothing
     */
    @Transactional(readOnly = true)
    public Action of(String resolution) {
        return actions.findById(resolution).orElseThrow();
    }

    /** What an organ should have carried out by today, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Action> overdue(String organ, int most) {
        return actions.findByOrganAndStateInAndDueOnBeforeOrderByDueOnAscResolutionAsc(
                organ, ActionState.OPEN, today(organ), Limit.of(most));
    }

    private LocalDate today(String organ) {
        return LocalDate.ofInstant(clock.instant(), membership.organ(organ).zoneId());
    }

    private Action change(String resolution, Consumer<Action> change) {
        Action action = of(resolution);
        change.accept(action);
        return actions.save(action);
    }
}
