package org.mithaq.engine;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.mithaq.language.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Component;

/**
 * Puts one sentence in the place of what the engine's API says of an error: classes, codes and permissions go to the log,
 * where the administrator finds them.
 */
@Component
public class ErrorSentences implements ContainerResponseFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorSentences.class);

    /** What the engine says of a question that makes no sense, before it asks anything; its API takes that for a failure. */
    private static final Set<String> MISUSE = Set.of("ProcessEngineException", "NullValueException");

    private final Words words;

    ErrorSentences(Words words) {
        this.words = words;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof ExceptionDto error) {
            Optional<RefusedAnswer> refused = Refusals.inThisRequest();
            if (refused.isPresent()) {
                response.setStatus(refused.get().getResponse().getStatus());
                response.setEntity(refused.get().getResponse().getEntity());
            } else {
                if (response.getStatus() >= 500 && MISUSE.contains(error.getType()) && !Refusals.isBroken()) {
                    response.setStatus(Status.BAD_REQUEST.getStatusCode());
                }
                LOG.atLevel(response.getStatus() < 500 ? Level.INFO : Level.ERROR)
                        .log("{}: {}, {}", request.getUriInfo().getPath(), response.getStatus(), cause(request, error));
                response.setEntity(RefusedAnswer.body(words.say(sentence(response.getStatus()))));
            }
        }
    }

    /** The engine repeats what it was given: what somebody sends along is told to no log. */
    private static String cause(ContainerRequestContext request, ExceptionDto error) {
        return request.getMethod().equals(HttpMethod.GET) ? error.getMessage() : error.getType();
    }

    private static String sentence(int status) {
        return switch (status) {
            case 401, 403 -> "act.beyond-office";
            case 404 -> "request.unknown";
            case 409 -> "act.overtaken";
            default -> status < 500 ? "request.not-understood" : "request.failed";
        };
    }
}
