package org.mithaq.ballot;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mithaq.language.Text;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.proxy.HeldProxies;
import org.mithaq.statutes.WeightRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The votes that there are at a sitting now: those of the members who are there, and of those whom they represent. */
@Component
@Transactional(readOnly = true)
public class VotesThere {

    private final AttendanceRegister register;
    private final HeldProxies proxies;
    private final Weights weights;

    VotesThere(AttendanceRegister register, HeldProxies proxies, Weights weights) {
        this.register = register;
        this.proxies = proxies;
        this.weights = weights;
    }

    /** How many they are. */
    public int count(String number) {
        return register.countPresent(number) + proxies.count(number);
    }

    /** What they weigh together. */
    public int sum(String number) {
        WeightRule rule = weights.rule(number);
        return Weights.sum(rule, count(number), heavier(number, rule).values());
    }

    /** Those of them that weigh more than others, by the logins of the members whose they are. */
    public Map<String, Integer> heavier(String number) {
        return heavier(number, weights.rule(number));
    }

    private Map<String, Integer> heavier(String number, WeightRule rule) {
        Map<String, Integer> all = weights.heavier(rule);
        if (all.isEmpty()) {
            return Map.of();
        }
        Set<String> there = new HashSet<>(register.thereAmong(number, all.keySet()));
        there.addAll(proxies.among(number, all.keySet()));
        Map<String, Integer> heavier = new TreeMap<>(all);
        heavier.keySet().retainAll(there);
        return heavier;
    }

    /**
     * Why the result of a secret ballot may reveal what somebody chose; empty where it does not.
     *
     * @param fewest how many voters are enough that it does not
     */
    public Optional<Text> danger(String number, int fewest) {
        int count = count(number);
        if (count < fewest) {
            return Optional.of(new Text("poll.secret-in-danger"));
        }
        Collection<Integer> heavier = heavier(number).values();
        boolean fewAlike = count - heavier.size() < fewest
                || heavier.stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .values()
                        .stream()
                        .anyMatch(alike -> alike < fewest);
        return fewAlike ? Optional.of(new Text("poll.secret-in-danger.weighted")) : Optional.empty();
    }
}
