package org.mithaq.convocation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Refusal;
import org.mithaq.language.Text;
import org.mithaq.ledger.FullText;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One draft of the notice of a meeting, with the text that is approved and sent.
 *
 * <p>The text never changes: what is returned is drafted anew, as the next revision.
 */
@Table("notice")
public class Notice {

    @Id
    private @Nullable Long id;

    @Version
    private int version;

    private final String meeting;
    private final int revision;
    private final int calendarSequence;
    private final String draftedBy;
    private final Instant draftedAt;
    private final String text;
    private final String textHash;
    private final String urgencyReason;
    private NoticeState state = NoticeState.DRAFTED;
    private String returnReason = "";
    private @Nullable String approvedBy;
    private @Nullable Instant approvedAt;
    private @Nullable String waiverBy;
    private @Nullable String waiverReason;
    private @Nullable Instant waiverAt;

    Notice(
            String meeting,
            int revision,
            int calendarSequence,
            String draftedBy,
            Instant draftedAt,
            String text,
            String textHash,
            String urgencyReason) {
        this.meeting = meeting;
        this.revision = revision;
        this.calendarSequence = calendarSequence;
        this.draftedBy = draftedBy;
        this.draftedAt = draftedAt;
        this.text = text;
        this.textHash = textHash;
        this.urgencyReason = urgencyReason;
    }

    /**
     * A notice that has just been drafted.
     *
     * @param revision its place among the drafts of the meeting, from 1
     * @param calendarSequence how often the meeting's calendar entry had changed by then
     * @param draftedBy login
     * @param text as it will be sent
     * @param urgencyReason why it cannot wait for the notice period; empty when it can
     */
    static Notice drafted(
            String meeting,
            int revision,
            int calendarSequence,
            String draftedBy,
            Instant draftedAt,
            String text,
            String urgencyReason) {
        return new Notice(meeting, revision, calendarSequence, draftedBy, draftedAt, text, hash(text), urgencyReason);
    }

    /**
     * Approves it in the name of the office that convenes.
     *
     * @param approver login
     * @throws Refusal when the approver has drafted it, or it does not wait for approval
     */
    void approve(String approver, Instant at) {
        expect(NoticeState.DRAFTED);
        if (approver.equals(draftedBy)) {
            throw new Refusal("notice.own-draft");
        }
        approvedBy = approver;
        approvedAt = at;
        state = NoticeState.APPROVED;
    }

    /**
     * Gives it back to be drafted anew.
     *
     * @param reason what is to be changed
     * @throws Refusal when it does not wait for approval
     */
    void giveBack(String reason) {
        expect(NoticeState.DRAFTED);
        returnReason = reason;
        state = NoticeState.RETURNED;
    }

    /**
     * Shortens its period, or refuses to.
     *
     * @param login who decides
     * @param reason the grounds
     * @throws Refusal when who decides has drafted or approved it, or it is not approved
     */
    void decideWaiver(boolean granted, String login, String reason, Instant at) {
        expect(NoticeState.APPROVED);
        if (granted && (login.equals(draftedBy) || login.equals(approvedBy))) {
            throw new Refusal("notice.own-waiver");
        }
        waiverBy = login;
        waiverReason = reason;
        waiverAt = at;
        state = granted ? NoticeState.WAIVED : NoticeState.WAIVER_REFUSED;
        returnReason = granted ? "" : reason;
    }

    private void expect(NoticeState expected) {
        if (state != expected) {
            throw new Refusal("notice.wrong-state", meeting, new Text("notice.state." + state));
        }
    }

    /** SHA-256 of a text in UTF-8: 64 lower-case hexadecimal digits. */
    static String hash(String text) {
        return new FullText(text).hash();
    }

    /** Number of the meeting. */
    public String meeting() {
        return meeting;
    }

    /** Its place among the drafts of the meeting, from 1. */
    public int revision() {
        return revision;
    }

    /** How often the meeting's calendar entry had changed when it was drafted. */
    public int calendarSequence() {
        return calendarSequence;
    }

    /** Login of whoever drafted it. */
    public String draftedBy() {
        return draftedBy;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    /** The text as it is approved and sent, in the organ's language. */
    public String text() {
        return text;
    }

    /** The text as the ledger keeps it. */
    FullText fullText() {
        return new FullText(text);
    }

    /** SHA-256 of the text in UTF-8; 64 lower-case hexadecimal digits. */
    public String textHash() {
        return textHash;
    }

    /** Why it cannot wait for the notice period; empty when it can. */
    public String urgencyReason() {
        return urgencyReason;
    }

    /** Whether it is said to be urgent. */
    public boolean isUrgent() {
        return !urgencyReason.isEmpty();
    }

    public NoticeState state() {
        return state;
    }

    /** Why it was given back, by the office that convenes or by the one that may shorten its period; empty otherwise. */
    public String returnReason() {
        return returnReason;
    }

    /** Login of whoever approved it. */
    public @Nullable String approvedBy() {
        return approvedBy;
    }

    public @Nullable Instant approvedAt() {
        return approvedAt;
    }

    /** Login of whoever decided on the shortening of its period. */
    public @Nullable String waiverBy() {
        return waiverBy;
    }

    /** On which grounds that was decided. */
    public @Nullable String waiverReason() {
        return waiverReason;
    }

    public @Nullable Instant waiverAt() {
        return waiverAt;
    }
}
