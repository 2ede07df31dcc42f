package org.mithaq.engine;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.rest.dto.runtime.StartProcessInstanceDto;
import org.camunda.bpm.engine.rest.dto.task.CompleteTaskDto;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Refusal;
import org.mithaq.language.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Takes every submitted value for what it is, whatever type its sender claims for it, so that the engine's API has nothing to
 * convert and the {@link FormGuard} refuses it by the name of its field. What cannot be read at all is refused here.
 */
@Component
public class PlainSubmissions implements ReaderInterceptor {

    private static final Set<String> PLAIN =
            Set.of("string", "integer", "long", "short", "double", "boolean", "null", "");

    /** What no field of any form takes. */
    private static final Map<String, Object> ODD = Map.of();

    private final Words words;

    PlainSubmissions(Words words) {
        this.words = words;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext request) {
        Object read = read(request);
        if (read instanceof CompleteTaskDto task) {
            takePlainly(task.getVariables());
        }
        if (read instanceof StartProcessInstanceDto start && isForm()) {
            takePlainly(start.getVariables());
        }
        return read;
    }

    private static boolean isForm() {
        return RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes served
                && served.getRequest().getRequestURI().endsWith("/submit-form");
    }

    private Object read(ReaderInterceptorContext request) {
        try {
            return Optional.ofNullable(request.proceed()).orElseThrow(this::notUnderstood);
        } catch (IOException unreadable) {
            throw notUnderstood();
        }
    }

    private RefusedAnswer notUnderstood() {
        Refusal refusal = new Refusal("request.not-understood");
        return new RefusedAnswer(Status.BAD_REQUEST, refusal, words.say(refusal));
    }

    private static void takePlainly(@Nullable Map<String, VariableValueDto> values) {
        if (values != null) {
            values.replaceAll((key, value) -> value == null ? new VariableValueDto() : plain(value));
        }
    }

    private static VariableValueDto plain(VariableValueDto value) {
        String type = Optional.ofNullable(value.getType()).orElse("").toLowerCase(Locale.ROOT);
        if (type.equals("json") && value.getValue() instanceof String) {
            return value;
        }
        VariableValueDto plain = new VariableValueDto();
        plain.setValue(PLAIN.contains(type) ? value.getValue() : ODD);
        return plain;
    }
}
