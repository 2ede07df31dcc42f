package org.mithaq.oversight;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mithaq.ballot.VotesThere;
import org.mithaq.ballot.Weights;
import org.mithaq.deliberation.Deliberations;
import org.mithaq.deliberation.Resolution;
import org.mithaq.deliberation.ResolutionState;
import org.mithaq.deliberation.RuleSentence;
import org.mithaq.language.Text;
import org.mithaq.language.Words;
import org.mithaq.statutes.MajorityRule.Mode;
import org.springframework.stereotype.Component;

/** Tells those who sit together what was put to them, under which rule, and how it was decided. */
@Component
class Floor {

    private final Deliberations deliberations;
    private final RuleSentence sentences;
    private final LegalRules rules;
    private final Weights weights;
    private final Words words;

    Floor(Deliberations deliberations, RuleSentence sentences, LegalRules rules, Weights weights, Words words) {
        this.deliberations = deliberations;
        this.sentences = sentences;
        this.rules = rules;
        this.weights = weights;
        this.words = words;
    }

    /**
     * The resolution that was put last; empty when none was.
     *
     * @param organLevels how the tables call the organ and those above it
     */
    Optional<OnTheFloor> of(SittingNow now, List<String> organLevels, Locale reader) {
        return Optional.ofNullable(now.resolution())
                .map(deliberations::resolution)
                .map(put -> told(put, now, organLevels, reader));
    }

    private OnTheFloor told(Resolution put, SittingNow now, List<String> organLevels, Locale reader) {
        boolean asked = put.state() == ResolutionState.PROPOSED;
        Mode mode = asked || put.state() == ResolutionState.ADJOURNED ? asked(put) : put.mode();
        return new OnTheFloor(
                put.id(),
                put.text(),
                put.state(),
                mode,
                mode == Mode.CONSENSUS ? sentences.ofConsensus(put.rule()) : sentences.ofHands(put.ruleIn(mode)),
                put.tally().orElse(null),
                verdict(put, now, organLevels, reader),
                asked && mode == Mode.SECRET_BALLOT
                        ? danger(put, now, organLevels)
                                .map(why -> words.say(reader, why.key()))
                                .orElse("")
                        : "");
    }

    private String verdict(Resolution put, SittingNow now, List<String> organLevels, Locale reader) {
        return switch (put.state()) {
            case PROPOSED -> "";
            case ADJOURNED ->
                words.say(
                        reader,
                        "resolution.vote-adjourned",
                        rules.of(organLevels, now.kindKey(), now.convocation())
                                .quorum()
                                .article());
            case CARRIED, REJECTED ->
                words.say(reader, put.verdict().key(), put.verdict().arguments().toArray());
        };
    }

    private Optional<Text> danger(Resolution put, SittingNow now, List<String> organLevels) {
        return now.ballot() == null
                ? there(put, now, organLevels)
                        .danger(rules.poll(organLevels, put.kind().key()).fewestInSecret())
                : Optional.empty();
    }

    /** Where all votes weigh the same, the page knows already how many there are. */
    private VotesThere there(Resolution put, SittingNow now, List<String> organLevels) {
        boolean differs = rules.of(organLevels, now.kindKey(), now.convocation())
                .weights()
                .differs();
        return differs ? weights.there(put.meeting()) : VotesThere.ofEqual(now.present() + now.represented());
    }

    /** Whoever objects to a consensus brings about a show of hands. */
    private static Mode asked(Resolution put) {
        return put.firstMode() == Mode.CONSENSUS && !put.objectors().isEmpty() ? Mode.SHOW_OF_HANDS : put.firstMode();
    }
}
