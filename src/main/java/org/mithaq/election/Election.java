package org.mithaq.election;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Refusal;
import org.mithaq.statutes.ElectionRule;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An office is filled by a vote of those present.
 *
 * <p>It keeps its rule; who stands and what was counted is kept beside it, so that its verdicts can be computed again at any
 * time.
 */
@Table("election")
public class Election {

    @Id
    private final String id;

    @Version
    private int version;

    private final String meeting;
    private final int ordinal;
    private final int item;
    private ElectionState state = ElectionState.CALLED;
    private @Nullable String office;
    private int seats;
    private int round;
    private @Nullable String adjournment;

    @Embedded.Nullable(prefix = "rule_")
    private @Nullable RuleApplied rule;

    /**
     * An election that has just been called.
     *
     * @param ordinal its number within the meeting, from 1
     * @param item place of its item on the agenda, from 0
     */
    Election(String id, String meeting, int ordinal, int item) {
        this.id = id;
        this.meeting = meeting;
        this.ordinal = ordinal;
        this.item = item;
    }

    static Election called(String meeting, int ordinal, int item) {
        return new Election(meeting + "-E" + ordinal, meeting, ordinal, item);
    }

    /** Says which office is filled, and how many hold it in the end. */
    void announce(String office, int seats) {
        expect(ElectionState.CALLED);
        this.office = office;
        this.seats = seats;
        state = ElectionState.ANNOUNCED;
    }

    /** Puts it under a rule. */
    void putUnder(ElectionRule applied) {
        expect(ElectionState.ANNOUNCED);
        rule = RuleApplied.of(applied);
    }

    /** Opens the next round. */
    void openRound() {
        if (state != ElectionState.VOTING) {
            expect(ElectionState.ANNOUNCED);
        }
        state = ElectionState.VOTING;
        round++;
    }

    void declare() {
        expect(ElectionState.VOTING);
        state = ElectionState.ELECTED;
    }

    /**
     * Ends it without anybody elected.
     *
     * @param why key of the sentence that says it; null where the verdict on a round does
     */
    void adjourn(@Nullable String why) {
        if (state != ElectionState.VOTING) {
            expect(ElectionState.ANNOUNCED);
        }
        state = ElectionState.ADJOURNED;
        adjournment = why;
    }

    private void expect(ElectionState expected) {
        if (state != expected) {
            throw new Refusal("election.wrong-state", id);
        }
    }

    private <T> T given(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalStateException("The election %s has no %s yet".formatted(id, what));
        }
        return value;
    }

    /** Such as {@code FES-2021-001-E1}. */
    public String id() {
        return id;
    }

    /** What the ballot of the round that runs, or ran last, is called. */
    String ballot() {
        return id + "-" + round;
    }

    /** Number of the meeting. */
    public String meeting() {
        return meeting;
    }

    /** Place of its item on the agenda, from 0. */
    public int item() {
        return item;
    }

    public ElectionState state() {
        return state;
    }

    /** Key of the office that is filled; known once it is announced. */
    public String office() {
        return given(office, "office");
    }

    /** Whether it is known which office is filled. */
    public boolean isAnnounced() {
        return office != null;
    }

    /** How many hold the office in the end; known once it is announced. */
    public int seats() {
        return seats;
    }

    /** The round that runs, or ran last, from 1; 0 before the first. */
    public int round() {
        return round;
    }

    /** Key of the sentence that says why it was adjourned; empty where it was not, or the verdict on a round says it. */
    Optional<String> adjournment() {
        return Optional.ofNullable(adjournment);
    }

    /** The rule under which it is held; known once it has been chosen. */
    public ElectionRule rule() {
        return given(rule, "rule").rule();
    }
}
