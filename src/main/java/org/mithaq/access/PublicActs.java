package org.mithaq.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Browsers may keep the published acts, and ask each time whether what they kept is still the same. */
@Configuration
class PublicActs {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> keptActs() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> kept = new FilterRegistrationBean<>(new KeptActs());
        kept.addUrlPatterns("/communiques", "/communiques/*", "/charters/*");
        return kept;
    }

    private static class KeptActs extends ShallowEtagHeaderFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
            super.doFilterInternal(request, response, chain);
        }
    }
}
