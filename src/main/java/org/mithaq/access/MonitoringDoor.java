package org.mithaq.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The one path for whoever watches over the house, by HTTP Basic and without a session: no other path knows that login. */
@Configuration
class MonitoringDoor {

    private static final String METRICS = "/actuator/prometheus";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain monitoringDoorFilters(HttpSecurity http, MonitoringLogin login, DoorKeeper keeper)
            throws Exception {
        return http.securityMatcher(METRICS)
                .authenticationManager(login)
                .authorizeHttpRequests(paths -> paths.anyRequest().hasAuthority(MonitoringLogin.READS_METRICS))
                .httpBasic(basic -> basic.authenticationEntryPoint(keeper))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(keeper).accessDeniedHandler(keeper))
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(Doors::headers)
                .build();
    }
}
