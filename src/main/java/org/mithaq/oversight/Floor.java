package org.mithaq.oversight;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mithaq.deliberation.Deliberations;
import org.mithaq.deliberation.Resolution;
import org.mithaq.deliberation.ResolutionState;
import org.mithaq.deliberation.RuleSentence;
import org.mithaq.deliberation.Verdict;
import org.mithaq.language.Words;
import org.mithaq.statutes.MajorityRule.Mode;
import org.springframework.stereotype.Component;

/** Tells those who sit together what was put to them, under which rule, and how it was decided. */
@Component
class Floor {

    private final Deliberations deliberations;
    private final RuleSentence sentences;
    private final LegalRules rules;
    private final Words words;

    Floor(Deliberations deliberations, RuleSentence sentences, LegalRules rules, Words words) {
        this.deliberations = deliberations;
        this.sentences = sentences;
        this.rules = rules;
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
        boolean decided = put.state() != ResolutionState.PROPOSED;
        Mode mode = decided ? put.mode() : asked(put);
        Verdict verdict = decided ? put.verdict() : null;
        return new OnTheFloor(
                put.id(),
                put.text(),
                put.state(),
                mode,
                mode == Mode.CONSENSUS ? sentences.ofConsensus(put.rule()) : sentences.ofHands(put.ruleIn(mode)),
                put.tally().orElse(null),
                verdict == null
                        ? ""
                        : words.say(reader, verdict.key(), verdict.arguments().toArray()),
                mode == Mode.SECRET_BALLOT && !decided && isSecretInDanger(put, now, organLevels)
                        ? words.say(reader, "poll.secret-in-danger")
                        : "");
    }

    private boolean isSecretInDanger(Resolution put, SittingNow now, List<String> organLevels) {
        return now.ballot() == null
                && now.present() < rules.poll(organLevels, put.kind().key()).fewestInSecret();
    }

    /** Whoever objects to a consensus brings about a show of hands. */
    private static Mode asked(Resolution put) {
        return put.firstMode() == Mode.CONSENSUS && !put.objectors().isEmpty() ? Mode.SHOW_OF_HANDS : put.firstMode();
    }
}
