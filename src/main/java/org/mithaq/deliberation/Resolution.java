package org.mithaq.deliberation;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Refusal;
import org.mithaq.statutes.MajorityRule;
import org.mithaq.statutes.MajorityRule.Mode;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A text put to those present, and how they decided.
 *
 * <p>It keeps the rule, the count and the number of those present, so that its verdict can be computed again at any time.
 */
@Table("resolution")
public class Resolution {

    @Id
    private final String id;

    @Version
    private int version;

    private final String meeting;
    private final int ordinal;
    private final @Nullable Integer item;
    private final ResolutionKind kind;
    private final String text;

    @Embedded.Nullable
    private final @Nullable Assignment assignment;

    private ResolutionState state = ResolutionState.PROPOSED;

    @Embedded.Nullable(prefix = "rule_")
    private @Nullable RuleApplied rule;

    private @Nullable Mode ballotMode;

    @Embedded.Nullable
    private @Nullable Tally tally;

    private @Nullable Choice chairVote;

    @Embedded.Nullable
    private @Nullable Electorate electorate;

    private @Nullable String explanation;
    private @Nullable Instant decidedAt;

    @MappedCollection(idColumn = "resolution")
    private Set<Objection> objections = new HashSet<>();

    @MappedCollection(idColumn = "resolution")
    private Set<Demand> demands = new HashSet<>();

    /**
     * A resolution that has just been proposed.
     *
     * @param ordinal its number within the meeting, from 1
     * @param item place of its item on the agenda, from 0; none for a charter
     * @param assignment who is to carry it out; null where it asks for nothing
     */
    Resolution(
            String id,
            String meeting,
            int ordinal,
            @Nullable Integer item,
            ResolutionKind kind,
            String text,
            @Nullable Assignment assignment) {
        this.id = id;
        this.meeting = meeting;
        this.ordinal = ordinal;
        this.item = item;
        this.kind = kind;
        this.text = text;
        this.assignment = assignment;
    }

    static Resolution proposed(
            String meeting,
            int ordinal,
            @Nullable Integer item,
            ResolutionKind kind,
            String text,
            @Nullable Assignment assignment) {
        return new Resolution(meeting + "-R" + ordinal, meeting, ordinal, item, kind, text, assignment);
    }

    /** Members demand that it is put to a stronger ballot. */
    void demand(Mode mode, List<String> logins) {
        expectProposed();
        logins.forEach(login -> demands.add(new Demand(login, mode)));
    }

    /** How those present are asked first: as its rule says, unless a stronger ballot is demanded. */
    public Mode firstMode() {
        return demands.stream().map(Demand::mode).reduce(rule().mode(), BinaryOperator.maxBy(naturalOrder()));
    }

    /** Puts it under a rule. */
    void putUnder(MajorityRule majority) {
        expectProposed();
        rule = RuleApplied.of(majority);
    }

    /**
     * Records that those present were asked for objections; without any, that is their decision.
     *
     * @param objectors logins
     * @throws Refusal when nobody is present
     */
    void askForObjections(List<String> objectors, Electorate there) {
        expectProposed();
        if (rule().mode() != Mode.CONSENSUS) {
            throw new IllegalStateException("The resolution %s is not put to a consensus".formatted(id));
        }
        if (there.present() == 0) {
            throw new Refusal("ballot.nobody-present");
        }
        objections = new HashSet<>(objectors.stream().map(Objection::new).toList());
        if (objectors.isEmpty()) {
            decideBy(Mode.CONSENSUS, there);
        }
    }

    /**
     * Records the hands that were counted.
     *
     * @param vote how the chair voted; kept only where it decides
     * @throws Refusal see {@link Verdict#of}
     */
    void count(Tally hands, @Nullable Choice vote, Electorate there) {
        expectProposed();
        if (rule().mode() == Mode.CONSENSUS && objections.isEmpty()) {
            throw new IllegalStateException("Nobody has objected to the resolution %s".formatted(id));
        }
        Verdict.of(hands, there, rule(), vote);
        countedBy(Mode.SHOW_OF_HANDS, hands, vote, there);
    }

