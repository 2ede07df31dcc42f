package org.mithaq.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Refusal;
import org.mithaq.ledger.Deed;
import org.mithaq.ledger.FullText;
import org.mithaq.meeting.MeetingDeed.ItemAdjourned;
import org.mithaq.meeting.MeetingDeed.ItemConcluded;
import org.mithaq.meeting.MeetingDeed.MeetingCancelled;
import org.mithaq.meeting.MeetingDeed.MeetingConvoked;
import org.mithaq.meeting.MeetingDeed.MeetingConvokedAgain;
import org.mithaq.meeting.MeetingDeed.MeetingPlanned;
import org.mithaq.meeting.MeetingDeed.MeetingPostponed;
import org.mithaq.meeting.MeetingDeed.QuorumMissed;
import org.mithaq.meeting.MeetingDeed.RegisterOpened;
import org.mithaq.meeting.MeetingDeed.SittingClosed;
import org.mithaq.meeting.MeetingDeed.SittingOpened;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A meeting of an organ, from its convening to its published communiqué.
 *
 * <p>Each transition guards itself: asked in a state that does not allow it, it refuses and names that state.
 */
@Table("meeting")
public class Meeting {

    @Id
    private final String number;

    @Version
    private int version;

    private final String organ;
    private final String purpose;
    private final String convenedBy;
    private final Instant convenedAt;
    private MeetingState state = MeetingState.PREPARED;
    private MeetingStage stage = MeetingStage.CONVOCATION;
    private @Nullable MeetingKind kind;
    private @Nullable LocalDateTime startsAt;
    private @Nullable String place;
    private boolean charterOnAgenda;
    private int convocation = 1;
    private @Nullable LocalDate missedOn;
    private int calendarSequence;
    private @Nullable String changeReason;
    private @Nullable String chair;
    private @Nullable String rapporteur;
    private @Nullable LocalDateTime openedAt;
    private @Nullable LocalDateTime closedAt;
    private @Nullable String closingRemark;

    @MappedCollection(idColumn = "meeting", keyColumn = "position")
    private List<AgendaItem> agenda = new ArrayList<>();

    /**
     * A meeting that has just been convened.
     *
     * @param number such as {@code FES-2021-001}
     * @param convenedBy login
     */
    public Meeting(String number, String organ, String purpose, String convenedBy, Instant convenedAt) {
        this.number = number;
        this.organ = organ;
        this.purpose = purpose;
        this.convenedBy = convenedBy;
        this.convenedAt = convenedAt;
    }

    /**
     * Sets what the organ will be convoked to; like every change, answers with the deed that it is.
     *
     * @throws Refusal when the notice has been approved already
     */
    public Deed plan(Programme programme) {
        expect(Set.of(MeetingState.PREPARED));
        kind = programme.kind();
        startsAt = programme.startsAt();
        place = programme.place();
        charterOnAgenda = programme.charterOnAgenda();
        List<String> translated = programme.agendaTranslated();
        agenda = new ArrayList<>(IntStream.range(0, programme.agenda().size())
                .mapToObj(item -> new AgendaItem(
                        programme.agenda().get(item),
                        translated.isEmpty() ? "" : translated.get(item),
                        AgendaItem.Outcome.OPEN,
                        ""))
                .toList());
        return new MeetingPlanned(
                number,
                programme.kind(),
                programme.startsAt(),
                new FullText(programme.place()),
                texts(programme.agenda()),
                texts(translated),
                charterOnAgenda);
    }

    private static List<FullText> texts(List<String> lines) {
        return lines.stream().map(FullText::new).toList();
    }

    /** Convokes the organ to the programme. */
    Deed convoke() {
        expect(Set.of(MeetingState.PREPARED));
        state = MeetingState.CONVOKED;
        return new MeetingConvoked(number, startsAt());
    }

    /**
     * Moves the meeting to another day, before its sitting is open. A calendar file of it supersedes the earlier ones.
     *
     * @param startsAt day and hour in the organ's zone
     */
    public Deed postpone(LocalDateTime startsAt, String reason) {
        expect(Set.of(MeetingState.PREPARED, MeetingState.CONVOKED));
        this.startsAt = startsAt;
        stage = MeetingStage.CONVOCATION;
        changeReason = reason;
        calendarSequence++;
        return new MeetingPostponed(number, startsAt, new FullText(reason));
    }

