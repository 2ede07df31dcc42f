package org.mithaq.proxy.process;

import java.util.Map;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.RuleStep;
import org.mithaq.engine.Step;
import org.mithaq.proxy.Proxy;
import org.mithaq.proxy.ProxyRegister;
import org.mithaq.statutes.Inputs;
import org.mithaq.statutes.ProxyRule;
import org.mithaq.statutes.Statutes;
import org.springframework.stereotype.Component;

/** Under which rule of the statutes a proxy is given is kept with the meeting. */
@Component
public class CheckProxiesRule extends RuleStep {

    private final ProxyRegister proxies;
    private final Statutes statutes;

    CheckProxiesRule(ProxyRegister proxies, Statutes statutes) {
        this.proxies = proxies;
        this.statutes = statutes;
    }

    @Override
    protected Receipt conclude(Step step, Map<String, Object> row) {
        ProxyRule rule = ProxyRule.of(row);
        Proxy given = proxies.of(step.value("proxy"));
        statutes.keep(
                step.number(),
                "proxies",
                Inputs.of("member", given.giver())
                        .and("holder", given.named().orElseThrow())
                        .and("mostPerHolder", rule.mostPerHolder()),
                rule.counted() ? "counted for the quorum" : "not counted for the quorum",
                rule.article(),
                rule.row());
        return Receipt.done();
    }
}
