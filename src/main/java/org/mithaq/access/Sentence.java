package org.mithaq.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What is said to whoever is refused, by the key of its bundle.
 *
 * @param arguments of the sentence, in order
 */
record Sentence(String key, List<Object> arguments) {

    private static final String ATTRIBUTE = Sentence.class.getName();

    /** Answers a request with a status, and with a sentence that {@link ErrorPages} says. */
    static void answer(
            HttpServletRequest request, HttpServletResponse response, int status, String key, Object... arguments)
            throws IOException {
        request.setAttribute(ATTRIBUTE, new Sentence(key, List.of(arguments)));
        response.sendError(status);
    }

    /** The sentence that a request was answered with; empty when whoever refused it gave none. */
    static Optional<Sentence> of(HttpServletRequest request) {
        return Optional.ofNullable((Sentence) request.getAttribute(ATTRIBUTE));
    }
}
