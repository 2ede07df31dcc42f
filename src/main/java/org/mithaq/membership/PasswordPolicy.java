package org.mithaq.membership;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.mithaq.language.Refusal;

/**
 * What a password must be: long rather than strange. Neither signs nor digits are asked for, and none expires by itself.
 *
 * <p>Source: NIST SP 800-63B, 5.1.1.2.
 */
public final class PasswordPolicy {

    /** Characters, as people count them. */
    static final int SHORTEST = 12;

    /** Bytes in UTF-8: the hash does not see what comes after. */
    static final int LONGEST = 72;

    private static final int DIFFERENT_CHARACTERS = 5;
    private static final Set<String> COMMON = common();

    private PasswordPolicy() {}

    /**
     * Expects a password that is fit for a login.
     *
     * @throws Refusal when it is too short, too long, made of few characters, built on the login, or a common one
     */
    public static void expect(String login, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new Refusal("password.too-short", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new Refusal("password.too-long", LONGEST, LONGEST / 2);
        }
        if (password.codePoints().distinct().count() < DIFFERENT_CHARACTERS) {
            throw new Refusal("password.monotonous");
        }
        if (plain(password).contains(plain(login)) || letters(password).contains(letters(login))) {
            throw new Refusal("password.holds-login");
        }
        if (COMMON.contains(plain(password)) || COMMON.contains(letters(password))) {
            throw new Refusal("password.common");
        }
    }

    /** The word without its digits and signs: a common one does not become good by the year at its end. */
    private static String letters(String text) {
        String letters = plain(text).replaceAll("[^\\p{L}]", "");
        return letters.isEmpty() ? plain(text) : letters;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> common() {
        try (InputStream list = PasswordPolicy.class.getResourceAsStream("/common-passwords.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list of common passwords cannot be read", unreadable);
        }
    }
}
