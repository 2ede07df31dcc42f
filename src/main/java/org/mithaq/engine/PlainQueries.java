package org.mithaq.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Response.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.mithaq.language.Refusal;
import org.mithaq.language.Words;
import org.springframework.stereotype.Component;

/**
 * Refuses searches for tasks, and filters, that bring an expression along, before the engine reads them.
 *
 * <p>The second of two locks: {@link ScopedExpressions} would not evaluate it.
 */
@Component
public class PlainQueries implements ContainerRequestFilter {

    private static final Set<String> SEARCHES = Set.of("task", "filter");
    private static final String EXPRESSION = "Expression";
    private static final JsonFactory JSON = new JsonFactory();

    private final Words words;

    PlainQueries(Words words) {
        this.words = words;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (isSearch(request) && (isInAddress(request) || isInBody(request))) {
            Refusal refusal = new Refusal("request.expression");
            throw new RefusedAnswer(Status.BAD_REQUEST, refusal, words.say(refusal));
        }
    }

    private static boolean isSearch(ContainerRequestContext request) {
        return request.getUriInfo().getPathSegments().stream()
                .map(PathSegment::getPath)
                .anyMatch(SEARCHES::contains);
    }

    private static boolean isInAddress(ContainerRequestContext request) {
        return request.getUriInfo().getQueryParameters().keySet().stream().anyMatch(key -> key.endsWith(EXPRESSION));
    }

    private static boolean isInBody(ContainerRequestContext request) throws IOException {
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        try (JsonParser json = JSON.createParser(body)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME && json.currentName().endsWith(EXPRESSION)) {
                    return true;
                }
            }
        } catch (JsonProcessingException noJson) {
            return false;
        }
        return false;
    }
}
