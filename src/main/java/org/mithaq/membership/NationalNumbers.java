package org.mithaq.membership;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps national numbers as hashes under the installation's key, {@code mithaq.national-number-key}: enough to recognise the
 * same number again, and nothing to read it from.
 */
@Component
class NationalNumbers {

    private static final String DEMO_KEY = "the key of the demonstration protects nothing";
    private static final int SHORTEST_KEY = 32;
    private static final int LONGEST_ENDING = 4;
    private static final String HASH = "HmacSHA256";
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{0,3}[0-9]{3,14}");

    private final boolean demo;
    private final Optional<String> configured;

    NationalNumbers(
            Installation installation, @Value("${mithaq.national-number-key:#{null}}") @Nullable String configured) {
        this.demo = installation.isDemo();
        this.configured = Optional.ofNullable(configured);
    }

    /**
     * A national number that cannot be read any more.
     *
     * @param hash 64 hexadecimal digits
     * @param ending its last characters, at most half of it
     */
    record Sealed(String hash, String ending) {}

    /**
     * Seals a number; spaces, hyphens and the case of letters do not matter.
     *
     * @throws Refusal when it cannot be a national number, or no key is configured
     */
    Sealed seal(String number) {
        String normal = ImportText.asciiDigits(Normalizer.normalize(number, Normalizer.Form.NFKC))
                .replaceAll("[\\s\\-./]", "")
                .toUpperCase(Locale.ROOT);
        if (!NUMBER.matcher(normal).matches()) {
            throw new Refusal("import.no-national-number");
        }
        int shown = Math.min(LONGEST_ENDING, normal.length() / 2);
        return new Sealed(hash(normal), normal.substring(normal.length() - shown));
    }

    private String hash(String normal) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(key().getBytes(StandardCharsets.UTF_8), HASH));
            return HexFormat.of().formatHex(mac.doFinal(normal.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException unknown) {
            throw new IllegalStateException("Every Java platform knows " + HASH, unknown);
        }
    }

    private String key() {
        return configured
                .or(() -> demo ? Optional.of(DEMO_KEY) : Optional.empty())
                .filter(key -> key.length() >= SHORTEST_KEY && (demo || !key.equals(DEMO_KEY)))
                .orElseThrow(() -> new Refusal("import.no-key", SHORTEST_KEY));
    }
}
