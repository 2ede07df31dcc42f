package org.mithaq.communique;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Languages;
import org.mithaq.language.Refusal;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The communiqué of one meeting, from its draft to its publication.
 *
 * <p>Every edit is a new revision, and a decision holds for the revision on which it was taken alone. Two persons approve
 * the same text, for one office each, and neither wrote any revision of it (article 21). Once published it never changes.
 */
@Table("communique")
public class Communique {

    private static final int APPROVALS = 2;

    @Id
    @Column("meeting")
    private final String number;

    @Version
    private int version;

    private final String organName;
    private final String language;
    private final String zone;
    private final LocalDate heldOn;

    @Embedded.Empty
    private CommuniqueText text;

    private int checkedRevision;
    private @Nullable String publishedHash;
    private @Nullable Instant publishedAt;

    @MappedCollection(idColumn = "communique", keyColumn = "position")
    private List<Revision> revisions = new ArrayList<>();

    @MappedCollection(idColumn = "communique", keyColumn = "position")
    private List<Finding> findings = new ArrayList<>();

    @MappedCollection(idColumn = "communique", keyColumn = "position")
    private List<Decision> decisions = new ArrayList<>();

    /**
     * A communiqué without a revision yet; see {@link #drafted}.
     *
     * @param number of the meeting
     * @param organName the organ that met, in the communiqué's language
     * @param language ISO 639 code
     * @param zone the organ's time zone, such as {@code Africa/Casablanca}
     * @param heldOn day of the sitting, in the organ's zone
     */
    Communique(String number, String organName, String language, String zone, LocalDate heldOn, CommuniqueText text) {
        this.number = number;
        this.organName = organName;
        this.language = language;
        this.zone = zone;
        this.heldOn = heldOn;
        this.text = text;
    }

    /** The first revision, which nobody wrote by hand. */
    static Communique drafted(
            String number,
            String organName,
            String language,
            String zone,
            LocalDate heldOn,
            CommuniqueText text,
            Instant at) {
        Communique communique = new Communique(number, organName, language, zone, heldOn, text);
        communique.revisions.add(new Revision("system", text.hash(), at));
        return communique;
    }

    /**
     * Gives it a new wording, which takes all approvals away and has to be checked anew.
     *
     * @param author login
     * @throws Refusal when it is published
     */
    public void edit(CommuniqueText wording, String author, Instant at) {
        expectUnpublished();
        text = wording;
        findings = new ArrayList<>();
        revisions.add(new Revision(author, wording.hash(), at));
    }

    /**
     * Keeps what the comparison of this revision with the record has found.
     *
     * @throws Refusal when it is published
     */
    public void check(List<Finding> found) {
        expectUnpublished();
        findings = new ArrayList<>(found);
        checkedRevision = revision();
    }

    /**
     * Approves the text.
     *
     * @param login of whoever approves
     * @param office for which they do
     * @param shownHash hash of the text that they were shown
     * @throws Refusal when they were shown another text, when it has blocking findings or is not checked, when they wrote
     *     any revision, when they approved it already, and when it is published
     */
    public void approve(String login, String office, String shownHash, Instant at) {
        expectUnpublished();
        if (!text.hash().equals(shownHash)) {
            throw new Refusal("communique.changed-meanwhile");
        }
        if (checkedRevision != revision()) {
            throw new Refusal("communique.not-checked");
        }
        long blocking = findings.stream().filter(Finding::isBlocking).count();
        if (blocking > 0) {
            throw new Refusal("communique.has-blocking-findings", blocking);
        }
        if (revisions.stream().map(Revision::author).anyMatch(login::equals)) {
            throw new Refusal("communique.author-may-not-approve");
        }
        if (approvals().stream().map(Decision::login).anyMatch(login::equals)) {
            throw new Refusal("communique.other-person-approves");
        }
        decisions.add(new Decision(revision(), login, office, Decision.Verdict.APPROVED, text.hash(), "", at));
    }

    /**
     * Gives the text back to its author.
     *
     * @param login of whoever returns it
     * @param office for which they do
     * @param reason which the author is shown
     * @throws Refusal when no reason is given, and when it is published
     */
    public void sendBack(String login, String office, String reason, Instant at) {
        expectUnpublished();
        if (reason.isBlank()) {
            throw new Refusal("communique.reason-missing");
        }
        decisions.add(new Decision(revision(), login, office, Decision.Verdict.RETURNED, text.hash(), reason, at));
    }

    /**
     * Publishes the text that both approved; once published, does nothing.
     *
     * @throws IllegalStateException when the text is not the one that two persons approved
     */
    public void publish(Instant at) {
        if (isPublished()) {
            return;
        }
        String hash = text.hash();
        long approvers = approvals().stream()
                .filter(approval -> approval.hash().equals(hash))
                .map(Decision::login)
                .distinct()
                .count();
        if (approvers < APPROVALS || isReturned()) {
            throw new IllegalStateException("The communiqué %s was approved by %d persons as %s, not by %d"
                    .formatted(number, approvers, hash, APPROVALS));
        }
        publishedHash = hash;
        publishedAt = at;
    }

    /** Whether the current revision has been compared with the record, with these findings. */
    boolean isCheckedWith(List<Finding> found) {
        return checkedRevision == revision() && findings.equals(found);
    }

    private void expectUnpublished() {
        if (isPublished()) {
            throw new Refusal("communique.published", number);
        }
    }

    private Optional<Decision> lastDecision() {
        return decisions.stream()
                .filter(decision -> decision.revision() == revision())
                .reduce((earlier, later) -> later);
    }

    private boolean isReturned() {
        return !returnReason().isEmpty();
    }

    /** The number of the meeting, which is also that of the communiqué. */
    public String number() {
        return number;
    }

    /** The organ that met, in the communiqué's language. */
    public String organName() {
        return organName;
    }

    /** The language in which it is written. */
    public Locale locale() {
        return Languages.of(language);
    }

    /** The direction in which it is written. */
    public String direction() {
        return Languages.direction(locale());
    }

    /** The day of the sitting, in the organ's zone. */
    public LocalDate heldOn() {
        return heldOn;
    }

    /** Its current wording. */
    public CommuniqueText text() {
        return text;
    }

    /** The number of the current revision, from 1. */
    public int revision() {
        return revisions.size();
    }

    /** Its wordings, the first one first; their texts are not kept. */
    public List<Revision> revisions() {
        return List.copyOf(revisions);
    }

    /** What the comparison of the current revision with the record has found. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Every decision on every revision, in the order of time. */
    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    /** The approvals of the current revision. */
    public List<Decision> approvals() {
        return decisions.stream()
                .filter(decision -> decision.revision() == revision())
                .filter(decision -> decision.verdict() == Decision.Verdict.APPROVED)
                .toList();
    }

    /** Why the current revision was returned; empty when it was not. */
    public String returnReason() {
        return lastDecision()
                .filter(decision -> decision.verdict() == Decision.Verdict.RETURNED)
                .map(Decision::reason)
                .orElse("");
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    /** Hash of the published text. */
    public Optional<String> publishedHash() {
        return Optional.ofNullable(publishedHash);
    }

    /** When it was published, UTC. */
    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** The day of its publication, in the organ's zone. */
    public Optional<LocalDate> publishedOn() {
        return publishedAt().map(moment -> LocalDate.ofInstant(moment, ZoneId.of(zone)));
    }
}
