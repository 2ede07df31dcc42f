package org.mithaq.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mithaq.charter.CharterDeed.CharterAdopted;
import org.mithaq.charter.CharterDeed.CharterDrafted;
import org.mithaq.charter.CharterDeed.CharterFrozen;
import org.mithaq.charter.CharterDeed.CharterRejected;
import org.mithaq.deliberation.Deliberations;
import org.mithaq.deliberation.Resolution;
import org.mithaq.deliberation.ResolutionKind;
import org.mithaq.engine.Consultations;
import org.mithaq.language.Refusal;
import org.mithaq.language.Words;
import org.mithaq.meeting.MeetingFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the charters of honour of meetings: one for each meeting that has one on its agenda. */
@Service
@Transactional
public class Charters {

    private final CharterTexts charters;
    private final Amendments amendments;
    private final Signatures signatures;
    private final CharterPaper paper;
    private final Consultations consultations;
    private final Deliberations deliberations;
    private final MeetingFile meetings;
    private final Words words;
    private final ApplicationEventPublisher events;

    Charters(
            CharterTexts charters,
            Amendments amendments,
            Signatures signatures,
            CharterPaper paper,
            Consultations consultations,
            Deliberations deliberations,
            MeetingFile meetings,
            Words words,
            ApplicationEventPublisher events) {
        this.charters = charters;
        this.amendments = amendments;
        this.signatures = signatures;
        this.paper = paper;
        this.consultations = consultations;
        this.deliberations = deliberations;
        this.meetings = meetings;
        this.words = words;
        this.events = events;
    }

    /**
     * Drafts the charter of a meeting.
     *
     * @param preamble may be empty
     * @param lines one article each, such as {@code Clarity: we say what we decide}
     * @throws Refusal when the meeting has a charter already, or a line is no article
     */
    public void draft(String number, String title, String preamble, List<String> lines) {
        if (charters.existsById(number)) {
            throw new Refusal("charter.drafted-already", number);
        }
        List<Article> articles = IntStream.range(0, lines.size())
                .mapToObj(index -> Article.parse(index + 1, lines.get(index)))
                .toList();
        Charter drafted = charters.save(Charter.drafted(number, title, preamble, articles));
        events.publishEvent(new CharterDrafted(number, drafted.fullText()));
    }

    /**
     * Freezes the text and puts it to those present.
     *
     * @return id of the resolution that decides on it
     */
    public String freeze(String number) {
        Charter charter = of(number);
        charter.freeze();
        events.publishEvent(new CharterFrozen(number, charter.fullText()));
        Locale locale = meetings.languageOf(number);
        String motion = words.say(locale, "charter.motion", charter.title(), charter.hash());
        charter.putToTheVote(deliberations.propose(
                number, null, ResolutionKind.CHARTER, motion + "\n\n" + charter.text(), Optional.empty()));
        return charters.save(charter).resolution();
    }

    /**
     * Puts the charter in force, from the day on which those present adopted it, and keeps it on paper; a charter in force stays
     * as it is.
     *
     * @throws IllegalStateException when they did not adopt it
     * @throws Refusal when its text is not the one that they adopted
     */
    public void publish(String number) {
        Charter charter = of(number);
        if (charter.state() == CharterState.ADOPTED) {
            return;
        }
        Resolution adoption = deliberations.resolution(charter.resolution());
        if (!adoption.isCarried()) {
            throw new IllegalStateException("The charter of %s was not adopted".formatted(number));
        }
        LocalDate from = LocalDate.ofInstant(adoption.decidedAt().orElseThrow(), meetings.zoneOf(number));
        charter.adopt(from);
        charters.save(charter);
        paper.keep(charter);
        events.publishEvent(new CharterAdopted(number, from, charter.fullText()));
    }

    /** Records that those present did not adopt the charter. */
    public void reject(String number) {
        Charter charter = of(number);
        charter.reject();
        charters.save(charter);
        events.publishEvent(new CharterRejected(number, charter.fullText()));
    }

    /** The charter of a meeting; empty when none was drafted. */
    @Transactional(readOnly = true)
    public Optional<Charter> find(String number) {
        return charters.findById(number);
    }

    /**
     * The charter of a meeting.
     *
     * @throws java.util.NoSuchElementException when none was drafted
     */
    @Transactional(readOnly = true)
    public Charter of(String number) {
        return find(number).orElseThrow();
    }

    /** Whether the charter of a meeting is in force. */
    @Transactional(readOnly = true)
    public boolean isInForce(String number) {
        return find(number).filter(Charter::isInForce).isPresent();
    }

    /**
     * The charter of a meeting, when it is in force.
     *
     * @throws Refusal when its text is not the one that was adopted
     */
    @Transactional(readOnly = true)
    public Optional<Charter> inForce(String number) {
        Optional<Charter> charter = find(number).filter(Charter::isInForce);
        charter.ifPresent(Charter::expectIntact);
        return charter;
    }

    /** What was proposed to the charter of a meeting, in order. */
    @Transactional(readOnly = true)
    public List<Amendment> amendmentsOf(String number) {
        return amendments.findByCharterOrderById(number);
    }

    /** Who signed the charter of a meeting and who refused, in the order of their answers. */
    @Transactional(readOnly = true)
    public List<Signature> signaturesOf(String number) {
        return signatures.findByCharterOrderById(number);
    }

    /** Logins of those who were asked to sign and had not answered when the time was over. */
    @Transactional(readOnly = true)
    public List<String> missingSignatures(String number) {
        return consultations.missed(SigningRound.QUESTION, number);
    }
}
