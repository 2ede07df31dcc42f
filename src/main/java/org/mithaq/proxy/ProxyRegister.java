package org.mithaq.proxy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.engine.Messages;
import org.mithaq.language.Refusal;
import org.mithaq.ledger.FullText;
import org.mithaq.meeting.Meeting;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.meeting.MemberArrived;
import org.mithaq.meeting.SittingOver;
import org.mithaq.membership.Member;
import org.mithaq.membership.Membership;
import org.mithaq.membership.Post;
import org.mithaq.proxy.ProxyDeed.ProxyAccepted;
import org.mithaq.proxy.ProxyDeed.ProxyGiven;
import org.mithaq.proxy.ProxyDeed.ProxyLapsed;
import org.mithaq.proxy.ProxyDeed.ProxyRefused;
import org.mithaq.statutes.ProxyRule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who is represented at a sitting by whom, once whoever keeps the register has seen the mandate. */
@Service
@Transactional
public class ProxyRegister {

    private static final String LAPSED = "ProxyLapsed";

    private final Proxies proxies;
    private final ProxyRules rules;
    private final MandatePapers papers;
    private final MeetingFile meetings;
    private final Membership membership;
    private final Messages messages;
    private final ApplicationEventPublisher events;

    ProxyRegister(
            Proxies proxies,
            ProxyRules rules,
            MandatePapers papers,
            MeetingFile meetings,
            Membership membership,
            Messages messages,
            ApplicationEventPublisher events) {
        this.proxies = proxies;
        this.rules = rules;
        this.papers = papers;
        this.meetings = meetings;
        this.membership = membership;
        this.messages = messages;
        this.events = events;
    }

    /**
     * A member begins to give a proxy.
     *
     * @param number of the meeting; needed only when they are called to several
     * @throws Refusal when they are called to no sitting that is still to come or open, or the statutes know no proxies there
     */
    public Proxy begin(String login, Optional<String> number) {
        Meeting meeting = calledTo(membership.member(login), number);
        proxies.lock(meeting.number());
        Proxy begun = Proxy.begun(meeting.number(), meeting.calendarSequence(), login);
        rules.expectGiver(begun);
        return proxies.save(begun);
    }

    private Meeting calledTo(Member member, Optional<String> number) {
        List<Meeting> awaited = member.seated() ? meetings.awaited(member.organ()) : List.of();
        if (number.isEmpty() && awaited.size() > 1) {
            throw new Refusal(
                    "proxy.several-meetings",
                    awaited.stream().map(Meeting::number).collect(Collectors.joining(" · ")));
        }
        return awaited.stream()
                .filter(meeting -> number.isEmpty() || meeting.number().equalsIgnoreCase(number.get()))
                .findFirst()
                .orElseThrow(() -> number.map(named -> new Refusal("proxy.no-sitting", named))
                        .orElseGet(() -> new Refusal("proxy.none-awaited")));
    }

    /**
     * Keeps the mandate as it was signed; whoever sends another takes the first one back.
     *
     * @throws Refusal when it is no PDF file and no picture, or the proxy has been given already
     */
    public void attach(String key, byte[] content) {
        proxies.lock(of(key).meeting());
        Proxy proxy = of(key);
        if (proxy.state() != Proxy.State.BEGUN) {
            throw new Refusal("proxy.decided-already");
        }
        papers.keep(idOf(proxy), MandatePaper.of(content));
    }

    /** The mandate as it was signed; empty while none is attached. */
    @Transactional(readOnly = true)
    public Optional<MandatePaper> paperOf(Proxy proxy) {
        return papers.of(idOf(proxy));
    }

    /**
     * A member says who shall vote for them.
     *
     * @param holder login
     * @throws Refusal when no mandate is attached, or the proxy breaks a rule
     */
    public void give(String key, String holder) {
        Proxy given = change(key, begun -> {
            Proxy proposed = begun.given(holder);
            rules.expect(proposed);
            return proposed;
        });
        String document = papers.hashOf(idOf(given))
                .orElseThrow(
                        () -> new Refusal("proxy.no-document", ruleOf(given).article()));
        events.publishEvent(new ProxyGiven(given.meeting(), holder, document));
    }

