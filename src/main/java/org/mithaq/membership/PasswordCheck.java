package org.mithaq.membership;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Compares passwords with their slow hashes. A script sends its password with every request: what was right a moment ago is
 * recognised for some minutes by a keyed digest that never leaves this process, and no longer once the password changes.
 */
@Component
class PasswordCheck {

    private static final String DIGEST = "HmacSHA256";

    private final PasswordEncoder passwords;
    private final SecretKeySpec key;
    private final Cache<String, Boolean> right = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .maximumSize(10_000)
            .build();

    PasswordCheck(PasswordEncoder passwords) {
        this.passwords = passwords;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, DIGEST);
    }

    boolean matches(String login, String password, String encoded) {
        String attempt = digest(String.join("\n", login, encoded, password));
        boolean matches = right.getIfPresent(attempt) != null || passwords.matches(password, encoded);
        if (matches) {
            right.put(attempt, true);
        }
        return matches;
    }

    private String digest(String text) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException unknown) {
            throw new IllegalStateException("Every Java platform knows " + DIGEST, unknown);
        }
    }
}
