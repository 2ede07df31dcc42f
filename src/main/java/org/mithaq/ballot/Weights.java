package org.mithaq.ballot;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Member;
import org.mithaq.membership.Membership;
import org.mithaq.proxy.HeldProxies;
import org.mithaq.statutes.Inputs;
import org.mithaq.statutes.Statutes;
import org.mithaq.statutes.WeightRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much votes weigh, by the statutes and the offices of those whose they are. */
@Component
public class Weights {

    private final Statutes statutes;
    private final MeetingFile meetings;
    private final AttendanceRegister register;
    private final HeldProxies proxies;
    private final Membership membership;

    Weights(
            Statutes statutes,
            MeetingFile meetings,
            AttendanceRegister register,
            HeldProxies proxies,
            Membership membership) {
        this.statutes = statutes;
        this.meetings = meetings;
        this.register = register;
        this.proxies = proxies;
        this.membership = membership;
    }

    /** How much the vote of each member weighs at a meeting; where none weighs more, nothing but the table is asked. */
    public Scale today(String number) {
        WeightRule rule = statutes.weights(meetings.ruleKeysOf(number));
        return new Scale(
                rule,
                rule.differs()
                        ? membership.holdersOf(rule.offices()).entrySet().stream()
                                .collect(
                                        Collectors.toMap(Map.Entry::getKey, holder -> rule.ofHolder(holder.getValue())))
                        : Map.of());
    }

    /** The votes that there are at a sitting now. */
    @Transactional(readOnly = true)
    public VotesThere there(String number) {
        return there(number, today(number));
    }

    /** The same, for whoever knows how much votes weigh. */
    public VotesThere there(String number, Scale scale) {
        int count = register.countPresent(number) + proxies.count(number);
        Map<String, Integer> heavier = new TreeMap<>(scale.heavier());
        if (!heavier.isEmpty()) {
            Set<String> there = new HashSet<>(register.presentAmong(number, heavier.keySet()));
            there.addAll(proxies.among(number, heavier.keySet()));
            heavier.keySet().retainAll(there);
        }
        return new VotesThere(count, scale.sum(count, heavier.keySet()), heavier);
    }

    /** What the votes of all who hold a seat in the organ that meets weigh together. */
    public int ofSeated(String number, Scale scale) {
        return scale.sum(
                register.countSeated(number),
                membership.seatedAmong(scale.heavier().keySet(), meetings.organKeyOf(number)).stream()
                        .map(Member::login)
                        .toList());
    }

    /**
     * Keeps with the meeting that not all votes on something weigh the same; nothing where they do.
     *
     * @param voters how many may vote
     * @param votes what their votes weigh together
     */
    public void keep(String number, String ballot, int voters, int votes, Scale scale) {
        WeightRule rule = scale.rule();
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
