package org.mithaq.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address that writes the way to one of the engine's servlets in another manner than the servlet's own, and one
 * with a NUL: the engine's API reads what is asked for past Spring Security's firewall.
 */
class PlainAddresses extends OncePerRequestFilter {

    private static final String NUL = "%00";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isRoundabout(request) || String.valueOf(request.getQueryString()).contains(NUL)) {
            Sentence.answer(request, response, HttpStatus.BAD_REQUEST.value(), "error.400");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isRoundabout(HttpServletRequest request) {
        boolean toServlet = request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH;
        return toServlet && !request.getRequestURI().startsWith(request.getContextPath() + request.getServletPath());
    }
}
