package org.mithaq.ballot;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.meeting.MeetingFile;
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

    /** The weights of the votes of members, by their logins. */
    Map<String, Integer> of(List<String> logins, WeightRule rule) {
        Map<String, List<String>> offices = rule.differs() ? membership.officesOf(logins, rule.offices()) : Map.of();
        return logins.stream()
                .collect(Collectors.toMap(login -> login, login -> rule.of(offices.getOrDefault(login, List.of()))));
    }

    /** What the votes of all who hold a seat in the organ that meets weigh together. */
    public int ofSeated(String number) {
        WeightRule rule = rule(number);
        if (!rule.differs()) {
            return rule.ordinary() * register.countSeated(number);
        }
        String organ = meetings.organKeyOf(number);
        AtomicInteger sum = new AtomicInteger();
        Portions.each((after, most) -> membership.seated(organ, after, most), login -> login, logins -> of(logins, rule)
                .values()
                .forEach(sum::addAndGet));
        return sum.get();
    }

    /** Keeps with the meeting that not all votes of a ballot weigh the same. */
    void keep(String ballot, String number, Voters voters, WeightRule rule) {
        statutes.keep(
                number,
                "weights",
                Inputs.of("ballot", ballot).and("voters", voters.count()).and("votes", voters.votes()),
                rule.heavier().entrySet().stream()
                        .map(heavier -> heavier.getKey() + " " + heavier.getValue())
                        .collect(Collectors.joining(", ")),
                rule.article(),
                rule.row());
    }
}
