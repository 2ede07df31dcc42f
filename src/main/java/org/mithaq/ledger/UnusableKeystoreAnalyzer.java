package org.mithaq.ledger;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows {@link UnusableKeystore} as two sentences instead of a stack trace. */
class UnusableKeystoreAnalyzer extends AbstractFailureAnalyzer<UnusableKeystore> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnusableKeystore cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
