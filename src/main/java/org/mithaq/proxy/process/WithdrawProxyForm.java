package org.mithaq.proxy.process;

import java.util.Map;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.meeting.QuorumWatch;
import org.mithaq.proxy.ProxyRegister;
import org.springframework.stereotype.Component;

/** A member takes back the mandate that they have given. */
@Component
class WithdrawProxyForm implements TaskForm {

    private final ProxyRegister proxies;
    private final ProxyFacts facts;
    private final QuorumWatch quorum;

    WithdrawProxyForm(ProxyRegister proxies, ProxyFacts facts, QuorumWatch quorum) {
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
        quorum.during(step.number(), () -> proxies.withdraw(step.value("proxy")));
        return Receipt.done();
    }
}
