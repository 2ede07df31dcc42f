package org.mithaq.election;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.ballot.Count;
import org.mithaq.ballot.Roll;
import org.mithaq.ballot.SecretBallot;
import org.mithaq.election.ElectionDeed.ElectionAdjourned;
import org.mithaq.election.ElectionDeed.LotDrawn;
import org.mithaq.election.ElectionDeed.MembersElected;
import org.mithaq.election.ElectionDeed.RoundCounted;
import org.mithaq.election.ElectionDeed.RoundDecided;
import org.mithaq.election.ElectionDeed.RoundGivenUp;
import org.mithaq.election.ElectionDeed.RoundOpened;
import org.mithaq.election.ElectionDeed.Votes;
import org.mithaq.election.ElectionVerdict.Outcome;
import org.mithaq.engine.Answers;
import org.mithaq.engine.LightProcesses;
import org.mithaq.engine.Step;
import org.mithaq.engine.Turnout;
import org.mithaq.language.Refusal;
import org.mithaq.language.Words;
import org.mithaq.ledger.FullText;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.meeting.Quorum;
import org.mithaq.membership.Post;
import org.mithaq.membership.Superiors;
import org.mithaq.statutes.Inputs;
import org.mithaq.statutes.Statutes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of an election by secret ballot, and what follows from their counts. */
@Service
@Transactional
public class Voting {

    /** What a voter chooses who chooses nobody; no login has a hyphen. */
    public static final String BLANK = "blank-ballot";

    private static final String QUESTION = "electionVote";
    private static final String QUORUM_LOST = "election.quorum-lost";

    private final Elections elections;
    private final ElectionFile file;
    private final ElectionBook book;
    private final Roll roll;
    private final SecretBallot ballot;
    private final MeetingFile meetings;
    private final Quorum quorum;
    private final Superiors superiors;
    private final LightProcesses processes;
    private final Statutes statutes;
    private final Words words;
    private final ApplicationEventPublisher events;

    Voting(
            Elections elections,
            ElectionFile file,
            ElectionBook book,
            Roll roll,
            SecretBallot ballot,
            MeetingFile meetings,
            Quorum quorum,
            Superiors superiors,
            LightProcesses processes,
            Statutes statutes,
            Words words,
            ApplicationEventPublisher events) {
        this.elections = elections;
        this.file = file;
        this.book = book;
        this.roll = roll;
        this.ballot = ballot;
        this.meetings = meetings;
        this.quorum = quorum;
        this.superiors = superiors;
        this.processes = processes;
        this.statutes = statutes;
        this.words = words;
        this.events = events;
    }

    /** Opens the next round: the roll of those present is frozen, and each is given a ballot. */
    public void open(String id) {
        Election election = elections.of(id);
        election.openRound();
        file.save(election);
        List<String> standing = book.standing(id, election.round());
        List<String> options =
                Stream.concat(standing.stream(), Stream.of(BLANK)).toList();
        int voters = ballot.open(QUESTION, election.ballot(), election.meeting(), options);
        events.publishEvent(new RoundOpened(election.meeting(), id, election.round(), standing, voters));
    }

    /** Logins of those who stand in the round that comes next, in the order of the list. */
    @Transactional(readOnly = true)
    public List<String> standingNext(String id) {
        return book.standing(id, elections.of(id).round() + 1);
    }

    /** Logins of those who stand in the round that runs, in the order of the list. */
    @Transactional(readOnly = true)
    public List<String> standing(Election election) {
        return book.standing(election.id(), election.round());
    }

    /** How many seats are still to be filled. */
    @Transactional(readOnly = true)
    public int open(Election election) {
        int filled = book.rounds(election.id()).stream()
                .mapToInt(round ->
                        ElectionVerdict.of(round, election.rule()).elected().size())
                .sum();
        return election.seats() - filled;
    }

    /**
     * A member votes in secret.
     *
     * @param chosen logins of candidates, or {@link #BLANK} alone
     * @throws Refusal when they are not on the roll, have voted or left, or the ballot is closed; when they choose more than are
     *     to be elected, or somebody who does not stand
     */
    public void cast(String number, String login, List<String> chosen) {
        Election election = elections.current(number);
        int open = open(election);
        List<String> standing = standing(election);
        boolean blank = chosen.equals(List.of(BLANK));
        if (chosen.isEmpty()) {
            throw new Refusal("election.nobody-chosen");
        }
        if (!blank && chosen.contains(BLANK)) {
            throw new Refusal("election.blank-and-chosen");
        }
        if (!blank && !standing.containsAll(chosen)) {
            throw new Refusal("election.not-a-candidate");
        }
        if (new HashSet<>(chosen).size() > open) {
            throw new Refusal("election.too-many-chosen", open);
        }
        // That the step is done is told by its guard.
        ballot.cast(number, login, chosen, voted -> {});
    }

    /** How many have voted. */
    @Transactional(readOnly = true)
    public Turnout turnout(String number) {
        return roll.turnout(number);
    }

    /** Takes no vote any more, and counts those that were cast. */
    public void close(String id) {
        Election election = elections.of(id);
        int open = open(election);
        Count count = ballot.close(election.ballot(), election.meeting());
        book.keep(election, open, count, quorum.needed(election.meeting()));
        events.publishEvent(new RoundCounted(
                election.meeting(),
                id,
                election.round(),
                count.voters(),
                count.ballots(),
                votes(count, BLANK),
                standing(election).stream()
                        .map(login -> new Votes(login, votes(count, login)))
                        .toList()));
    }

    private static int votes(Count count, String option) {
        return Math.toIntExact(count.votes().getOrDefault(option, 0L));
    }

