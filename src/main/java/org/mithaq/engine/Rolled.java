package org.mithaq.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/** What the queries on the roll have in common. */
final class Rolled {

    private Rolled() {}

    /**
     * Who may be told: a person is told of what belongs to them, an administrator and the house itself of everything.
     *
     * @param own the keys of what belongs to a login
     * @param key of what was found
     */
    static <T> Predicate<T> told(
            CommandContext context, Function<String, Predicate<String>> own, Function<T, String> key) {
        return narrowed(context)
                .<Predicate<T>>map(asking -> {
                    Predicate<String> belongs = own.apply(asking);
                    return one -> belongs.test(key.apply(one));
                })
                .orElse(one -> true);
    }

    /** Login of whoever asks and is told of what belongs to them alone; empty for an administrator and the house itself. */
    static Optional<String> narrowed(CommandContext context) {
        return Optional.ofNullable(context.getAuthentication())
                .filter(asking -> context.isAuthorizationCheckEnabled())
                .filter(asking -> !context.getAuthorizationManager().isCamundaAdmin(asking))
                .map(Authentication::getUserId);
    }

    /** Whether a value is the one asked for, where one is. */
    static boolean is(@Nullable String asked, String value) {
        return asked == null || asked.equals(value);
    }

    /** Whether a value is one of those asked for, where some are. */
    static boolean isIn(String @Nullable [] asked, String value) {
        return asked == null || List.of(asked).contains(value);
    }

    /**
     * Whether a value is like a pattern in the manner of SQL, where one is given; upper and lower case are the same. It takes
     * no longer the more often {@code %} stands in the pattern.
     */
    static boolean isLike(@Nullable String asked, String value) {
        return asked == null || isMadeOf(List.of(asked.toLowerCase(Locale.ROOT).split("%", -1)), value);
    }

    private static boolean isMadeOf(List<String> parts, String value) {
        String text = value.toLowerCase(Locale.ROOT);
        String first = parts.get(0);
        String last = parts.get(parts.size() - 1);
        if (parts.size() == 1) {
            return text.equals(first);
        }
        if (!text.startsWith(first) || !text.endsWith(last)) {
            return false;
        }
        int read = first.length();
        for (String part : parts.subList(1, parts.size() - 1)) {
            int found = text.indexOf(part, read);
            if (found < 0) {
                return false;
            }
            read = found + part.length();
        }
        return read <= text.length() - last.length();
    }

    /** One page of what was found, in the order of the keys. */
    static <T> List<T> page(Stream<T> found, Function<T, String> key, @Nullable Page page) {
        return Optional.ofNullable(page)
                .map(wanted -> found.sorted(Comparator.comparing(key))
                        .skip(wanted.getFirstResult())
                        .limit(wanted.getMaxResults()))
                .orElseGet(() -> found.sorted(Comparator.comparing(key)))
                .toList();
    }
}
