package org.mithaq.ballot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.proxy.HeldProxies;
import org.mithaq.proxy.HeldProxy;
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
        if (!rule.differs()) {
            return rule.ordinary() * count(number);
        }
        AtomicInteger sum = new AtomicInteger();
        each(number, rule, voters -> voters.forEach(voter -> sum.addAndGet(voter.weight())));
        return sum.get();
    }

    /** How many of them there are of the weight of which there are fewest. */
    public int fewestAlike(String number) {
        WeightRule rule = weights.rule(number);
        if (!rule.differs()) {
            return count(number);
        }
        Map<Integer, Integer> alike = new HashMap<>();
        each(number, rule, voters -> voters.forEach(voter -> alike.merge(voter.weight(), 1, Integer::sum)));
        return alike.values().stream().min(Integer::compare).orElse(0);
    }

    private void each(String number, WeightRule rule, Consumer<List<RollVoter>> use) {
        ofPresent(number, rule, use);
        ofRepresented(number, rule, use);
    }

    /**
     * Those of the members who are there.
     *
     * @param use is given them in portions
     * @return how many they are
     */
    int ofPresent(String number, WeightRule rule, Consumer<List<RollVoter>> use) {
        return Portions.each((after, most) -> register.present(number, after, most), login -> login, logins -> {
            Map<String, Integer> weight = weights.of(logins, rule);
            use.accept(logins.stream()
                    .map(login -> new RollVoter(login, null, weight.get(login)))
                    .toList());
        });
    }

    /** Those of the members who are represented; see {@link #ofPresent}. */
    int ofRepresented(String number, WeightRule rule, Consumer<List<RollVoter>> use) {
        return Portions.each((after, most) -> proxies.next(number, after, most), HeldProxy::giver, held -> {
            Map<String, Integer> weight =
                    weights.of(held.stream().map(HeldProxy::giver).toList(), rule);
            use.accept(held.stream()
                    .map(proxy -> new RollVoter(proxy.giver(), proxy.holder(), weight.get(proxy.giver())))
                    .toList());
        });
    }
}
