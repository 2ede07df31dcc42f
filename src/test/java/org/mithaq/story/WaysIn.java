package org.mithaq.story;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;

/** Every way into the engine's API, as its own classes declare them, such as {@code POST /task/{id}/complete}. */
final class WaysIn {

    private WaysIn() {}

    /** Those that are no mere GET. */
    static List<String> toChangeSomething() {
        return below(DefaultProcessEngineRestServiceImpl.class, "")
                .filter(way -> way.matches("(POST|PUT|DELETE) .*"))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> below(Class<?> resource, String path) {
        return Arrays.stream(resource.getMethods()).flatMap(method -> {
            Optional<String> verb = verb(method);
            String here = path + segment(method);
            if (verb.isPresent()) {
                return Stream.of(verb.get() + " " + here);
            }
            return method.isAnnotationPresent(Path.class) ? below(method.getReturnType(), here) : Stream.empty();
        });
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(Class::getSimpleName)
                .findFirst();
    }

    private static String segment(Method method) {
        return Optional.ofNullable(method.getAnnotation(Path.class))
                .map(path -> "/" + path.value().replaceAll("^/|/$", ""))
                .filter(path -> path.length() > 1)
                .orElse("");
    }
}
