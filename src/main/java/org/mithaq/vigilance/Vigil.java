package org.mithaq.vigilance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.mithaq.engine.StepClosed;
import org.mithaq.engine.StepOpened;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Membership;
import org.mithaq.statutes.Deadline;
import org.mithaq.statutes.Statutes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Watches over the open steps.
 *
 * <p>What is done about a step is kept in the transaction in which it is done: nothing is done twice, on several nodes or
 * after a restart.
 */
@Service
public class Vigil {

    private final Watch watch;
    private final Reminding reminding;
    private final Escalations escalations;
    private final MeetingFile meetings;
    private final Membership membership;
    private final Statutes statutes;
    private final TransactionTemplate transaction;

    Vigil(
            Watch watch,
            Reminding reminding,
            Escalations escalations,
            MeetingFile meetings,
            Membership membership,
            Statutes statutes,
            PlatformTransactionManager transactions) {
        this.watch = watch;
        this.reminding = reminding;
        this.escalations = escalations;
        this.meetings = meetings;
        this.membership = membership;
        this.statutes = statutes;
        this.transaction = new TransactionTemplate(transactions);
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

    @EventListener
    void watch(StepOpened opened) {
        Deadline deadline = statutes.deadline(
                opened.step(),
                kind(opened.number()),
                opened.due(),
                membership.organ(opened.organ()).zoneId());
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
    void letGo(StepClosed closed) {
        watch.remove(closed.task());
        escalations.end(closed.task());
    }

    /** Does what is to be done by now, a portion in each transaction. */
    public void keep() {
        whileThereIsMore(reminding::remindSome);
        whileThereIsMore(reminding::tellOne);
        whileThereIsMore(escalations::escalateSome);
    }

    private void whileThereIsMore(BooleanSupplier portion) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(own -> portion.getAsBoolean()));
        }
    }
}
