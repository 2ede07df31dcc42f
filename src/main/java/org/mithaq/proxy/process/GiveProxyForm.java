package org.mithaq.proxy.process;

import java.util.Map;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.language.Refusal;
import org.mithaq.membership.Member;
import org.mithaq.membership.Membership;
import org.mithaq.proxy.ProxyRegister;
import org.springframework.stereotype.Component;

/** A member who will not come says who shall vote for them; the mandate that they signed is attached on a page of its own. */
@Component
class GiveProxyForm implements TaskForm {

    private enum What {
        GIVE,
        WITHDRAW
    }

    private final ProxyRegister proxies;
    private final ProxyFacts facts;
    private final Membership membership;

    GiveProxyForm(ProxyRegister proxies, ProxyFacts facts, Membership membership) {
        this.proxies = proxies;
        this.facts = facts;
        this.membership = membership;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Map<String, Object> shown = facts.of(step);
        shown.remove("holder");
        return shown;
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        return switch (answers.choice("what", What.class)) {
            case GIVE -> {
                proxies.give(step.value("proxy"), holder(answers.text("holder")).login());
                yield Receipt.route("given", true);
            }
            case WITHDRAW -> {
                proxies.withdraw(step.value("proxy"));
                yield Receipt.route("given", false);
            }
        };
    }

    private Member holder(String named) {
        return membership.find(named).orElseThrow(() -> new Refusal("member.unknown", named));
    }
}
