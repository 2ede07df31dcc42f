package org.mithaq.deliberation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.deliberation.DeliberationDeed.ItemCalled;
import org.mithaq.deliberation.DeliberationDeed.ResolutionProposed;
import org.mithaq.language.Refusal;
import org.mithaq.ledger.FullText;
import org.mithaq.meeting.Meeting;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.meeting.Quorum;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is said in a sitting and what is resolved. */
@Service
@Transactional
public class Deliberations {

    private final Interventions interventions;
    private final Resolutions resolutions;
    private final MeetingFile meetings;
    private final Quorum quorum;
    private final ApplicationEventPublisher events;

    Deliberations(
            Interventions interventions,
            Resolutions resolutions,
            MeetingFile meetings,
            Quorum quorum,
            ApplicationEventPublisher events) {
        this.interventions = interventions;
        this.resolutions = resolutions;
        this.meetings = meetings;
        this.quorum = quorum;
        this.events = events;
    }

    /**
     * The chair calls an item.
     *
     * @param item its place on the agenda, from 0
     * @throws Refusal when the sitting is not open, or the item's deliberation has ended
     */
    public void call(String number, int item) {
        meetings.of(number).expectUnderDeliberation(item);
        events.publishEvent(new ItemCalled(number, item));
    }

    /**
     * Records what was said on an item.
     *
     * @param item its place on the agenda, from 0
     * @param lines one intervention each, such as {@code deputy: strengthen the presence in the field}
     * @throws Refusal when a line names no speaker, or the item's deliberation has ended; nothing is recorded then
     */
    public void record(String number, int item, List<String> lines) {
        meetings.of(number).expectUnderDeliberation(item);
        List<Intervention> made = interventions.saveAll(lines.stream()
                .map(line -> Intervention.parse(number, item, line))
                .toList());
        made.forEach(intervention -> events.publishEvent(intervention.recorded()));
    }

    /**
     * Puts a text to those present.
     *
     * @param item place of the item on the agenda, from 0; none for a charter
     * @param assignment who is to carry it out; empty where it asks for nothing
     * @return the resolution's id, such as {@code FES-2021-001-R1}
     * @throws Refusal when the sitting is not open, the quorum is lost, the item's deliberation has ended, or it would have to be carried out by a day
     *     that has passed, or that lies more than a year away
     */
    public String propose(
            String number, @Nullable Integer item, ResolutionKind kind, String text, Optional<Assignment> assignment) {
        Meeting meeting = meetings.of(number);
        if (item == null) {
            meeting.expectInSession();
        } else {
            meeting.expectUnderDeliberation(item);
        }
        quorum.expectThere(number);
        assignment.ifPresent(asked -> expectWithinReach(number, asked.dueOn()));
        int ordinal = resolutions.countByMeeting(number) + 1;
        Resolution proposed =
                resolutions.save(Resolution.proposed(number, ordinal, item, kind, text, assignment.orElse(null)));
        events.publishEvent(new ResolutionProposed(
                number,
                proposed.id(),
                proposed.item(),
                kind,
                new FullText(text),
                assignment.map(Assignment::responsible),
                assignment.map(Assignment::dueOn)));
        return proposed.id();
    }

    private void expectWithinReach(String number, LocalDate day) {
        LocalDate today = meetings.today(number);
        if (!day.isAfter(today)) {
            throw new Refusal("resolution.due-in-the-past", today.plusDays(1));
        }
        if (day.isAfter(today.plusYears(1))) {
            throw new Refusal("resolution.due-too-far-ahead", today.plusYears(1));
        }
    }

    /** What was said in a sitting, in order. */
    @Transactional(readOnly = true)
    public List<Intervention> interventionsOf(String number) {
        return interventions.findByMeetingOrderById(number);
    }

    /** Everything that was put to those present, in order. */
    @Transactional(readOnly = true)
    public List<Resolution> resolutionsOf(String number) {
        return resolutions.findByMeetingOrderByOrdinal(number);
    }

    /** What was put to those present on an item, in order. */
    @Transactional(readOnly = true)
    public List<Resolution> resolutionsOn(String number, int item) {
        return resolutionsOf(number).stream()
                .filter(resolution ->
                        resolution.item().filter(its -> its == item).isPresent())
                .toList();
    }

    /** The resolutions of a meeting that were carried, in order; its charter is not among them. */
    @Transactional(readOnly = true)
    public List<Resolution> carriedBy(String number) {
        return resolutionsOf(number).stream()
                .filter(Resolution::isCarried)
                .filter(resolution -> resolution.kind() != ResolutionKind.CHARTER)
                .toList();
    }

    /**
     * A resolution by its id.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    @Transactional(readOnly = true)
    public Resolution resolution(String id) {
        return resolutions.findById(id).orElseThrow();
    }
}
