package org.mithaq.engine;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

    /** What reaches the browser, of every refusal of the house, in the form in which the web applications read it. */
    public static Body body(String sentence) {
        return new Body("RefusedAnswer", sentence);
    }

    /**
     * What reaches the browser.
     *
     * @param type as the engine's API names it
     * @param message the sentence
     */
    public record Body(String type, String message) {}

    /** The status of HTTP under which it is told. */
    public int status() {
        return getResponse().getStatus();
    }

    /** Why, with the sentence's key and arguments. */
    public Refusal refusal() {
        return refusal;
    }
}
