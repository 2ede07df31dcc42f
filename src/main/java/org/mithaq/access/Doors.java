package org.mithaq.access;

import jakarta.servlet.http.HttpServletRequest;
import org.mithaq.engine.Looks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Every path needs a login but the published acts, what their pages are drawn with, and the health check. The metrics have
 * the {@link MonitoringDoor}.
 *
 * <p>People log in by a form, or by their party's identity provider where one is configured; scripts by HTTP Basic. The
 * engine's web applications trust that login and keep their own protection against forged requests.
 */
@Configuration
class Doors {

    private static final RequestMatcher ENGINE_LOGOUT = post("/camunda/api/admin/auth/user/*/logout");

    /** Nothing but what the house itself serves: no script or style within a page, no frame, no form to elsewhere. */
    private static final String OWN_CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
                    + "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String NO_DEVICES =
            "accelerometer=(), autoplay=(), camera=(), display-capture=(), fullscreen=(self), "
                    + "geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain doorFilters(
            HttpSecurity http,
            GoodStanding standing,
            DoorKeeper keeper,
            Sessions sessions,
            Welcomed welcomed,
            ObjectProvider<ClientRegistrationRepository> providers,
            ProvidedLogin providedLogin)
            throws Exception {
        ClientRegistrationRepository known = providers.getIfAvailable();
        if (known != null) {
            http.oauth2Login(login -> providedLogin
                    .through(known, login)
                    .loginPage(DoorKeeper.LOGIN)
                    .successHandler(welcomed)
                    .failureHandler(keeper));
        }
        return http.authorizeHttpRequests(paths -> paths.requestMatchers(
                                "/communiques/**",
                                "/charters/**",
                                "/css/**",
                                "/fonts/**",
                                "/icon.svg",
                                "/actuator/health",
                                DoorKeeper.LOGIN,
                                DoorKeeper.LANGUAGE,
                                "/error")
                        .permitAll()
                        .requestMatchers(
                                "/camunda/api/admin/setup/**",
                                "/camunda/api/admin/auth/user/*/login/**",
                                "/camunda/api/engine/engine/*/identity/verify/**",
                                "/engine-rest/identity/verify/**",
                                "/engine-rest/engine/*/identity/verify/**")
                        .denyAll()
                        .requestMatchers(DoorKeeper.OWN_PASSWORD)
                        .access(standing::toOwnPassword)
                        .requestMatchers(DoorKeeper.RESET)
                        .access(standing::toAdministrators)
                        .requestMatchers("/actuator/health/*")
                        .access(standing::toAdministrators)
                        .requestMatchers("/audit/**")
                        .access(standing::toAuditors)
                        .requestMatchers("/board/*/incidents/*")
                        .access(standing::toAdministrators)
                        .requestMatchers(EnginePaths::isForAdministrators)
                        .access(standing::toAdministrators)
                        .anyRequest()
                        .access(standing))
                .formLogin(form -> form.loginPage(DoorKeeper.LOGIN)
                        .successHandler(welcomed)
                        .failureHandler(keeper))
                .httpBasic(basic -> basic.authenticationEntryPoint(keeper))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(keeper).accessDeniedHandler(keeper))
                .logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(post("/logout"), ENGINE_LOGOUT))
                        .defaultLogoutSuccessHandlerFor(
                                new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT), ENGINE_LOGOUT)
                        .defaultLogoutSuccessHandlerFor(toLogin(), request -> true))
                .sessionManagement(management -> management.sessionConcurrency(concurrency -> concurrency
                        .maximumSessions(-1)
                        .sessionRegistry(sessions)
                        .expiredSessionStrategy(keeper)))
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                                "/camunda/api/**", "/camunda/app/**", DoorKeeper.LANGUAGE, DoorKeeper.BALLOTS + "/*")
                        .ignoringRequestMatchers(Doors::comesWithoutSession))
                .headers(Doors::headers)
                .build();
    }

    /** Forged requests live on what a browser sends by itself: its session. A script sends its password instead. */
    private static boolean comesWithoutSession(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                && request.getRequestedSessionId() == null
                && request.getSession(false) == null;
    }

    static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(FrameOptionsConfig::deny)
                .contentSecurityPolicy(policy -> policy.policyDirectives(OWN_CONTENT))
                .permissionsPolicyHeader(policy -> policy.policy(NO_DEVICES))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    /** No database takes a NUL: a request that brings one is answered 400, and not with a failure of the query. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    private static RequestMatcher post(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }

    private static SimpleUrlLogoutSuccessHandler toLogin() {
        SimpleUrlLogoutSuccessHandler handler = new SimpleUrlLogoutSuccessHandler();
        handler.setDefaultTargetUrl(DoorKeeper.LOGIN + "?logout");
        return handler;
    }

    /** Before Spring Security, which stands at -100: a forged request changes nothing, not even a session. */
    @Bean
    FilterRegistrationBean<SameOrigin> sameOrigin() {
        FilterRegistrationBean<SameOrigin> filter = new FilterRegistrationBean<>(new SameOrigin());
        filter.setOrder(-101);
        return filter;
    }

    /** Before Spring Security as well, which lets pass some odd addresses that it cannot read itself. */
    @Bean
    FilterRegistrationBean<PlainAddresses> plainAddresses() {
        FilterRegistrationBean<PlainAddresses> filter = new FilterRegistrationBean<>(new PlainAddresses());
        filter.setOrder(-102);
        return filter;
    }

    /** Before all that is asked of whoever looks. */
    @Bean
    FilterRegistrationBean<DeedsFirst> deedsFirst(
            @Value("${mithaq.looks-at-once}") int looks,
            @Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
        FilterRegistrationBean<DeedsFirst> filter = new FilterRegistrationBean<>(new DeedsFirst(looks, connections));
        filter.setOrder(-103);
        return filter;
    }

    /** Behind Spring Security: whoever is not let in sends nothing that would be read. */
    @Bean
    FilterRegistrationBean<BoundedBodies> boundedBodies() {
        FilterRegistrationBean<BoundedBodies> filter = new FilterRegistrationBean<>(new BoundedBodies());
        filter.setOrder(-99);
        return filter;
    }

    /** Behind Spring Security as well, which knows who asks. */
    @Bean
    FilterRegistrationBean<LoginInLog> loginInLog() {
        FilterRegistrationBean<LoginInLog> filter = new FilterRegistrationBean<>(new LoginInLog());
        filter.setOrder(-98);
        return filter;
    }

    /** Behind what knows who asks, and before what asks in which offices they act. */
    @Bean
    FilterRegistrationBean<OneReading> oneReading(PlatformTransactionManager transactions, Looks engine) {
        FilterRegistrationBean<OneReading> filter =
                new FilterRegistrationBean<>(new OneReading(transactions, engine::look));
        filter.setOrder(-97);
        return filter;
    }

    /** Tells the {@link Sessions} when one has ended. */
    @Bean
    ServletListenerRegistrationBean<HttpSessionEventPublisher> endOfSessions() {
        return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
    }
}
