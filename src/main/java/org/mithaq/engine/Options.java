package org.mithaq.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.engine.TaskForm.Option;

/** What a field offers to choose from; computed options are those of this moment. */
@FunctionalInterface
interface Options {

    List<String> in(Shown shown);

    /** Written in the form itself. */
    static Options of(List<String> values) {
        return shown -> values;
    }

    /** Shown under a key of its own. */
    static Options shownAs(String key) {
        return shown -> values(shown.value(key));
    }

    /** Computed by a FEEL expression. */
    static Options computed(String expression) {
        return shown -> values(shown.evaluate(expression));
    }

    private static List<String> values(@Nullable Object offered) {
        return offered instanceof List<?> list
                ? list.stream().map(Options::value).toList()
                : List.of();
    }

    private static String value(Object offered) {
        if (offered instanceof Option option) {
            return option.value();
        }
        return String.valueOf(offered instanceof Map<?, ?> option ? option.get("value") : offered);
    }
}