    /** The verdicts on the rounds that were counted, in order. */
    @Transactional(readOnly = true)
    public List<ElectionVerdict> verdicts(Election election) {
        return book.rounds(election.id()).stream()
                .map(round -> ElectionVerdict.of(round, election.rule()))
                .toList();
    }

    /**
     * Pronounces the verdict on the last round, and keeps it with the meeting.
     *
     * @return how the election goes on
     */
    public Outcome decide(String id) {
        Election election = elections.of(id);
        List<Round> rounds = book.rounds(id);
        Round last = rounds.get(rounds.size() - 1);
        ElectionVerdict verdict = ElectionVerdict.of(last, election.rule());
        FullText explanation = new FullText(words.say(
                meetings.languageOf(election.meeting()),
                verdict.key(),
                verdict.arguments().toArray()));
        statutes.conclude(
                election.meeting(),
                "electionVerdict",
                inputs(id, last),
                Answers.keyOf(verdict.outcome()),
                election.rule().article());
        events.publishEvent(new RoundDecided(
                election.meeting(), id, last.number(), verdict.outcome(), verdict.elected(), explanation));
        if (verdict.outcome() == Outcome.SECOND_ROUND) {
            book.standAgain(id, verdict.others());
        }
        if (verdict.outcome() != Outcome.NOBODY) {
            return verdict.outcome();
        }
        if (open(election) < election.seats()) {
            return Outcome.ELECTED;
        }
        election.adjourn(null);
        file.save(election);
        events.publishEvent(new ElectionAdjourned(election.meeting(), id, explanation));
        return Outcome.NOBODY;
    }

    /**
     * Expects enough members to be there: without them no round is opened or closed.
     *
     * @throws Refusal when they are not
     */
    @Transactional(readOnly = true)
    public void expectQuorum(String number) {
        quorum.expectThere(number);
    }

    /**
     * Gives the round up that runs, or comes next, because the quorum is lost; what was cast in it is void.
     *
     * @throws Refusal while enough members are there
     */
    public void giveUp(String id) {
        Election election = elections.of(id);
        String number = election.meeting();
        if (quorum.isThere(number)) {
            throw new Refusal("election.quorum-is-there", quorum.article(number));
        }
        if (roll.running(number).filter(election.ballot()::equals).isPresent()) {
            ballot.abandon(election.ballot(), number);
            events.publishEvent(new RoundGivenUp(number, id, election.round()));
        }
    }

    /**
     * Ends an election whose round was given up.
     *
     * @return whether somebody is elected all the same, by the round before
     */
    public boolean adjourn(String id) {
        Election election = elections.of(id);
        if (open(election) < election.seats()) {
            return true;
        }
        election.adjourn(QUORUM_LOST);
        file.save(election);
        String sentence = words.say(
                meetings.languageOf(election.meeting()),
                QUORUM_LOST,
                election.rule().article());
        events.publishEvent(new ElectionAdjourned(election.meeting(), id, new FullText(sentence)));
        return false;
    }

    private static Inputs inputs(String id, Round round) {
        return Inputs.of("election", id)
                .and("round", round.number())
                .and("seats", round.open())
                .and("standing", round.candidates().size())
                .and("ballots", round.ballots())
                .and("blank", round.blank())
                .and("voters", round.voters())
                .and("quorum", round.quorum());
    }

    /** The tie that only the lot decides. */
    @Transactional(readOnly = true)
    public ElectionVerdict tie(Election election) {
        List<ElectionVerdict> verdicts = verdicts(election);
        return verdicts.get(verdicts.size() - 1);
    }

    /**
     * Records on whom the lot fell that the chair drew.
     *
     * @param drawn logins
     * @throws Refusal when they are not as many as there are places
     */
    public void draw(String id, List<String> drawn) {
        Election election = elections.of(id);
        ElectionVerdict tie = tie(election);
        if (drawn.size() != tie.places() || !tie.others().containsAll(drawn)) {
            throw new Refusal("election.lot-count", tie.places());
        }
        drawn.forEach(login -> book.draw(election, login));
        events.publishEvent(new LotDrawn(election.meeting(), id, election.round(), drawn));
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
        List<String> elected = parity.map(Parity::seated).orElseGet(() -> byVotes(election));
        for (int seat = 0; seat < elected.size(); seat++) {
            book.seat(id, elected.get(seat), seat + 1);
        }
        election.declare();
        file.save(election);
        Post post = elections.postOf(election);
        events.publishEvent(new MembersElected(election.meeting(), id, post.group(), elected));
        elected.forEach(login -> appoint(login, post, election));
    }

    private List<String> byVotes(Election election) {
        return verdicts(election).stream()
                .flatMap(verdict -> verdict.elected().stream())
                .toList();
    }

    /** The share of women among those who were elected; empty where the statutes ask for none, or nobody is elected yet. */
    @Transactional(readOnly = true)
    public Optional<Parity> parity(Election election) {
        List<Round> rounds = book.rounds(election.id());
        List<String> elected = byVotes(election);
        int least = election.rule().womenAmong(elected.size());
        if (least == 0) {
            return Optional.empty();
        }
        List<Contender> seated = new ArrayList<>();
        List<Contender> others = new ArrayList<>();
        elected.forEach(login -> seated.add(find(login, rounds)));
        for (int index = rounds.size() - 1; index >= 0; index--) {
            Round round = rounds.get(index);
            Ranking.of(round.all(), round, election.rule().tieBreaks()).inOrder().stream()
                    .filter(one -> round.votes(one) > 0)
                    .filter(one -> !seated.contains(one) && !others.contains(one))
                    .forEach(others::add);
        }
        return Optional.of(Parity.keep(seated, others, least));
    }

    private static Contender find(String login, List<Round> rounds) {
        return rounds.get(0).all().stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow();
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
