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
import java.util.List;
import java.util.Set;
import org.mithaq.language.Refusal;
import org.mithaq.language.Words;
import org.springframework.stereotype.Component;

/**
 * Refuses what no database would be asked, before the engine reads it: searches for tasks, and filters, that bring an
 * expression along, and pages with less than nothing on them.
 *
 * <p>For expressions it is the second of two locks: {@link ScopedExpressions} would not evaluate one.
 */
@Component
public class PlainQueries implements ContainerRequestFilter {

    private static final Set<String> SEARCHES = Set.of("task", "filter");
    private static final String EXPRESSION = "Expression";
    private static final Set<String> PAGE = Set.of("firstResult", "maxResults");
    private static final JsonFactory JSON = new JsonFactory();

    private final Words words;

    PlainQueries(Words words) {
        this.words = words;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (isSearch(request) && (isInAddress(request) || isInBody(request))) {
            throw refused("request.expression");
        }
        if (PAGE.stream().anyMatch(bound -> isNegative(bound, request))) {
            throw refused("request.not-understood");
        }
    }

    private RefusedAnswer refused(String key) {
        Refusal refusal = new Refusal(key);
        return new RefusedAnswer(Status.BAD_REQUEST, refusal, words.say(refusal));
    }

    private static boolean isNegative(String bound, ContainerRequestContext request) {
        return request.getUriInfo().getQueryParameters().getOrDefault(bound, List.of()).stream()
                .anyMatch(given -> given.strip().startsWith("-"));
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
