package org.mithaq.membership;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A password that is read from one screen and typed on another: four groups of four characters, 79 bits. */
final class OneTimePassword {

    /** Without those that are taken for one another. */
    private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    static String generate() {
        return Stream.generate(OneTimePassword::group).limit(4).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(4, 0, CHARACTERS.length())
                .mapToObj(CHARACTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
