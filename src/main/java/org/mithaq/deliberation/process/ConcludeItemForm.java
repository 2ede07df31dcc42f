package org.mithaq.deliberation.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mithaq.deliberation.Assignment;
import org.mithaq.deliberation.Deliberations;
import org.mithaq.deliberation.Poll;
import org.mithaq.deliberation.Resolution;
import org.mithaq.deliberation.ResolutionKind;
import org.mithaq.deliberation.ResolutionState;
import org.mithaq.deliberation.Verdict;
import org.mithaq.election.ElectionWords;
import org.mithaq.election.Elections;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.language.Languages;
import org.mithaq.language.Words;
import org.mithaq.meeting.AgendaItem;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Membership;
import org.mithaq.statutes.MajorityRule.Mode;
import org.springframework.stereotype.Component;

/** The deliberation of an item leads to a resolution or an election, or ends. */
@Component
class ConcludeItemForm implements TaskForm {

    private enum ItemOutcome {
        RESOLUTION,
        ELECTION,
        CONCLUDED,
        ADJOURNED
    }

    private final MeetingFile meetings;
    private final Membership membership;
    private final Deliberations deliberations;
    private final Poll poll;
    private final Elections elections;
    private final ElectionWords electionWords;
    private final PresentMembers presentMembers;
    private final NamedVotes namedVotes;
    private final Languages languages;
    private final Words words;

    ConcludeItemForm(
            MeetingFile meetings,
            Membership membership,
            Deliberations deliberations,
            Poll poll,
            Elections elections,
            ElectionWords electionWords,
            PresentMembers presentMembers,
            NamedVotes namedVotes,
            Languages languages,
            Words words) {
        this.meetings = meetings;
        this.membership = membership;
        this.deliberations = deliberations;
        this.poll = poll;
        this.elections = elections;
        this.electionWords = electionWords;
        this.presentMembers = presentMembers;
        this.namedVotes = namedVotes;
        this.languages = languages;
        this.words = words;
    }

    @Override
    public Map<String, Object> present(Step step) {
        int item = step.number("item");
        return Map.of(
                "presentMembers", presentMembers.options(step.number()),
                "responsibles", responsibles(step.number()),
                "itemTitle", meetings.itemTitle(step.number(), item, languages.ofReader()),
                "decided", String.join("\n", decided(step.number(), item)));
    }

    private List<String> decided(String number, int item) {
        return Stream.concat(
                        deliberations.resolutionsOn(number, item).stream().map(this::line),
                        elections.ofMeeting(number).stream()
                                .filter(election -> election.item() == item)
                                .map(electionWords::account))
                .toList();
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        ItemOutcome outcome = answers.choice("outcome", ItemOutcome.class);
        Receipt receipt = Receipt.route("itemOutcome", Answers.keyOf(outcome));
        return switch (outcome) {
            case RESOLUTION -> receipt.and("resolution", propose(step, answers));
            case ELECTION -> receipt.and("election", elections.call(step.number(), step.number("item")));
            case CONCLUDED -> conclude(step, AgendaItem.Outcome.CONCLUDED, "", receipt);
            case ADJOURNED -> conclude(step, AgendaItem.Outcome.ADJOURNED, answers.text("reason"), receipt);
        };
    }

    private String propose(Step step, Answers answers) {
        String resolution = deliberations.propose(
                step.number(),
                step.number("item"),
                answers.choice("kind", ResolutionKind.class),
                answers.text("text"),
                answers.optionalText("responsible").map(office -> new Assignment(office, answers.day("dueOn"))));
        poll.demand(resolution, Mode.ROLL_CALL, answers.choices("rollCallDemandedBy"));
        poll.demand(resolution, Mode.SECRET_BALLOT, answers.choices("secretBallotDemandedBy"));
        return resolution;
    }

    private List<Option> responsibles(String number) {
        return membership.executivePosts(meetings.organOf(number)).stream()
                .map(post -> new Option(post.office().name(languages.ofReader()), post.group()))
                .toList();
    }

    private Receipt conclude(Step step, AgendaItem.Outcome outcome, String remark, Receipt receipt) {
        meetings.change(step.number(), meeting -> meeting.conclude(step.number("item"), outcome, remark));
        return receipt;
    }

    private String outcome(Resolution resolution) {
        if (resolution.state() == ResolutionState.ADJOURNED) {
            return resolution.explanation();
        }
        Verdict verdict = resolution.verdict();
        return words.say(verdict.key(), verdict.arguments().toArray());
    }

    private String line(Resolution resolution) {
        String line = words.say(
                "resolution.line", resolution.id(), resolution.text().replaceAll("\\s+", " "), outcome(resolution));
        return resolution.isDecidedBy(Mode.ROLL_CALL) ? line + "\n" + namedVotes.of(resolution.id()) : line;
    }
}
