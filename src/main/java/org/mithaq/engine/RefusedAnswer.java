package org.mithaq.engine;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.mithaq.language.Refusal;

/** A refusal on its way to the browser: HTTP 4xx with one sentence in the reader's language, and nothing else. */
public class RefusedAnswer extends InvalidRequestException {

    private final transient Refusal refusal;

    RefusedAnswer(Status status, Refusal refusal, String sentence) {
        super(status, sentence);
        this.refusal = refusal;
    }

    /** Why, with the sentence's key and arguments. */
    public Refusal refusal() {
        return refusal;
    }
}
