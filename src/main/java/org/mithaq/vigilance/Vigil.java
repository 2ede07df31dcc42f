package org.mithaq.vigilance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mithaq.engine.OpenSteps;
import org.mithaq.engine.StepClosed;
import org.mithaq.engine.StepOpened;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Membership;
import org.mithaq.statutes.Deadline;
import org.mithaq.statutes.Statutes;
import org.mithaq.vigilance.Watch.Moment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Watches over the open steps.
 *
 * <p>What is done about a step is kept in the transaction in which it is done: nothing is done twice, on several nodes or
 * after a restart.
 */
@Service
public class Vigil {

    private static final Logger LOG = LoggerFactory.getLogger(Vigil.class);

    /** How many steps are looked for at once. */
    private static final int A_PORTION = 50;

    private final Watch watch;
    private final OpenSteps steps;
    private final Reminding reminding;
    private final Escalations escalations;
    private final MeetingFile meetings;
    private final Membership membership;
    private final Statutes statutes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Vigil(
            Watch watch,
            OpenSteps steps,
            Reminding reminding,
            Escalations escalations,
            MeetingFile meetings,
            Membership membership,
            Statutes statutes,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.watch = watch;
        this.steps = steps;
        this.reminding = reminding;
        this.escalations = escalations;
        this.meetings = meetings;
        this.membership = membership;
        this.statutes = statutes;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Until when a step that opens now must be done.
     *
     * @param step name of its form, such as {@code draft-notice}
     * @param number the meeting's number; null where it belongs to none
     * @param organ key of the organ for which it is done
     * @param named the last day, where it has been named
     */
    public Instant due(String step, @Nullable String number, String organ, Optional<LocalDate> named) {
        ZoneId zone = membership.organ(organ).zoneId();
        String kind = kind(number);
        return named.map(last -> statutes.dueOn(last, step, kind, zone))
                .orElseGet(() -> statutes.due(step, kind, zone));
    }

    private String kind(@Nullable String number) {
        return Optional.ofNullable(number).flatMap(meetings::kindOf).orElse("none");
    }

    /** Takes up what was open before the house watched: each step once, on whichever node is first. */
    @EventListener(ApplicationReadyEvent.class)
    public void takeUp() {
        List<String> unwatched = watch.unwatched("", A_PORTION);
        while (!unwatched.isEmpty()) {
            unwatched.forEach(this::takeUp);
            unwatched = watch.unwatched(unwatched.get(unwatched.size() - 1), A_PORTION);
        }
    }

    private void takeUp(String task) {
        try {
            transaction.executeWithoutResult(
                    own -> steps.take(task).filter(open -> !watch.watches(task)).ifPresent(this::watch));
        } catch (RuntimeException failed) {
            LOG.error("The step {} could not be taken up", task, failed);
        }
    }

    @EventListener
    void watch(StepOpened opened) {
        ZoneId zone = membership.organ(opened.organ()).zoneId();
        String kind = kind(opened.number());
        Instant due = Optional.ofNullable(opened.due()).orElseGet(() -> statutes.due(opened.step(), kind, zone));
        Deadline deadline = statutes.deadline(opened.step(), kind, due, zone);
        watch.add(new WatchedStep(
                opened.task(),
                opened.step(),
                opened.number(),
                opened.organ(),
                deadline.due(),
                deadline.reminder().orElse(null),
                deadline.escalation().map(Deadline.Escalation::at).orElse(null),
                deadline.escalation().map(Deadline.Escalation::to).orElse(null)));
    }

    @EventListener
    void callOff(StepClosed closed) {
        escalations.callOff(closed.task());
    }

    /** Last of all in its transaction: whoever ends a step at the same moment waits for nothing that waits for them. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void letGo(StepClosed closed) {
        watch.remove(closed.task());
        escalations.end(closed.task());
    }

    /** Does what is to be done by now: first all are reminded, then each is told in one letter, then delays go up. */
    public void keep() {
        forEachDue(Moment.REMINDER, step -> reminding.remind(step, kind(step.meeting())));
        if (watch.due(Moment.REMINDER, clock.instant(), 1).isEmpty()) {
            tellAll();
        }
        forEachDue(Moment.ESCALATION, escalations::escalate);
    }

    private void forEachDue(Moment moment, Consumer<WatchedStep> deed) {
        boolean goesOn = true;
        while (goesOn) {
            List<String> due = watch.due(moment, clock.instant(), A_PORTION);
            goesOn = due.stream().filter(task -> lookAfter(task, moment, deed)).count() > 0;
        }
    }

    /** What fails keeps nobody else from being reminded, and is tried again a day later. */
    private boolean lookAfter(String task, Moment moment, Consumer<WatchedStep> deed) {
        Instant now = clock.instant();
        try {
            return Boolean.TRUE.equals(transaction.execute(own -> {
                Optional<WatchedStep> taken = watch.take(task, moment, now);
                taken.ifPresent(deed);
                return taken.isPresent();
            }));
        } catch (RuntimeException failed) {
            LOG.error("The step {} could not be looked after", task, failed);
            transaction.executeWithoutResult(own -> watch.putOff(task, moment, now.plus(Duration.ofDays(1))));
            return true;
        }
    }

    private void tellAll() {
        Optional<String> member = reminding.nextUntold("");
        while (member.isPresent()) {
            String login = member.get();
            try {
                transaction.executeWithoutResult(own -> reminding.tell(login));
            } catch (RuntimeException failed) {
                LOG.error("Somebody could not be told of what they have to do", failed);
            }
            member = reminding.nextUntold(login);
        }
    }
}
