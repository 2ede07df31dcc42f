package org.mithaq.ballot;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Goes through those who are too many to be held at once. */
final class Portions {

    private static final int MOST = 500;

    private Portions() {}

    /**
     * @param next the next of them, after a key, empty for the first, and how many at most
     * @param key by which they are in order
     * @param use is given each portion
     * @return how many they are
     */
    static <T> int each(BiFunction<String, Integer, List<T>> next, Function<T, String> key, Consumer<List<T>> use) {
        int count = 0;
        List<T> portion = next.apply("", MOST);
        while (!portion.isEmpty()) {
            use.accept(portion);
            count += portion.size();
            portion = next.apply(key.apply(portion.get(portion.size() - 1)), MOST);
        }
        return count;
    }
}
