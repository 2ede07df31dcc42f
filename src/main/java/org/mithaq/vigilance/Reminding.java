package org.mithaq.vigilance;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mithaq.engine.StepHolders;
import org.mithaq.membership.Membership;
import org.mithaq.statutes.Statutes;
import org.mithaq.vigilance.VigilanceDeed.HolderReminded;
import org.mithaq.vigilance.Watch.Moment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Reminds those who have steps to do: once each morning, in one letter for all of them. */
@Service
class Reminding {

    private final Watch watch;
    private final Reminders reminders;
    private final StepHolders holders;
    private final Digests digests;
    private final Membership membership;
    private final Statutes statutes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminding(
            Watch watch,
            Reminders reminders,
            StepHolders holders,
            Digests digests,
            Membership membership,
            Statutes statutes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.watch = watch;
        this.reminders = reminders;
        this.holders = holders;
        this.digests = digests;
        this.membership = membership;
        this.statutes = statutes;
        this.events = events;
        this.clock = clock;
    }

    /** Login of the next who has not been told yet; see {@link Reminders#nextUntold}. */
    Optional<String> nextUntold(String after) {
        return reminders.nextUntold(after);
    }

    /**
     * Puts down who has a step to do, and when they are reminded again.
     *
     * @param meetingKind that of its meeting; {@code none} outside of meetings
     */
    void remind(WatchedStep step, String meetingKind) {
        Instant now = clock.instant();
        holders.of(step.task())
                .ifPresent(asked -> asked.forEach(login -> reminders.add(Reminder.of(step, login, now))));
        watch.putOff(
                step.task(),
                Moment.REMINDER,
                statutes.remindAgain(
                        step.step(),
                        meetingKind,
                        step.dueAt(),
                        membership.organ(step.organ()).zoneId()));
    }

    /** Tells a member of everything of which they have not been told yet. */
    void tell(String member) {
        List<Reminder> untold = reminders.untold(member);
        if (untold.isEmpty()) {
            return;
        }
        reminders.told(member, digests.send(membership.member(member), untold));
        untold.forEach(reminder -> events.publishEvent(new HolderReminded(
                reminder.meeting(),
                reminder.organ(),
                member,
                reminder.step(),
                membership.organ(reminder.organ()).local(reminder.dueAt()))));
    }
}
