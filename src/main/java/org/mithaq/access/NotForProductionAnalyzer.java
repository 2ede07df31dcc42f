package org.mithaq.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows {@link NotForProduction} as two sentences instead of a stack trace. */
class NotForProductionAnalyzer extends AbstractFailureAnalyzer<NotForProduction> {

    @Override
    protected FailureAnalysis analyze(Throwable root, NotForProduction cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
