package org.mithaq.engine;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.mithaq.language.Refusal;

/**
 * A refusal on its way to the browser: HTTP 4xx with one sentence in the reader's language, and nothing else.
 *
 * <p>It brings its response along, because the engine's API puts its own words around every other exception.
 */
public class RefusedAnswer extends WebApplicationException {

    private final transient Refusal refusal;

    RefusedAnswer(Response.Status status, Refusal refusal, String sentence) {
        super(
                sentence,
                Response.status(status)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(body(sentence))
                        .build());
        this.refusal = refusal;
    }

    /** What reaches the browser. */
    static Map<String, String> body(String sentence) {
        return Map.of("type", "RefusedAnswer", "message", sentence);
    }

    /** Why, with the sentence's key and arguments. */
    public Refusal refusal() {
        return refusal;
    }
}
