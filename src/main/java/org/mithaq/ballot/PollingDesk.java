package org.mithaq.ballot;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.engine.Consultations;
import org.mithaq.engine.OpenSteps;
import org.mithaq.language.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/**
 * Hands the ballot to whoever comes for it. Those on a roll are asked one portion after the other, and of thousands somebody is in the last:
 * whoever has been called up does not wait for their turn.
 */
@Service
public class PollingDesk {

    private static final Logger LOG = LoggerFactory.getLogger(PollingDesk.class);

    private final RollBook book;
    private final Consultations consultations;
    private final OpenSteps steps;

    PollingDesk(RollBook book, Consultations consultations, OpenSteps steps) {
        this.book = book;
        this.consultations = consultations;
        this.steps = steps;
    }

    /** Numbers of the meetings in which somebody may cast a vote now, their own or that of whom they represent. */
    public List<String> openTo(String login) {
        return numbers(book.toCastBy(login));
    }

    /** The same of everybody, by login, in one look; whoever may cast none is missing. */
    public Map<String, List<String>> open() {
        return book.toCast().stream()
                .collect(groupingBy(ToCast::hand, collectingAndThen(toList(), PollingDesk::numbers)));
    }

    private static List<String> numbers(List<ToCast> votes) {
        return votes.stream().map(ToCast::meeting).distinct().sorted().toList();
    }

    /**
     * Hands somebody the first ballot of a meeting that is theirs to cast.
     *
     * @return the engine's id of the step in which it is cast; empty for the moment in which they are called up, or others of their
     *     portion are before them for too long
     * @throws Refusal when they have none to cast
     */
    public Optional<String> handOut(String number, String login) {
        try {
            return first(number, login);
        } catch (ConcurrencyFailureException others) {
            LOG.debug("Others of the portion are before {}", login, others);
            return Optional.empty();
        }
    }

    private Optional<String> first(String number, String login) {
        List<ToCast> theirs = book.toCastBy(login).stream()
                .filter(vote -> vote.meeting().equals(number))
                .toList();
        Optional<String> step = theirs.stream()
                .flatMap(vote -> consultations.askNow(vote.question(), number, vote.member()).stream())
                .flatMap(process -> steps.stepOf(process).stream())
                .findFirst();
        if (step.isEmpty() && theirs.stream().noneMatch(vote -> consultations.isCallingUp(vote.question(), number))) {
            throw new Refusal("roll.none-to-cast");
        }
        return step;
    }
}
