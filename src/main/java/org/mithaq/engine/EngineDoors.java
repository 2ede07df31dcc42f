package org.mithaq.engine;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the engine's web applications and API act in the name of whoever is signed in, behind the doors of the house. */
@Configuration
class EngineDoors {

    /** Behind Spring Security, which stands at -100, and before the engine's own filters. */
    private static final int BEHIND_THE_DOORS = -50;

    @Bean
    FilterRegistrationBean<Filter> webApplicationsLogin(Roll roll) {
        return behindTheDoors(new WebApplications(roll), "webApplicationsLogin", "/camunda/app/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<Filter> engineRestLogin(Roll roll) {
        return behindTheDoors(new Api(new SignedIn(roll)), "engineRestLogin", "/engine-rest/*");
    }

    @Bean
    FilterRegistrationBean<Filter> pageNonce() {
        return behindTheDoors(new PageNonce(), "pageNonce", "/camunda/app/*");
    }

    private static FilterRegistrationBean<Filter> behindTheDoors(Filter filter, String name, String... paths) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setName(name);
        registration.addUrlPatterns(paths);
        registration.setOrder(BEHIND_THE_DOORS);
        return registration;
    }

    private static class Api extends ProcessEngineAuthenticationFilter {

        Api(SignedIn signedIn) {
            authenticationProvider = signedIn;
        }

        @Override
        public void init(FilterConfig configuration) {
            // the provider is given already
        }

        /** The engine would say in its own words that it knows no other of the name. */
        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            HttpServletRequest asked = (HttpServletRequest) request;
            String path = asked.getRequestURI()
                    .substring(asked.getContextPath().length()
                            + asked.getServletPath().length());
            if (getAddressedEngine(extractEngineName(path)) == null) {
                ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                super.doFilter(request, response, chain);
            }
        }
    }

    /** Keeps a login's groups and organs in the session only as long as the roll says the same. */
    private static class WebApplications extends ContainerBasedAuthenticationFilter {

        WebApplications(Roll roll) {
            authenticationProvider = new SignedIn(roll) {
                @Override
                public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
                    AuthenticationResult now = super.extractAuthenticatedUser(request, engine);
                    if (now.isAuthenticated()) {
                        renew(AuthenticationUtil.getAuthsFromSession(request.getSession()), engine, now);
                    }
                    return now;
                }
            };
        }

        @Override
        public void init(FilterConfig configuration) {
            // the provider is given already
        }

        private static void renew(Authentications known, ProcessEngine engine, AuthenticationResult now) {
            if (known.getAuthenticationForProcessEngine(engine.getName()) instanceof UserAuthentication user
                    && !isStill(user, now)) {
                known.addOrReplace(AuthenticationUtil.createAuthentication(
                        engine, now.getAuthenticatedUser(), now.getGroups(), now.getTenants()));
            }
        }

        private static boolean isStill(UserAuthentication user, AuthenticationResult now) {
            return now.getGroups().equals(user.getGroupIds())
                    && now.getTenants().equals(user.getTenantIds());
        }
    }
}
