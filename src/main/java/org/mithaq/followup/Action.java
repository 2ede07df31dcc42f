package org.mithaq.followup;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.deliberation.ActionAsked;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What a resolution asks for, from its adoption until somebody has confirmed that it is done. */
@Table("action")
public class Action {

    @Id
    private final String resolution;

    @Version
    private int version;

    private final String meeting;
    private final String organ;
    private final String text;
    private final String responsible;
    private final LocalDate dueOn;
    private ActionState state = ActionState.UNDERWAY;
    private @Nullable String evidence;
    private String returnReason = "";
    private @Nullable LocalDate doneOn;
    private @Nullable String progress;
    private @Nullable LocalDate progressOn;

    Action(String resolution, String meeting, String organ, String text, String responsible, LocalDate dueOn) {
        this.resolution = resolution;
        this.meeting = meeting;
        this.organ = organ;
        this.text = text;
        this.responsible = responsible;
        this.dueOn = dueOn;
    }

    static Action of(ActionAsked asked, String organ) {
        return new Action(
                asked.resolution(),
                asked.meeting(),
                organ,
                asked.text(),
                asked.assignment().responsible(),
                asked.assignment().dueOn());
    }

    /** The responsible office says how far it has come. */
    void progress(String said, LocalDate today) {
        expect(ActionState.UNDERWAY);
        progress = said;
        progressOn = today;
    }

    /** The responsible office says that it is done. */
    void report(String proof, LocalDate today) {
        progress(proof, today);
        evidence = proof;
        state = ActionState.REPORTED;
    }

    /** It is done indeed. */
    void confirm(LocalDate today) {
        expect(ActionState.REPORTED);
        doneOn = today;
        state = ActionState.DONE;
    }

    /** It is not done yet, whatever was said. */
    void takeUpAgain(String reason) {
        expect(ActionState.REPORTED);
        returnReason = reason;
        state = ActionState.UNDERWAY;
    }

    private void expect(ActionState expected) {
        if (state != expected) {
            throw new IllegalStateException("The action of %s is %s".formatted(resolution, state));
        }
    }

    /** Id of the resolution that asks for it. */
    public String resolution() {
        return resolution;
    }

    /** Number of the meeting that carried it. */
    public String meeting() {
        return meeting;
    }

    /** Key of the organ that carried it. */
    public String organ() {
        return organ;
    }

    /** What was resolved. */
    public String text() {
        return text;
    }

    /** Group of the office that carries it out. */
    public String responsible() {
        return responsible;
    }

    /** The last day, in the organ's zone. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public ActionState state() {
        return state;
    }

    /** What proves that it is done; empty until the responsible office has said so. */
    public Optional<String> evidence() {
        return Optional.ofNullable(evidence);
    }

    /** What the responsible office said last; empty until it has said something. */
    public Optional<String> progress() {
        return Optional.ofNullable(progress);
    }

    /** When it did. */
    public Optional<LocalDate> progressOn() {
        return Optional.ofNullable(progressOn);
    }

    /** Why it was taken for undone when somebody last said that it is done; empty when it was not. */
    public String returnReason() {
        return returnReason;
    }

    /** When it was confirmed that it is done. */
    public Optional<LocalDate> doneOn() {
        return Optional.ofNullable(doneOn);
    }
}
