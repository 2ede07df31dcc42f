package org.mithaq.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A seal")
class SealTest {

    private final KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    private final Seal seal = new Seal(
            7,
            Instant.parse("2021-03-14T15:00:00.000120Z"),
            "1001-1500,1502",
            501,
            Sha256.hex(),
            Seal.NONE,
            Sha256.hex(),
            TrustedKeys.id(pair.getPublic()));

    SealTest() throws GeneralSecurityException {}

    @Test
    @DisplayName("is canonical JSON already as it is written")
    void canonical() throws Exception {
        assertThat(seal.canonical())
                .isEqualTo(new JsonCanonicalizer(seal.canonical()).getEncodedString())
                .startsWith(
                        "{\"at\":\"2021-03-14T15:00:00.000120Z\",\"entries\":\"1001-1500,1502\",\"history\":\"e3b0");
    }

    /** The platform's own, which an export is verified with, and that of the house. */
    static Stream<Provider> providers() {
        return Stream.of(Security.getProvider("SunEC"), new BouncyCastleProvider());
    }

    @ParameterizedTest
    @MethodSource("providers")
    @DisplayName("counts under the signature of a trusted key, and only as it was signed")
    void signature(Provider provider) throws GeneralSecurityException {
        TrustedKeys keys = new TrustedKeys(List.of(pair.getPublic()), provider);
        TrustedKeys others = new TrustedKeys(
                List.of(KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPublic()),
                provider);
        String signature = signature(seal);

        assertThat(keys.confirm(new SignedSeal(seal, signature))).isTrue();
        assertThat(others.confirm(new SignedSeal(seal, signature))).isFalse();
        assertThat(keys.confirm(new SignedSeal(seal, signature.toUpperCase(Locale.ROOT))))
                .isFalse();
        assertThat(keys.confirm(new SignedSeal(seal, ""))).isFalse();
        for (int digit = 0; digit < signature.length(); digit++) {
            String forged = new StringBuilder(signature)
                    .replace(digit, digit + 1, signature.charAt(digit) == '0' ? "1" : "0")
                    .toString();
            assertThat(keys.confirm(new SignedSeal(seal, forged))).isFalse();
        }
        Seal later = new Seal(
                8, seal.at(), seal.entries(), seal.size(), seal.root(), seal.previous(), seal.history(), seal.key());
        assertThat(keys.confirm(new SignedSeal(later, signature))).isFalse();
    }

    private String signature(Seal signed) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(signed.bytes());
        return HexFormat.of().formatHex(signature.sign());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1-2", "1,3", "1001-1500,1502,1504-1505"})
    @DisplayName("names its entries as short as can be")
    void ranges(String written) {
        Ranges ranges = Ranges.parse(written);
        assertThat(ranges.toString()).isEqualTo(written);
        assertThat(Ranges.of(ranges.numbers().toArray())).isEqualTo(ranges);
        assertThat(ranges.size()).isEqualTo(ranges.numbers().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,2", "2,1", "2-1", "1-1", "01", "1,", "1-3,3", "a", "1 ,3", "+1", "1-2-3"})
    @DisplayName("names them in no other way")
    void noRanges(String written) {
        assertThatThrownBy(() -> Ranges.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }
}
