package org.mithaq.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Names the nonce of a page in the page's own policy.
 *
 * <p>The engine's web applications keep the last nonce for everybody in one place: a request that comes between the header
 * of a page and its text leaves them different, and the browser runs none of the page's scripts.
 */
class PageNonce extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern USED = Pattern.compile("nonce=\"([\\w-]+)\"");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        Matcher used = USED.matcher(new String(page.getContentAsByteArray(), StandardCharsets.ISO_8859_1));
        if (used.find()) {
            page.setHeader(
                    POLICY, page.getHeader(POLICY).replaceFirst("'nonce-[^']+'", "'nonce-" + used.group(1) + "'"));
        }
        page.copyBodyToResponse();
    }
}
