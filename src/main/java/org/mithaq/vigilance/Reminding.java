package org.mithaq.vigilance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.mithaq.engine.StepHolders;
import org.mithaq.membership.Membership;
import org.mithaq.statutes.Statutes;
import org.mithaq.vigilance.VigilanceDeed.HolderReminded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Reminds those who have steps to do: once each morning, in one letter for all of them. */
@Service
public class Reminding {

    /** How many steps are looked after in one transaction. */
    private static final int A_PORTION = 50;

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

    /** Who was reminded of the steps of a meeting lately, the latest first. */
    public List<Reminder> of(String meeting) {
        return reminders.of(meeting);
    }

    /** @return whether there may be more */
    boolean remindSome() {
        List<WatchedStep> due = watch.toRemind(clock.instant(), A_PORTION);
        due.forEach(this::remind);
        return due.size() == A_PORTION;
    }

    /** Whoever was reminded before the last day is reminded again on each working day after it. */
    private void remind(WatchedStep step) {
        Instant now = clock.instant();
        holders.of(step.task())
                .ifPresent(asked -> asked.forEach(login -> reminders.add(Reminder.of(step, login, now))));
        Instant after = step.dueAt().isAfter(now) ? step.dueAt() : now;
        watch.remindAt(
                step.task(),
                statutes.nextMorning(after, membership.organ(step.organ()).zoneId()));
    }

    /**
     * Nobody is told while others are still being reminded: it is one letter for all.
     *
     * @return whether there may be more
     */
    boolean tellOne() {
        Optional<String> member = watch.isReminding(clock.instant()) ? Optional.empty() : reminders.untold();
        member.ifPresent(this::tell);
        return member.isPresent();
    }

    private void tell(String member) {
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
                LocalDateTime.ofInstant(
                        reminder.dueAt(), membership.organ(reminder.organ()).zoneId()))));
    }
}