    /** Calls the meeting off, before its sitting is open. */
    public Deed cancel(String reason) {
        expect(Set.of(MeetingState.PREPARED, MeetingState.CONVOKED));
        state = MeetingState.CANCELLED;
        stage = MeetingStage.ENDED;
        changeReason = reason;
        calendarSequence++;
        return new MeetingCancelled(number, new FullText(reason));
    }

    /**
     * Opens the register of the sitting.
     *
     * @param at in the organ's zone
     */
    Deed gather(LocalTime at) {
        expect(Set.of(MeetingState.CONVOKED));
        stage = MeetingStage.SITTING;
        return new RegisterOpened(number, convocation, at);
    }

    /**
     * Records that the quorum was missed; the organ may be convoked once more.
     *
     * @param windowIsOpen whether the statutes leave a day for it
     */
    Deed missQuorum(boolean windowIsOpen) {
        expect(Set.of(MeetingState.CONVOKED));
        missedOn = startsAt().toLocalDate();
        if (convocation == 2 || !windowIsOpen) {
            state = MeetingState.MISSED;
            stage = MeetingStage.ENDED;
        }
        return new QuorumMissed(number, convocation);
    }

    /** Convokes the organ a second time: same agenda, another day; why the first was postponed does not concern it. */
    public Deed convokeAgain(LocalDateTime startsAt) {
        expect(Set.of(MeetingState.CONVOKED));
        this.startsAt = startsAt;
        stage = MeetingStage.CONVOCATION;
        convocation = 2;
        changeReason = null;
        calendarSequence++;
        return new MeetingConvokedAgain(number, startsAt);
    }

    /**
     * Opens the sitting.
     *
     * @param chair login of the member who chairs it
     * @param rapporteur login of the one who keeps its record
     * @param at day and hour in the organ's zone
     * @throws Refusal when one person is to be both
     */
    public Deed open(String chair, String rapporteur, LocalDateTime at) {
        expect(Set.of(MeetingState.CONVOKED));
        if (chair.equals(rapporteur)) {
            throw new Refusal("meeting.chair-and-rapporteur");
        }
        this.chair = chair;
        this.rapporteur = rapporteur;
        openedAt = at;
        state = MeetingState.OPEN;
        stage = MeetingStage.DELIBERATION;
        return new SittingOpened(number, convocation, chair, rapporteur, at);
    }

    /**
     * Ends the deliberation of an item.
     *
     * @param position its place on the agenda, from 0
     * @param remark why it is adjourned; empty otherwise
     * @throws Refusal see {@link #expectUnderDeliberation}
     */
    public Deed conclude(int position, AgendaItem.Outcome outcome, String remark) {
        expectUnderDeliberation(position);
        agenda.set(position, agenda.get(position).ended(outcome, remark));
        if (charterOnAgenda && agenda.stream().noneMatch(AgendaItem::isOpen)) {
            stage = MeetingStage.CHARTER;
        }
        return outcome == AgendaItem.Outcome.ADJOURNED
                ? new ItemAdjourned(number, position, new FullText(remark))
                : new ItemConcluded(number, position);
    }

    /**
     * Expects an item to be open to interventions and resolutions.
     *
     * @param position its place on the agenda, from 0
     * @throws Refusal when the sitting is not open, or the item's deliberation has ended
     */
    public void expectUnderDeliberation(int position) {
        expectInSession();
        AgendaItem item = agenda.get(position);
        if (!item.isOpen()) {
            throw new Refusal("meeting.item-ended", item.title());
        }
    }

    /**
     * Expects the sitting to be open.
     *
     * @throws Refusal when it is not
     */
    public void expectInSession() {
        expect(Set.of(MeetingState.OPEN));
    }

