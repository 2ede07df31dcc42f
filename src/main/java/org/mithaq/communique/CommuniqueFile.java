package org.mithaq.communique;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.mithaq.language.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the communiqués: drafts them from the record, takes them through their approvals, finds them. */
@Service
public class CommuniqueFile {

    private final Communiques communiques;
    private final SittingRecords records;
    private final CommuniqueDraft draft;
    private final Checker checker;
    private final Clock clock;

    CommuniqueFile(
            Communiques communiques, SittingRecords records, CommuniqueDraft draft, Checker checker, Clock clock) {
        this.communiques = communiques;
        this.records = records;
        this.draft = draft;
        this.checker = checker;
        this.clock = clock;
    }

    /** Drafts the communiqué of a meeting from its record; one that is there already stays as it is. */
    @Transactional
    public void draft(String number) {
        if (communiques.existsById(number)) {
            return;
        }
        SittingRecord record = records.of(number);
        communiques.save(Communique.drafted(
                number,
                record.organ(),
                record.locale().getLanguage(),
                record.zone().getId(),
                record.openedAt().toLocalDate(),
                draft.of(record),
                now()));
    }

    /** Gives it a new wording; see {@link Communique#edit}. */
    @Transactional
    public void edit(String number, CommuniqueText wording, String author) {
        change(number, (communique, now) -> communique.edit(wording, author, now));
    }

    /** Compares the current wording with the record of the meeting. */
    @Transactional
    public void check(String number) {
        change(number, (communique, now) -> communique.check(checker.compare(communique.text(), records.of(number))));
    }

    /** Approves it for an office; see {@link Communique#approve}. */
    @Transactional
    public void approve(String number, String login, String office, String shownHash) {
        change(number, (communique, now) -> communique.approve(login, office, shownHash, now));
    }

    /** Returns it to its author; see {@link Communique#sendBack}. */
    @Transactional
    public void sendBack(String number, String login, String office, String reason) {
        change(number, (communique, now) -> communique.sendBack(login, office, reason, now));
    }

    /** Publishes it; see {@link Communique#publish}. */
    @Transactional
    public void publish(String number) {
        change(number, (communique, now) -> communique.publish(now));
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

    private void change(String number, BiConsumer<Communique, Instant> change) {
        Communique communique = of(number);
        change.accept(communique, now());
        communiques.save(communique);
    }

    /** As exact as both databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
