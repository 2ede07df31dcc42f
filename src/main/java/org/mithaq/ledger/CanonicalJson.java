package org.mithaq.ledger;

import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes values in the one form of JSON over which hashes are taken: RFC 8785, without fractions.
 *
 * <p>Texts, whole numbers, truth values, lists, maps by text, records; what is missing is left out. Choices and moments are
 * texts. A {@link FullText} is written as its hash.
 */
final class CanonicalJson {

    private static final long MOST_EXACT = 1L << 53;

    private final StringBuilder json = new StringBuilder();
    private final Consumer<FullText> met;

    private CanonicalJson(Consumer<FullText> met) {
        this.met = met;
    }

    /** A value as canonical JSON. */
    static String of(Object value) {
        return of(value, text -> {});
    }

    /**
     * The same.
     *
     * @param met is told each text that the value holds
     * @throws IllegalArgumentException when RFC 8785 has no form for it
     */
    static String of(Object value, Consumer<FullText> met) {
        CanonicalJson writer = new CanonicalJson(met);
        writer.write(value);
        return writer.json.toString();
    }

    /** The members of a record by name, those that are missing left out. */
    static SortedMap<String, Object> members(Record value) {
        SortedMap<String, Object> members = new TreeMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object member = unwrapped(read(component, value));
            if (member != null) {
                members.put(component.getName(), member);
            }
        }
        return members;
    }

    private static @Nullable Object read(RecordComponent component, Record value) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalArgumentException("Cannot read %s of %s".formatted(component, value), unreadable);
        }
    }

    private static @Nullable Object unwrapped(@Nullable Object value) {
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    private void write(@Nullable Object value) {
        if (value == null) {
            json.append("null");
        } else if (value instanceof FullText text) {
            met.accept(text);
            quote(text.hash());
        } else if (value instanceof Boolean) {
            json.append(value);
        } else if (value instanceof Integer || value instanceof Long) {
            number(((Number) value).longValue());
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof Collection<?> list) {
            array(list);
        } else if (value instanceof Record holder) {
            object(members(holder));
        } else if (value instanceof CharSequence || value instanceof Enum || value instanceof Temporal) {
            quote(value.toString());
        } else {
            throw new IllegalArgumentException("No canonical JSON for " + value.getClass());
        }
    }

    private void number(long value) {
        if (Math.abs(value) > MOST_EXACT) {
            throw new IllegalArgumentException(value + " is not exact in JSON");
        }
        json.append(value);
    }

    private void object(Map<?, ?> map) {
        SortedMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        json.append('{');
        Iterator<Map.Entry<String, Object>> members = sorted.entrySet().iterator();
        while (members.hasNext()) {
            Map.Entry<String, Object> member = members.next();
            quote(member.getKey());
            json.append(':');
            write(unwrapped(member.getValue()));
            json.append(members.hasNext() ? "," : "");
        }
        json.append('}');
    }

    private void array(Collection<?> list) {
        json.append('[');
        Iterator<?> items = list.iterator();
        while (items.hasNext()) {
            write(unwrapped(items.next()));
            json.append(items.hasNext() ? "," : "");
        }
        json.append(']');
    }

    private void quote(String text) {
        json.append('"');
        if (isPlain(text)) {
            json.append(text);
        } else {
            for (int at = 0; at < text.length(); at++) {
                character(text, at);
            }
        }
        json.append('"');
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign < ' ' || sign == '"' || sign == '\\' || Character.isSurrogate(sign)) {
                return false;
            }
        }
        return true;
    }

    private void character(String text, int at) {
        char sign = text.charAt(at);
        switch (sign) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> {
                if (sign < ' ') {
                    json.append("\\u%04x".formatted((int) sign));
                } else {
                    json.append(whole(text, at));
                }
            }
        }
    }

    /** Half a character has no UTF-8 form, and so no hash. */
    private static char whole(String text, int at) {
        char sign = text.charAt(at);
        boolean broken = Character.isHighSurrogate(sign)
                ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : Character.isLowSurrogate(sign) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
        if (broken) {
            throw new IllegalArgumentException("Half a character at %d".formatted(at));
        }
        return sign;
    }
}
