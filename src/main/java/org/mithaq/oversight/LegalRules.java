package org.mithaq.oversight;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.mithaq.statutes.LegalCalendar;
import org.mithaq.statutes.PollRule;
import org.mithaq.statutes.ProxyRule;
import org.mithaq.statutes.QuorumRule;
import org.mithaq.statutes.Statutes;
import org.mithaq.statutes.WeightRule;
import org.mithaq.statutes.WorkingCalendar;
import org.springframework.stereotype.Component;

/** The rules by which the dates of meetings are told. Each is asked once a minute: pages follow a new table a minute later. */
@Component
class LegalRules {

    private static final List<String> TO_THE_COMMUNIQUE =
            List.of("edit-communique", "review-communique", "approve-communique");

    private final Statutes statutes;
    private final WorkingCalendar calendar;
    private final Cache<Subject, Rules> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    private final Cache<Decision, PollRule> polls =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    LegalRules(Statutes statutes, WorkingCalendar calendar) {
        this.statutes = statutes;
        this.calendar = calendar;
    }

    private record Subject(List<String> organLevels, String kind, int convocation) {}

    private record Decision(List<String> organLevels, String kind) {}

    /** What the statutes set a meeting. */
    record Rules(LegalCalendar.Rules dates, QuorumRule quorum, ProxyRule proxies, WeightRule weights) {}

    /**
     * @param organLevels how the tables call the organ and those above it
     * @param kind of the meeting, such as {@code organisational}
     * @param convocation 1 or 2
     */
    Rules of(List<String> organLevels, String kind, int convocation) {
        return known.get(new Subject(organLevels, kind, convocation), this::asked);
    }

    /**
     * Under which conditions members vote one by one.
     *
     * @param organLevels how the tables call the organ and those above it
     * @param kind of the decision, such as {@code personal}
     */
    PollRule poll(List<String> organLevels, String kind) {
        return polls.get(
                new Decision(organLevels, kind), decision -> statutes.poll(decision.organLevels(), decision.kind()));
    }

    private Rules asked(Subject subject) {
        return new Rules(
                new LegalCalendar.Rules(
                        statutes.noticePeriod(subject.organLevels(), subject.kind(), subject.convocation()),
                        statutes.noticePeriod(subject.organLevels(), subject.kind(), 2),
                        statutes.deadlineRule("propose-amendment", subject.kind()),
                        TO_THE_COMMUNIQUE.stream()
                                .map(step -> statutes.deadlineRule(step, subject.kind()))
                                .toList(),
                        calendar),
                statutes.quorum(subject.organLevels(), subject.convocation()),
                statutes.proxies(subject.organLevels(), subject.kind()),
                statutes.weights(subject.organLevels()));
    }
}