    /**
     * Whoever keeps the register has seen the mandate.
     *
     * @param login of theirs
     * @throws Refusal when the proxy would be their own, or breaks a rule by now
     */
    public void accept(String key, String login) {
        Proxy accepted = change(key, given -> {
            expectNotHeldBy(login, given);
            rules.expect(given);
            return given.accepted();
        });
        events.publishEvent(new ProxyAccepted(accepted.meeting(), accepted.giver(), holderOf(accepted)));
    }

    /** Whoever keeps the register does not take the mandate for one; see {@link #accept}. */
    public void refuse(String key, String login, String reason) {
        Proxy refused = change(key, given -> {
            expectNotHeldBy(login, given);
            return given.refused(reason);
        });
        events.publishEvent(
                new ProxyRefused(refused.meeting(), refused.giver(), holderOf(refused), new FullText(reason)));
    }

    private static void expectNotHeldBy(String login, Proxy proxy) {
        if (login.equals(proxy.holder())) {
            throw new Refusal("proxy.own-case");
        }
    }

    /**
     * A member takes back what they have given, or begun to give.
     *
     * @throws Refusal while somebody votes in their name
     */
    public void withdraw(String key) {
        Proxy withdrawn = change(key, Proxy::withdrawn);
        withdrawn
                .named()
                .ifPresent(holder -> events.publishEvent(new ProxyWithdrawn(withdrawn.meeting(), withdrawn.giver())));
    }

    /** Whoever has come votes for themselves. */
    @EventListener
    void lapse(MemberArrived arrival) {
        int sitting = meetings.of(arrival.matter()).calendarSequence();
        proxies.findByMeetingAndCalendarSequenceAndGiverAndStateIn(
                        arrival.matter(), sitting, arrival.member(), Proxy.State.OPEN)
                .forEach(open -> {
                    proxies.save(open.lapsed());
                    events.publishEvent(new ProxyLapsed(open.meeting(), open.giver()));
                    messages.tellAbout(LAPSED, "proxy", open.key());
                });
    }

    /** A proxy is given for one sitting: nobody waits for what was not decided by its end. */
    @EventListener
    void end(SittingOver over) {
        proxies.findByMeetingAndStateIn(over.number(), List.of(Proxy.State.BEGUN, Proxy.State.GIVEN))
                .forEach(undecided -> proxies.save(undecided.lapsed()));
        messages.tell(LAPSED, over.number());
    }

    /**
     * A proxy by its key.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    @Transactional(readOnly = true)
    public Proxy of(String key) {
        return find(key).orElseThrow();
    }

    /** The same; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Proxy> find(String key) {
        return key.matches("[0-9]{1,18}") ? proxies.findById(Long.parseLong(key)) : Optional.empty();
    }

    /** Whether somebody may read a mandate: whom it concerns, and whoever keeps the register. */
    @Transactional(readOnly = true)
    public boolean isReadBy(String login, Proxy proxy) {
        Post keeper = membership.post("rapporteur", meetings.organOf(proxy.meeting()));
        return login.equals(proxy.giver())
                || login.equals(proxy.holder())
                || membership.actsAs(login, keeper.office().key(), keeper.organ());
    }

    /** What the statutes say of the proxies at its meeting. */
    @Transactional(readOnly = true)
    public ProxyRule ruleOf(Proxy proxy) {
        return rules.of(proxy.meeting());
    }

    private Proxy change(String key, UnaryOperator<Proxy> change) {
        proxies.lock(of(key).meeting());
        return proxies.save(change.apply(of(key)));
    }

    private static String holderOf(Proxy proxy) {
        return proxy.named().orElseThrow();
    }

    private static long idOf(Proxy proxy) {
        @Nullable Long id = proxy.id();
        return Objects.requireNonNull(id, "A key comes with the first save");
    }
}
