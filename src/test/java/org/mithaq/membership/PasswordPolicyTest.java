package org.mithaq.membership;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.language.Refusal;

@DisplayName("The policy for passwords")
class PasswordPolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "olive bicycle snow",
                "زيتون دراجة ثلج قنطرة",
                "correct horse battery staple",
                "twelve chars",
                "Tr0ub4dor&3-and-more",
                "çà et là, quatre mots",
            })
    @DisplayName("takes what is long, in any letters")
    void taken(String password) {
        assertThatCode(() -> PasswordPolicy.expect("rapporteur", password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "password.too-short, ''",
        "password.too-short, elevenchars",
        "password.too-short, زيتون وثلج",
        "password.too-long, abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz",
        "password.too-long, زيتون دراجة ثلج قنطرة زيتون دراجة ثلج قنطرة",
        "password.monotonous, aaaaaaaaaaaa",
        "password.monotonous, 121212121212121212",
        "password.holds-login, my Rapporteur 1",
        "password.holds-login, r.a.p.p.o.r.t.e.u.r",
        "password.common, 123456789012",
        "password.common, 0123456789012",
        "password.common, Password2026!!",
        "password.common, motdepasse123",
        "password.common, Casablanca2021",
        "password.common, بسم الله الرحمن الرحيم",
        "password.common, المملكة المغربية 2026",
    })
    @DisplayName("refuses what is guessed first")
    void refused(String why, String password) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PasswordPolicy.expect("rapporteur", password))
                .returns(why, Refusal::key);
    }
}
