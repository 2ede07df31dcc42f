package org.mithaq.vigilance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A step that was not done in time, laid before the office above.
 *
 * @param task the engine's id of it
 * @param step name of its form
 * @param meeting the meeting's number; null where it belongs to none
 * @param organ key of the organ for which it is done
 * @param dueAt until when it had to be done, UTC
 * @param office group of the office before which it was laid, such as {@code fes.provincial-secretary}
 * @param raisedAt when that was, UTC
 * @param endedAt when that office had looked into it, or the step was open no more; null until then
 * @param measure what the office did; null until then, and where the step was done before
 * @param note what it says about it
 * @param decidedBy login of whoever looked into it
 */
@Table("delay")
public record Delay(
        @Id String task,
        @Version int version,
        String step,
        @Nullable String meeting,
        String organ,
        Instant dueAt,
        String office,
        Instant raisedAt,
        @Nullable Instant endedAt,
        @Nullable Measure measure,
        @Nullable String note,
        @Nullable String decidedBy) {

    /** What an office does about a delay. */
    public enum Measure {
        /** It has asked whoever is late to act. */
        URGED,
        /** It has helped with what held them up. */
        HELPED,
        /** It accepts the delay. */
        ACCEPTED
    }

    static Delay of(WatchedStep late, String office, Instant now) {
        return new Delay(
                late.task(),
                0,
                late.step(),
                late.meeting(),
                late.organ(),
                late.dueAt(),
                office,
                now,
                null,
                null,
                null,
                null);
    }

    boolean isOpen() {
        return endedAt == null;
    }

    Delay lookedInto(Measure taken, String said, String login, Instant now) {
        return new Delay(task, version, step, meeting, organ, dueAt, office, raisedAt, now, taken, said, login);
    }

    /** The step was done, or ended, before anybody looked into it. */
    Delay over(Instant now) {
        return new Delay(task, version, step, meeting, organ, dueAt, office, raisedAt, now, measure, note, decidedBy);
    }
}
