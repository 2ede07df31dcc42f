package org.mithaq.engine;

import jakarta.servlet.Filter;
import java.util.Map;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the engine's web applications and API act in the name of whoever is signed in, behind the doors of the house. */
@Configuration
class EngineDoors {

    /** Behind Spring Security, which stands at -100, and before the engine's own filters. */
    private static final int BEHIND_THE_DOORS = -50;

    @Bean
    FilterRegistrationBean<Filter> webApplicationsLogin() {
        return trusting(
                new ContainerBasedAuthenticationFilter(), "webApplicationsLogin", "/camunda/app/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<Filter> engineRestLogin() {
        return trusting(new ProcessEngineAuthenticationFilter(), "engineRestLogin", "/engine-rest/*");
    }

    private static FilterRegistrationBean<Filter> trusting(Filter filter, String name, String... paths) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setName(name);
        registration.setInitParameters(Map.of("authentication-provider", SignedIn.class.getName()));
        registration.addUrlPatterns(paths);
        registration.setOrder(BEHIND_THE_DOORS);
        return registration;
    }
}
