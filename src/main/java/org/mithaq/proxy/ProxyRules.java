package org.mithaq.proxy;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.mithaq.language.Languages;
import org.mithaq.language.Refusal;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.meeting.Meeting;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.meeting.MeetingState;
import org.mithaq.membership.Member;
import org.mithaq.membership.Membership;
import org.mithaq.statutes.ProxyRule;
import org.mithaq.statutes.Statutes;
import org.springframework.stereotype.Component;

/** What a proxy may not be: without the statutes' leave, for somebody who is there, in a chain, or beyond what one member may hold. */
@Component
class ProxyRules {

    private static final Set<MeetingState> AWAITED = EnumSet.of(MeetingState.CONVOKED, MeetingState.OPEN);
    private static final List<Proxy.State> GIVEN = List.of(Proxy.State.GIVEN, Proxy.State.ACCEPTED);

    private final Proxies proxies;
    private final MeetingFile meetings;
    private final AttendanceRegister register;
    private final Membership membership;
    private final Statutes statutes;
    private final Languages languages;

    ProxyRules(
            Proxies proxies,
            MeetingFile meetings,
            AttendanceRegister register,
            Membership membership,
            Statutes statutes,
            Languages languages) {
        this.proxies = proxies;
        this.meetings = meetings;
        this.register = register;
        this.membership = membership;
        this.statutes = statutes;
        this.languages = languages;
    }

    /** What the statutes say of the proxies at a meeting. */
    ProxyRule of(String number) {
        return statutes.proxies(
                meetings.ruleKeysOf(number), meetings.of(number).kind().key());
    }

    /**
     * Expects that a proxy may be given, whoever shall hold it.
     *
     * @throws Refusal when the statutes know none, no sitting is awaited, or its giver holds no seat, is there, or has given one
     */
    void expectGiver(Proxy proxy) {
        String number = proxy.meeting();
        Meeting meeting = meetings.of(number);
        if (!AWAITED.contains(meeting.state()) || meeting.calendarSequence() != proxy.calendarSequence()) {
            throw new Refusal("proxy.no-sitting", number);
        }
        ProxyRule rule = of(number);
        if (rule.mostPerHolder() == 0) {
            throw new Refusal("proxy.none-allowed", rule.article());
        }
        if (!isMember(meeting, proxy.giver())) {
            throw new Refusal("proxy.no-member", name(proxy.giver()), rule.article());
        }
        if (register.isThere(number, proxy.giver())) {
            throw new Refusal("proxy.giver-is-there", name(proxy.giver()), rule.article());
        }
        others(proxy, givenBy(proxy, proxy.giver(), Proxy.State.OPEN)).forEach(other -> {
            throw new Refusal("proxy.given-already", number, rule.article());
        });
    }

    /**
     * Expects that a proxy keeps all rules.
     *
     * @throws Refusal see {@link #expectGiver}; and when its holder holds no seat in the organ, is its giver, has given one
     *     themself, or holds as many as one may, or its giver holds one
     */
    void expect(Proxy proxy) {
        expectGiver(proxy);
        ProxyRule rule = of(proxy.meeting());
        String holder = proxy.named().orElseThrow();
        if (holder.equals(proxy.giver())) {
            throw new Refusal("proxy.oneself", rule.article());
        }
        if (!isMember(meetings.of(proxy.meeting()), holder)) {
            throw new Refusal("proxy.no-member", name(holder), rule.article());
        }
        if (!givenBy(proxy, holder, GIVEN).isEmpty()) {
            throw new Refusal("proxy.chain", name(holder), rule.article());
        }
        if (!heldBy(proxy, proxy.giver(), GIVEN).isEmpty()) {
            throw new Refusal("proxy.chain", name(proxy.giver()), rule.article());
        }
        if (others(proxy, heldBy(proxy, holder, List.of(Proxy.State.ACCEPTED))).size() >= rule.mostPerHolder()) {
            throw new Refusal("proxy.too-many", name(holder), rule.mostPerHolder(), rule.article());
        }
    }

    private boolean isMember(Meeting meeting, String login) {
        Member member = membership.member(login);
        return member.seated() && member.organ().equals(meeting.organ()) && membership.belongsToday(member);
    }

    private List<Proxy> givenBy(Proxy proxy, String login, List<Proxy.State> states) {
        return proxies.findByMeetingAndCalendarSequenceAndGiverAndStateIn(
                proxy.meeting(), proxy.calendarSequence(), login, states);
    }

    private List<Proxy> heldBy(Proxy proxy, String login, List<Proxy.State> states) {
        return proxies.findByMeetingAndCalendarSequenceAndHolderAndStateIn(
                proxy.meeting(), proxy.calendarSequence(), login, states);
    }

    private static List<Proxy> others(Proxy proxy, List<Proxy> among) {
        return among.stream()
                .filter(other -> !Objects.equals(other.id(), proxy.id()))
                .toList();
    }

    private String name(String login) {
        return membership.member(login).name(languages.ofReader());
    }
}
