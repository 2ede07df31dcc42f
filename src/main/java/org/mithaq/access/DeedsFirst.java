package org.mithaq.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * When many look at their Tasklist at once, looks wait for each other, so that a deed goes through: whoever has voted is told so
 * at once, while others wait a moment longer for their list.
 */
class DeedsFirst extends OncePerRequestFilter {

    /** A query of the Tasklist's is sent like a deed, and is a look. */
    private static final Pattern QUERIES =
            Pattern.compile("/camunda/api/engine/engine/[^/]+/filter/[^/]+/(list|count)");

    private final Semaphore looks;

    /**
     * @param atOnce how many look at once
     * @param connections to the database, of which each look has one until it is over
     * @throws IllegalArgumentException where none would be left for deeds
     */
    DeedsFirst(int atOnce, int connections) {
        if (atOnce >= connections) {
            throw new IllegalArgumentException(
                    "No connection is left for deeds: mithaq.looks-at-once (%d) has to be less than spring.datasource.hikari.maximum-pool-size (%d)"
                            .formatted(atOnce, connections));
        }
        looks = new Semaphore(atOnce, true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isLook(request);
    }

    /** Whether somebody only looks at the Tasklist's part of the engine's API. */
    static boolean isLook(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean look = HttpMethod.GET.matches(request.getMethod())
                || QUERIES.matcher(path).matches();
        return look && path.startsWith("/camunda/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        looks.acquireUninterruptibly();
        try {
            rest.doFilter(request, response);
        } finally {
            looks.release();
        }
    }
}
