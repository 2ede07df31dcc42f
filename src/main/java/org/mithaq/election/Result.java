package org.mithaq.election;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.election.ElectionDeed.MembersElected;
import org.mithaq.engine.LightProcesses;
import org.mithaq.engine.Step;
import org.mithaq.language.Words;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Post;
import org.mithaq.membership.Superiors;
import org.mithaq.statutes.Inputs;
import org.mithaq.statutes.Statutes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is elected by the rounds and the share of women, and the appointments that follow. */
@Service
@Transactional
public class Result {

    private final Elections elections;
    private final ElectionFile file;
    private final ElectionBook book;
    private final Shares shares;
    private final MeetingFile meetings;
    private final Superiors superiors;
    private final LightProcesses processes;
    private final Statutes statutes;
    private final Words words;
    private final ApplicationEventPublisher events;

    Result(
            Elections elections,
            ElectionFile file,
            ElectionBook book,
            Shares shares,
            MeetingFile meetings,
            Superiors superiors,
            LightProcesses processes,
            Statutes statutes,
            Words words,
            ApplicationEventPublisher events) {
        this.elections = elections;
        this.file = file;
        this.book = book;
        this.shares = shares;
        this.meetings = meetings;
        this.superiors = superiors;
        this.processes = processes;
        this.statutes = statutes;
        this.words = words;
        this.events = events;
    }

    /** Keeps the share of women, declares who is elected, and lets their appointments begin. */
    public void declare(String id) {
        Election election = elections.of(id);
        Optional<Parity> parity = parity(election);
        parity.ifPresent(share -> statutes.conclude(
                election.meeting(),
                "parity",
                Inputs.of("election", id)
                        .and("seats", share.seated().size())
                        .and("least", share.least())
                        .and("women", share.women())
                        .and("entering", share.entering().size()),
                share.key().substring("election.parity.".length()),
                election.rule().article()));
        List<String> elected = parity.map(Parity::seated).orElseGet(() -> shares.byVotes(election));
        for (int seat = 0; seat < elected.size(); seat++) {
            book.seat(id, elected.get(seat), seat + 1);
        }
        election.declare();
        file.save(election);
        Post post = elections.postOf(election);
        events.publishEvent(new MembersElected(election.meeting(), id, post.group(), elected));
        elected.forEach(login -> appoint(login, post, election));
    }

    /** The share of women among those who were elected; empty where the statutes ask for none, or nobody is elected yet. */
    @Transactional(readOnly = true)
    public Optional<Parity> parity(Election election) {
        return shares.of(election);
    }

    /** Logins of those who are elected, the first first; empty until they are declared. */
    @Transactional(readOnly = true)
    public List<String> elected(Election election) {
        return book.seated(election.id());
    }

    /** Their mandate is proposed by the superior office, and confirmed by another, as every other is. */
    private void appoint(String login, Post post, Election election) {
        Post proposer = superiors.of(post).orElseThrow();
        String grounds = words.say(
                meetings.languageOf(election.meeting()),
                "election.grounds",
                post.name(meetings.languageOf(election.meeting())),
                election.meeting(),
                election.id());
        processes.start(
                "appointment",
                null,
                proposer.organ().key(),
                Map.of(
                        "grounds",
                        grounds,
                        "proposer",
                        proposer.office().key(),
                        "requester",
                        Step.SYSTEM,
                        "elected",
                        login,
                        "electedTo",
                        post.group(),
                        "election",
                        election.id()));
    }
}