    /**
     * Records the votes of the members on the roll.
     *
     * @param vote how the chair voted; kept only where it decides; null in secret
     * @param onTheRoll those who could vote
     */
    void poll(Tally votes, @Nullable Choice vote, Electorate onTheRoll) {
        expectProposed();
        if (!firstMode().asksEachMember()) {
            throw new IllegalStateException("On the resolution %s members do not vote one by one".formatted(id));
        }
        countedBy(firstMode(), votes, vote, onTheRoll);
    }

    private void countedBy(Mode mode, Tally votes, @Nullable Choice vote, Electorate there) {
        tally = votes;
        chairVote = votes.isTie() && ruleIn(mode).tie() == MajorityRule.Tie.CHAIR ? vote : null;
        decideBy(mode, there);
    }

    /**
     * Pronounces its verdict.
     *
     * @param sentence the verdict's explanation in the organ's language
     */
    void pronounce(String sentence, Instant at) {
        expectProposed();
        state = verdict().carried() ? ResolutionState.CARRIED : ResolutionState.REJECTED;
        explanation = sentence;
        decidedAt = at;
    }

    /**
     * Ends the vote without a verdict.
     *
     * @param sentence why, in the organ's language
     */
    void adjourn(String sentence, Instant at) {
        expectProposed();
        state = ResolutionState.ADJOURNED;
        explanation = sentence;
        decidedAt = at;
    }

    /** The verdict that follows from what was declared or counted. */
    public Verdict verdict() {
        return mode() == Mode.CONSENSUS
                ? Verdict.consensus(electorate(), rule())
                : Verdict.of(given(tally, "tally"), electorate(), ruleIn(mode()), chairVote);
    }

    private void decideBy(Mode mode, Electorate there) {
        ballotMode = mode;
        electorate = there;
    }

    private void expectProposed() {
        if (state != ResolutionState.PROPOSED) {
            throw new Refusal("resolution.decided-already", id);
        }
    }

    private <T> T given(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalStateException("The resolution %s has no %s yet".formatted(id, what));
        }
        return value;
    }

    /** Such as {@code FES-2021-001-R1}. */
    public String id() {
        return id;
    }

    /** Number of the meeting. */
    public String meeting() {
        return meeting;
    }

    /** Its number within the meeting, from 1. */
    public int ordinal() {
        return ordinal;
    }

    /** Place of its item on the agenda, from 0; empty for a charter. */
    public Optional<Integer> item() {
        return Optional.ofNullable(item);
    }

    public ResolutionKind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    /** Who is to carry it out once it is carried; empty where it asks for nothing. */
    public Optional<Assignment> assignment() {
        return Optional.ofNullable(assignment);
    }

    public ResolutionState state() {
        return state;
    }

    public boolean isCarried() {
        return state == ResolutionState.CARRIED;
    }

    /** The rule under which it is put; known once its majority has been chosen. */
    public MajorityRule rule() {
        return given(rule, "rule").rule();
    }

    /** The rule as it applies to a mode: in secret, nobody’s vote decides a tie. */
    public MajorityRule ruleIn(Mode mode) {
        return mode == Mode.SECRET_BALLOT ? rule().inSecret() : rule();
    }

    /** The mode by which it was decided; known once it was declared or counted. */
    public Mode mode() {
        return given(ballotMode, "mode");
    }

    /** Whether it was decided by a mode. */
    public boolean isDecidedBy(Mode mode) {
        return ballotMode == mode;
    }

    /** The votes that were counted; empty when nobody objected. */
    public Optional<Tally> tally() {
        return Optional.ofNullable(tally);
    }

    /** How the chair voted; empty when that decided nothing. */
    public Optional<Choice> chairVote() {
        return Optional.ofNullable(chairVote);
    }

    /** Who could vote when it was decided. */
    public Electorate electorate() {
        return given(electorate, "electorate");
    }

    /** Logins of those who objected to a consensus, in alphabetical order. */
    public List<String> objectors() {
        return objections.stream().map(Objection::member).sorted().toList();
    }

    /** Logins of those who demanded a stronger ballot, in alphabetical order. */
    public List<String> demandedBy(Mode mode) {
        return demands.stream()
                .filter(demand -> demand.mode() == mode)
                .map(Demand::member)
                .sorted()
                .toList();
    }

    /** Why it was carried, rejected or not decided, in the organ's language; empty until it is decided. */
    public String explanation() {
        return explanation == null ? "" : explanation;
    }

    /** When its verdict was pronounced or its vote adjourned, UTC. */
    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
