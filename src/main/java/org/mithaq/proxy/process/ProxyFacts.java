package org.mithaq.proxy.process;

import java.util.HashMap;
import java.util.Map;
import org.mithaq.engine.Step;
import org.mithaq.language.Languages;
import org.mithaq.language.Text;
import org.mithaq.language.Words;
import org.mithaq.meeting.Meeting;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Membership;
import org.mithaq.proxy.Proxy;
import org.mithaq.proxy.ProxyRegister;
import org.mithaq.statutes.ProxyRule;
import org.springframework.stereotype.Component;

/** What the forms of a proxy show of it. */
@Component
class ProxyFacts {

    private final ProxyRegister proxies;
    private final MeetingFile meetings;
    private final Membership membership;
    private final Languages languages;
    private final Words words;

    ProxyFacts(ProxyRegister proxies, MeetingFile meetings, Membership membership, Languages languages, Words words) {
        this.proxies = proxies;
        this.meetings = meetings;
        this.membership = membership;
        this.languages = languages;
        this.words = words;
    }

    /** The values of the fields {@code meeting}, {@code giver}, {@code holder}, {@code rule} and {@code address}, under which the mandate is. */
    Map<String, Object> of(Step step) {
        Proxy proxy = proxies.of(step.value("proxy"));
        ProxyRule rule = proxies.ruleOf(proxy);
        Meeting meeting = meetings.of(proxy.meeting());
        return new HashMap<>(Map.of(
                "meeting",
                words.say("meeting.option", meeting.number(), meeting.startsAt()),
                "giver",
                name(proxy.giver()),
                "holder",
                proxy.named().map(this::name).orElse(""),
                "rule",
                words.say(
                        "proxy.rule",
                        rule.mostPerHolder(),
                        new Text(rule.counted() ? "proxy.counted" : "proxy.not-counted"),
                        rule.article()),
                "address",
                "/proxies/" + proxy.key()));
    }

    private String name(String login) {
        return membership.member(login).name(languages.ofReader());
    }
}
