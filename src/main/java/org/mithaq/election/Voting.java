package org.mithaq.election;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mithaq.ballot.Count;
import org.mithaq.ballot.Roll;
import org.mithaq.ballot.Scale;
import org.mithaq.ballot.SecretBallot;
import org.mithaq.ballot.Voice;
import org.mithaq.ballot.Voters;
import org.mithaq.ballot.VotesThere;
import org.mithaq.ballot.Weights;
import org.mithaq.election.ElectionDeed.ElectionAdjourned;
import org.mithaq.election.ElectionDeed.LotDrawn;
import org.mithaq.election.ElectionDeed.RoundCounted;
import org.mithaq.election.ElectionDeed.RoundDecided;
import org.mithaq.election.ElectionDeed.RoundGivenUp;
import org.mithaq.election.ElectionDeed.RoundOpened;
import org.mithaq.election.ElectionDeed.Votes;
import org.mithaq.election.ElectionVerdict.Outcome;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Turnout;
import org.mithaq.language.Refusal;
import org.mithaq.language.Words;
import org.mithaq.ledger.FullText;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.meeting.Quorum;
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
    private final Shares shares;
    private final Roll roll;
    private final SecretBallot ballot;
    private final Weights weights;
    private final MeetingFile meetings;
    private final Quorum quorum;
    private final Statutes statutes;
    private final Words words;
    private final ApplicationEventPublisher events;

    Voting(
            Elections elections,
            ElectionFile file,
            ElectionBook book,
            Shares shares,
            Roll roll,
            SecretBallot ballot,
            Weights weights,
            MeetingFile meetings,
            Quorum quorum,
            Statutes statutes,
            Words words,
            ApplicationEventPublisher events) {
        this.elections = elections;
        this.file = file;
        this.book = book;
        this.shares = shares;
        this.roll = roll;
        this.ballot = ballot;
        this.weights = weights;
        this.meetings = meetings;
        this.quorum = quorum;
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
        Voters voters = ballot.open(QUESTION, election.ballot(), election.meeting(), options);
        events.publishEvent(
                new RoundOpened(election.meeting(), id, election.round(), standing, voters.count(), voters.weighted()));
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
        int filled = verdicts(election).stream()
                .mapToInt(verdict -> verdict.elected().size())
                .sum();
        return election.seats() - filled;
    }

    /**
     * A member votes in secret, or whoever represents them.
     *
     * @param chosen logins of candidates, or {@link #BLANK} alone
     * @throws Refusal when they are not on the roll, have voted or left, or the ballot is closed; when they choose more than are
     *     to be elected, or somebody who does not stand
     */
    public void cast(Voice voice, List<String> chosen) {
        Election election = elections.current(voice.number());
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
        ballot.cast(voice, chosen, voted -> {});
    }

    /** How many have voted. */
    @Transactional(readOnly = true)
    public Turnout turnout(String number) {
        return roll.turnout(number);
    }

    /**
     * Expects that the round may be closed before all have voted.
     *
     * @throws Refusal while some have no ballot yet, and when so few have voted that the result would tell how
     */
    @Transactional(readOnly = true)
    public void expectClosable(String id) {
        Election election = elections.of(id);
        roll.expectAllAsked(election.meeting());
        roll.expectCover(election.meeting(), election.rule().fewestInSecret());
    }

    /** Takes no vote any more, and counts those that were cast; at the end of a day without quorum these are void. */
    public void close(String id) {
        Election election = elections.of(id);
        if (quorum.isThere(election.meeting())) {
            count(election);
        } else {
            annul(election);
        }
    }

    private void annul(Election election) {
        String number = election.meeting();
        int open = open(election);
        abandon(election);
        Scale scale = weights.today(number);
        VotesThere there = weights.there(number, scale);
        Voters voters =
                Voters.idle(there.count(), there.sum(), weights.ofSeated(number, scale), quorum.present(number));
        book.keep(election, open, new Count(Map.of(), voters), quorum.needed(number));
    }

    private void count(Election election) {
        int open = open(election);
        Count count = ballot.close(election.ballot(), election.meeting());
        book.keep(election, open, count, quorum.needed(election.meeting()));
        events.publishEvent(new RoundCounted(
                election.meeting(),
                election.id(),
                election.round(),
                count.voters().count(),
                count.voters().voted(),
                count.voters().castWeighted(),
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
        ElectionVerdict verdict = undecided(ElectionVerdict.of(last, election.rule()), election);
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

    /** Whether it is known who is elected by their votes. */
    private boolean isFinal(ElectionVerdict counted, Election election) {
        return counted.outcome() == Outcome.ELECTED
                || counted.outcome() == Outcome.NOBODY && open(election) < election.seats();
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
            abandon(election);
        }
    }

    private void abandon(Election election) {
        ballot.abandon(election.ballot(), election.meeting());
        events.publishEvent(new RoundGivenUp(election.meeting(), election.id(), election.round()));
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
        elections.adjourn(election, QUORUM_LOST);
        return false;
    }

    private static Inputs inputs(String id, Round round) {
        Inputs counted = Inputs.of("election", id)
                .and("round", round.number())
                .and("seats", round.open())
                .and("standing", round.candidates().size())
                .and("ballots", round.ballots())
                .and("blank", round.blank())
                .and("voters", round.voters())
                .and("quorum", round.quorum());
        Inputs weighed = round.isWeighted() ? counted.and("votesCast", round.cast()) : counted;
        return round.forQuorum() == round.voters() ? weighed : weighed.and("forQuorum", round.forQuorum());
    }

    /** The tie that only the lot decides, of the last round or of the share of women. */
    @Transactional(readOnly = true)
    public ElectionVerdict tie(Election election) {
        return undecided(last(election), election);
    }

    private ElectionVerdict last(Election election) {
        List<ElectionVerdict> verdicts = verdicts(election);
        return verdicts.get(verdicts.size() - 1);
    }

    /** A verdict, or the tie that is left in the share of women when all else is decided. */
    private ElectionVerdict undecided(ElectionVerdict last, Election election) {
        return isFinal(last, election) ? shares.tie(election).orElse(last) : last;
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
        boolean ofShare = isFinal(last(election), election);
        drawn.forEach(login -> draw(election, login, ofShare));
        events.publishEvent(new LotDrawn(election.meeting(), id, election.round(), drawn));
    }

    private void draw(Election election, String login, boolean ofShare) {
        if (ofShare) {
            book.drawForShare(election, login);
        } else {
            book.draw(election, login);
        }
    }
}
