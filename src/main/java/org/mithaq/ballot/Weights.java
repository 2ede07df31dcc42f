package org.mithaq.ballot;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Member;
import org.mithaq.membership.Membership;
import org.mithaq.statutes.Inputs;
import org.mithaq.statutes.Statutes;
import org.mithaq.statutes.WeightRule;
import org.springframework.stereotype.Component;

/** How much votes weigh, by the statutes and the offices of those whose they are. */
@Component
public class Weights {

    private final Statutes statutes;
    private final MeetingFile meetings;
    private final AttendanceRegister register;
    private final Membership membership;

    Weights(Statutes statutes, MeetingFile meetings, AttendanceRegister register, Membership membership) {
        this.statutes = statutes;
        this.meetings = meetings;
        this.register = register;
        this.membership = membership;
    }

    WeightRule rule(String number) {
        return statutes.weights(meetings.ruleKeysOf(number));
    }

    /** The weights of the votes of all who have a heavier one today, by their logins. */
    Map<String, Integer> heavier(WeightRule rule) {
        return rule.differs()
                ? membership.holdersOf(rule.offices()).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, holder -> rule.ofHolder(holder.getValue())))
                : Map.of();
    }

    /** What the votes of all who hold a seat in the organ that meets weigh together. */
    public int ofSeated(String number) {
        WeightRule rule = rule(number);
        Map<String, Integer> heavier = heavier(rule);
        return sum(
                rule,
                register.countSeated(number),
                membership.seatedAmong(heavier.keySet(), meetings.organKeyOf(number)).stream()
                        .map(Member::login)
                        .map(heavier::get)
                        .toList());
    }

    /** What so many votes weigh together, among which are some heavier ones. */
    static int sum(WeightRule rule, int count, Collection<Integer> heavier) {
        int ordinary = Math.multiplyExact(rule.ordinary(), count - heavier.size());
        return heavier.stream().reduce(ordinary, Math::addExact);
    }

    /**
     * Keeps with the meeting that not all votes on something weigh the same; nothing where they do.
     *
     * @param voters how many may vote
     * @param votes what their votes weigh together
     */
    public void keep(String number, String ballot, int voters, int votes) {
        WeightRule rule = rule(number);
        if (rule.differs()) {
            statutes.keep(
                    number,
                    "weights",
                    Inputs.of("ballot", ballot).and("voters", voters).and("votes", votes),
                    rule.heavier().entrySet().stream()
                            .map(heavier -> heavier.getKey() + " " + heavier.getValue())
                            .collect(Collectors.joining(", ")),
                    rule.article(),
                    rule.row());
        }
    }
}
