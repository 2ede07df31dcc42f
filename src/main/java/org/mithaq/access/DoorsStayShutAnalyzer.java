package org.mithaq.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows {@link DoorsStayShut} as two sentences instead of a stack trace. */
class DoorsStayShutAnalyzer extends AbstractFailureAnalyzer<DoorsStayShut> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DoorsStayShut cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
