package org.mithaq.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.mithaq.language.Languages;
import org.mithaq.membership.Readers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The language that somebody chooses to read: a browser keeps it in a cookie, the house keeps it for each member.
 *
 * <p>Whoever chooses at the login page chooses for good; whoever does not finds what they chose the last time, on whatever
 * browser and whoever used it before.
 */
@Component
class LanguageChoice {

    private static final Duration KEPT = Duration.ofDays(365);

    private final Readers readers;

    LanguageChoice(Readers readers) {
        this.readers = readers;
    }

    /** Somebody chooses, with a login or on the way to it. */
    void choose(Locale language, HttpServletRequest request, HttpServletResponse response) {
        keep(language, request, response);
        HttpSession session = request.getSession(false);
        if (request.getRemoteUser() != null) {
            readers.choose(request.getRemoteUser(), language);
        } else if (session != null) {
            session.setAttribute(Languages.COOKIE, language);
        }
    }

    /** A member comes in. */
    void recall(String login, HttpServletRequest request, HttpServletResponse response) {
        Optional<Locale> now = Optional.ofNullable(request.getSession(false))
                .map(session -> (Locale) session.getAttribute(Languages.COOKIE));
        now.ifPresent(language -> readers.choose(login, language));
        now.or(() -> readers.languageOf(login))
                .ifPresentOrElse(
                        language -> keep(language, request, response),
                        () -> answer(response, cookie("", request).maxAge(Duration.ZERO)));
    }

    private static void keep(Locale language, HttpServletRequest request, HttpServletResponse response) {
        answer(response, cookie(language.getLanguage(), request).maxAge(KEPT));
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String value, HttpServletRequest request) {
        return ResponseCookie.from(Languages.COOKIE, value)
                .path("/")
                .sameSite("Lax")
                .secure(request.isSecure());
    }

    private static void answer(HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
