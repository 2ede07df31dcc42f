package org.mithaq.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells each line of the log on whose request it was written. */
class LoginInLog extends OncePerRequestFilter {

    private static final String LOGIN = "login";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getRemoteUser() != null) {
            MDC.put(LOGIN, request.getRemoteUser());
        }
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOGIN);
        }
    }
}
