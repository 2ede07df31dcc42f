package org.mithaq.communique;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.mithaq.communique.CommuniqueDeed.CommuniqueApproved;
import org.mithaq.communique.CommuniqueDeed.CommuniqueChecked;
import org.mithaq.communique.CommuniqueDeed.CommuniqueDrafted;
import org.mithaq.communique.CommuniqueDeed.CommuniqueEdited;
import org.mithaq.communique.CommuniqueDeed.CommuniquePublished;
import org.mithaq.communique.CommuniqueDeed.CommuniqueReturned;
import org.mithaq.communique.CommuniqueDeed.Found;
import org.mithaq.language.Refusal;
import org.mithaq.ledger.FullText;
import org.mithaq.meeting.MeetingFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the communiqués: drafts them from the record, takes them through their approvals, finds them. */
@Service
public class CommuniqueFile {

    private final Communiques communiques;
    private final MeetingFile meetings;
    private final SittingRecords records;
    private final CommuniqueDraft draft;
    private final Checker checker;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommuniqueFile(
            Communiques communiques,
            MeetingFile meetings,
            SittingRecords records,
            CommuniqueDraft draft,
            Checker checker,
            ApplicationEventPublisher events,
            Clock clock) {
        this.communiques = communiques;
        this.meetings = meetings;
        this.records = records;
        this.draft = draft;
        this.checker = checker;
        this.events = events;
        this.clock = clock;
    }

    /** Drafts the communiqué of a meeting from its record; one that is there already stays as it is. */
    @Transactional
    public void draft(String number) {
        if (communiques.existsById(number)) {
            return;
        }
        SittingRecord record = records.of(number);
        Communique drafted = communiques.save(Communique.drafted(
                number,
                record.organ(),
                record.locale().getLanguage(),
                record.zone().getId(),
                record.openedAt().toLocalDate(),
                draft.of(record),
                now()));
        events.publishEvent(new CommuniqueDrafted(number, drafted.text().fullText()));
    }

    /** Gives it a new wording; see {@link Communique#edit}. */
    @Transactional
    public void edit(String number, CommuniqueText wording, String author) {
        Communique edited = change(number, (communique, now) -> communique.edit(wording, author, now));
        events.publishEvent(
                new CommuniqueEdited(number, edited.revision(), edited.text().fullText()));
    }

    /** Compares the current wording with the record of the meeting; what is found again is no new finding. */
    @Transactional
    public void check(String number) {
        Communique communique = of(number);
        List<Finding> found = checker.compare(communique.text(), records.of(number));
        if (communique.isCheckedWith(found)) {
            return;
        }
        communique.check(found);
        communiques.save(communique);
        events.publishEvent(new CommuniqueChecked(
                number,
                communique.revision(),
                communique.text().fullText(),
                found.stream().map(Found::of).toList()));
    }

    /** Approves it for an office; see {@link Communique#approve}. */
    @Transactional
    public void approve(String number, String login, String office, String shownHash) {
        Communique approved = change(number, (communique, now) -> communique.approve(login, office, shownHash, now));
        events.publishEvent(new CommuniqueApproved(
                number, approved.revision(), approved.text().fullText()));
    }

    /** Returns it to its author; see {@link Communique#sendBack}. */
    @Transactional
    public void sendBack(String number, String login, String office, String reason) {
        Communique returned = change(number, (communique, now) -> communique.sendBack(login, office, reason, now));
        events.publishEvent(new CommuniqueReturned(
                number, returned.revision(), returned.text().fullText(), new FullText(reason)));
    }

    /** Publishes it; one that is published stays as it is. See {@link Communique#publish}. */
    @Transactional
    public void publish(String number) {
        if (of(number).isPublished()) {
            return;
        }
        Communique published = change(number, (communique, now) -> communique.publish(now));
        meetings.end(number);
        events.publishEvent(new CommuniquePublished(
                number, published.revision(), published.text().fullText()));
    }

    /**
     * The communiqué of a meeting, published or not.
     *
     * @throws Refusal when there is none
     */
    public Communique of(String number) {
        return communiques.findById(number).orElseThrow(() -> new Refusal("communique.unknown", number));
    }

    /** The communiqué of a meeting if everybody may read it. */
    public Optional<Communique> published(String number) {
        return communiques.findByNumberAndPublishedAtIsNotNull(number);
    }

    /** The communiqués published last, newest first. */
    public List<Headline> newest(int most) {
        return communiques.newest(most);
    }

    /** Those published before another one, newest first; none when that one is not published. */
    public List<Headline> newestBefore(Communique other, int most) {
        return other.publishedAt()
                .map(moment -> communiques.newestBefore(moment.atOffset(ZoneOffset.UTC), other.number(), most))
                .orElse(List.of());
    }

    private Communique change(String number, BiConsumer<Communique, Instant> change) {
        Communique communique = of(number);
        change.accept(communique, now());
        return communiques.save(communique);
    }

    /** As exact as both databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
