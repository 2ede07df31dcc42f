package org.mithaq.election;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.election.ElectionDeed.ElectionAdjourned;
import org.mithaq.election.ElectionDeed.ElectionAnnounced;
import org.mithaq.election.ElectionDeed.ElectionCalled;
import org.mithaq.language.Refusal;
import org.mithaq.language.Words;
import org.mithaq.ledger.FullText;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Membership;
import org.mithaq.membership.Office;
import org.mithaq.membership.Organ;
import org.mithaq.membership.Post;
import org.mithaq.membership.Superiors;
import org.mithaq.statutes.ElectionRule;
import org.mithaq.statutes.Inputs;
import org.mithaq.statutes.Statutes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which offices of an organ are filled by its vote, and under which rule. */
@Service
@Transactional
public class Elections {

    private final ElectionFile file;
    private final MeetingFile meetings;
    private final Membership membership;
    private final Superiors superiors;
    private final Statutes statutes;
    private final Words words;
    private final ApplicationEventPublisher events;

    Elections(
            ElectionFile file,
            MeetingFile meetings,
            Membership membership,
            Superiors superiors,
            Statutes statutes,
            Words words,
            ApplicationEventPublisher events) {
        this.file = file;
        this.meetings = meetings;
        this.membership = membership;
        this.superiors = superiors;
        this.statutes = statutes;
        this.words = words;
        this.events = events;
    }

    /**
     * An item of the agenda leads to an election.
     *
     * @param item its place on the agenda, from 0
     * @return the election's id, such as {@code FES-2021-001-E1}
     * @throws Refusal when the sitting is not open, or the item's deliberation has ended
     */
    public String call(String number, int item) {
        meetings.of(number).expectUnderDeliberation(item);
        Election called = file.save(Election.called(number, file.countByMeeting(number) + 1, item));
        events.publishEvent(new ElectionCalled(number, called.id(), item));
        return called.id();
    }

    /** The offices of an organ whose holders it may elect: those that carry out what it decides, and whose mandates somebody proposes. */
    @Transactional(readOnly = true)
    public List<Post> offices(Organ organ) {
        return membership.executivePosts(organ).stream()
                .filter(post -> superiors.of(post).isPresent())
                .toList();
    }

    /**
     * Announces which office is filled.
     *
     * @param group of the office, such as {@code fes.communications}
     * @param seats how many are elected
     * @throws Refusal when none is, or several to an office with one holder
     */
    public void announce(String id, String group, int seats) {
        Election election = of(id);
        Office office = offices(meetings.organOf(election.meeting())).stream()
                .filter(post -> post.group().equals(group))
                .findFirst()
                .map(Post::office)
                .orElseThrow(() -> new Refusal("election.no-office"));
        if (seats < 1) {
            throw new Refusal("election.no-seats");
        }
        if (office.singleHolder() && seats > 1) {
            throw new Refusal("election.single-holder");
        }
        election.announce(office.key(), seats);
        file.save(election);
        events.publishEvent(new ElectionAnnounced(election.meeting(), id, group, seats));
    }

    /** How the table of elections calls an office: {@code single} or {@code several}. */
    @Transactional(readOnly = true)
    public String officeKind(String id) {
        return kindOf(membership.office(of(id).office()));
    }

    /** The level whose rule of elections applies: the organ's own, or the nearest above it. */
    @Transactional(readOnly = true)
    public String ruleLevel(String id) {
        return statutes.applicable(
                "election", meetings.ruleKeysOf(of(id).meeting()), Map.of("officeKind", officeKind(id)));
    }

    /** The rule under which the holders of an office would be elected today. */
    @Transactional(readOnly = true)
    public ElectionRule ruleFor(Post post) {
        return statutes.election(membership.ruleKeys(post.organ()), kindOf(post.office()));
    }

    /** Puts an election under the rule that the statutes' table gave, and keeps the answer with the meeting. */
    public void putUnder(String id, ElectionRule rule) {
        Election election = of(id);
        election.putUnder(rule);
        file.save(election);
        statutes.keep(
                election.meeting(),
                "election",
                Inputs.of("election", id).and("level", ruleLevel(id)).and("office", election.office()),
                "%s, %s %s"
                        .formatted(
                                rule.mode(),
                                rule.threshold().comparison(),
                                rule.threshold().share()),
                rule.article(),
                rule.row());
    }

    /**
     * Ends an election in which nobody is elected.
     *
     * @param why key of the sentence that says it, told the article of its rule
     */
    void adjourn(Election election, String why) {
        election.adjourn(why);
        file.save(election);
        String sentence = words.say(
                meetings.languageOf(election.meeting()), why, election.rule().article());
        events.publishEvent(new ElectionAdjourned(election.meeting(), election.id(), new FullText(sentence)));
    }

    private static String kindOf(Office office) {
        return office.singleHolder() ? "single" : "several";
    }

    /**
     * An election by its id.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    @Transactional(readOnly = true)
    public Election of(String id) {
        return file.findById(id).orElseThrow();
    }

    /**
     * The election that is held in a meeting now: one at a time is.
     *
     * @throws java.util.NoSuchElementException when none was called
     */
    @Transactional(readOnly = true)
    public Election current(String number) {
        return find(number).orElseThrow();
    }

    /** The same; empty when none was called. */
    @Transactional(readOnly = true)
    public Optional<Election> find(String number) {
        return file.findFirstByMeetingOrderByOrdinalDesc(number);
    }

    /** The elections of a meeting, in order. */
    @Transactional(readOnly = true)
    public List<Election> ofMeeting(String number) {
        return file.findByMeetingOrderByOrdinal(number);
    }

    /** The office that an election fills, in its organ. */
    @Transactional(readOnly = true)
    public Post postOf(Election election) {
        return new Post(membership.office(election.office()), meetings.organOf(election.meeting()));
    }
}
