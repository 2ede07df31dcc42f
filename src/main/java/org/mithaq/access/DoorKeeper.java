package org.mithaq.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.security.web.session.SessionInformationExpiredEvent;
import org.springframework.security.web.session.SessionInformationExpiredStrategy;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;

/**
 * Answers those who are not let in: a browser is led to the page where that can be put right, everybody else gets a status
 * and a sentence.
 *
 * <p>No answer asks for HTTP Basic. A browser that is asked keeps the password, and sends it along with whatever another
 * site makes it send.
 */
@Component
class DoorKeeper
        implements AuthenticationEntryPoint,
                AuthenticationFailureHandler,
                AccessDeniedHandler,
                SessionInformationExpiredStrategy {

    static final String LOGIN = "/login";
    static final String OWN_PASSWORD = "/account/password";
    static final String RESET = "/account/reset";
    static final String LANGUAGE = "/language";
    static final String BALLOTS = "/me/ballots";

    /** Somebody without a login, or with a wrong one in an {@code Authorization} header. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            Sentence.answer(request, response, HttpStatus.TOO_MANY_REQUESTS.value(), "login.wait", tooMany.seconds());
        } else if (wantsPage(request)) {
            lead(request, response, LOGIN);
        } else {
            Sentence.answer(request, response, HttpStatus.UNAUTHORIZED.value(), "error.401");
        }
    }

    /** Somebody who could not be logged in by the form, or by an identity provider. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof TooManyAttempts tooMany) {
            lead(request, response, LOGIN + "?wait=" + tooMany.seconds());
        } else if (reason instanceof OAuth2AuthenticationException) {
            lead(request, response, LOGIN + (reason instanceof NoMember ? "?stranger" : "?provider"));
        } else {
            lead(request, response, LOGIN + "?error");
        }
    }

    /** Somebody whose login does not open this, or who sends something without any. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof OwnPasswordFirst && wantsPage(request)) {
            lead(request, response, OWN_PASSWORD);
        } else if (reason instanceof MissingCsrfTokenException && !wantsPage(request)) {
            Sentence.answer(request, response, HttpStatus.UNAUTHORIZED.value(), "error.401");
        } else {
            Sentence.answer(request, response, HttpStatus.FORBIDDEN.value(), sentence(reason));
        }
    }

    /** Somebody whose session was ended, by themselves or with their old password. */
    @Override
    public void onExpiredSessionDetected(SessionInformationExpiredEvent event) throws IOException {
        if (wantsPage(event.getRequest())) {
            lead(event.getRequest(), event.getResponse(), LOGIN);
        } else {
            Sentence.answer(event.getRequest(), event.getResponse(), HttpStatus.UNAUTHORIZED.value(), "error.401");
        }
    }

    private static String sentence(AccessDeniedException reason) {
        if (reason instanceof OwnPasswordFirst) {
            return "password.own-first";
        }
        if (reason instanceof MembershipEnded) {
            return "login.membership-ended";
        }
        if (reason instanceof BeyondOffice) {
            return "error.beyond-office";
        }
        return reason instanceof CsrfException ? "error.stale" : "error.403";
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response, String to) throws IOException {
        response.sendRedirect(request.getContextPath() + to);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        MediaTypeRequestMatcher html =
                new MediaTypeRequestMatcher(new HeaderContentNegotiationStrategy(), MediaType.TEXT_HTML);
        html.setUseEquals(true);
        return html.matches(request);
    }
}