    /**
     * Closes the sitting.
     *
     * @param at day and hour in the organ's zone
     * @param remark what the chair wants on record; may be empty
     * @throws Refusal when that is before it was opened
     */
    public Deed close(LocalDateTime at, String remark) {
        expectInSession();
        if (at.isBefore(openedAt())) {
            throw new Refusal("meeting.closed-before-opened", openedAt());
        }
        closedAt = at;
        closingRemark = remark;
        state = MeetingState.CLOSED;
        stage = MeetingStage.COMMUNIQUE;
        return new SittingClosed(number, at, FullText.unlessEmpty(remark));
    }

    /** Ends its course: its communiqué is published. */
    void end() {
        expect(Set.of(MeetingState.CLOSED));
        stage = MeetingStage.ENDED;
    }

    private void expect(Set<MeetingState> allowed) {
        if (!allowed.contains(state)) {
            throw new Refusal("meeting.wrong-state", number, new org.mithaq.language.Text("meeting.state." + state));
        }
    }

    private static <T> T given(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalStateException("The meeting has no " + what + " yet");
        }
        return value;
    }

    public String number() {
        return number;
    }

    /** Key of the organ that meets. */
    public String organ() {
        return organ;
    }

    /** What the meeting is for, as it was said when it was convened. */
    public String purpose() {
        return purpose;
    }

    /** Login of whoever convened it. */
    public String convenedBy() {
        return convenedBy;
    }

    /** When it was convened, UTC. */
    public Instant convenedAt() {
        return convenedAt;
    }

    public MeetingState state() {
        return state;
    }

    /** Whether no sitting of it is still to come or open. */
    boolean isHeldOrOff() {
        return Set.of(MeetingState.CLOSED, MeetingState.MISSED, MeetingState.CANCELLED)
                .contains(state);
    }

    /** How far it has come. */
    public MeetingStage stage() {
        return stage;
    }

    /** Whether its programme has been set. */
    public boolean isPlanned() {
        return startsAt != null;
    }

    /** Its kind; known once it is planned. */
    public MeetingKind kind() {
        return given(kind, "kind");
    }

    /** Day and hour in the organ's zone; known once it is planned. */
    public LocalDateTime startsAt() {
        return given(startsAt, "date");
    }

    /** Where it is held; known once it is planned. */
    public String place() {
        return given(place, "place");
    }

    /** Whether a charter of honour is to be adopted. */
    public boolean charterOnAgenda() {
        return charterOnAgenda;
    }

    /** 1, or 2 after a missed quorum. */
    public int convocation() {
        return convocation;
    }

    /** The day of its last sitting that missed the quorum, in the organ's zone; empty when none did. */
    public Optional<LocalDate> missedOn() {
        return Optional.ofNullable(missedOn);
    }

    /** How often its calendar entry has changed, from 0. */
    public int calendarSequence() {
        return calendarSequence;
    }

    /** Why it was postponed or cancelled; empty when it never was. */
    public String changeReason() {
        return changeReason == null ? "" : changeReason;
    }

    /** Login of the member who chairs the sitting; known once it is open. */
    public String chair() {
        return given(chair, "chair");
    }

    /** Login of the one who keeps the sitting's record; known once it is open. */
    public String rapporteur() {
        return given(rapporteur, "rapporteur");
    }

    /** When the sitting was opened, in the organ's zone. */
    public LocalDateTime openedAt() {
        return given(openedAt, "opening");
    }

    /** When the sitting was closed, in the organ's zone. */
    public LocalDateTime closedAt() {
        return given(closedAt, "closing");
    }

    /** What the chair wanted on record at the closing; empty when nothing. */
    public String closingRemark() {
        return closingRemark == null ? "" : closingRemark;
    }

    /** Its items in order. */
    public List<AgendaItem> agenda() {
        return List.copyOf(agenda);
    }

    /** What the organ is convoked to; known once it is planned. */
    public Programme programme() {
        return new Programme(
                kind(),
                startsAt(),
                place(),
                agenda.stream().map(AgendaItem::title).toList(),
                agenda.stream()
                        .map(AgendaItem::translation)
                        .filter(translation -> !translation.isEmpty())
                        .toList(),
                charterOnAgenda);
    }
}
