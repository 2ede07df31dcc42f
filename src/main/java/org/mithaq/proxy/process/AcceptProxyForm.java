package org.mithaq.proxy.process;

import java.util.Map;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.meeting.QuorumWatch;
import org.mithaq.proxy.ProxyRegister;
import org.springframework.stereotype.Component;

/** Whoever keeps the register looks at the mandate, and accepts or refuses it. */
@Component
class AcceptProxyForm implements TaskForm {

    private enum Decision {
        ACCEPT,
        REFUSE
    }

    private final ProxyRegister proxies;
    private final ProxyFacts facts;
    private final QuorumWatch quorum;

    AcceptProxyForm(ProxyRegister proxies, ProxyFacts facts, QuorumWatch quorum) {
        this.proxies = proxies;
        this.facts = facts;
        this.quorum = quorum;
    }

    @Override
    public Map<String, Object> present(Step step) {
        return facts.of(step);
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        String proxy = step.value("proxy");
        return switch (answers.choice("decision", Decision.class)) {
            case ACCEPT -> {
                quorum.during(step.number(), () -> proxies.accept(proxy, step.actor()));
                yield Receipt.route("accepted", true);
            }
            case REFUSE -> {
                proxies.refuse(proxy, step.actor(), answers.text("reason"));
                yield Receipt.route("accepted", false);
            }
        };
    }
}
