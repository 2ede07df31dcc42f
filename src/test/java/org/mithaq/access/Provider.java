package org.mithaq.access;

import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** A real OpenID Connect provider on this machine: Spring's authorization server, with accounts of its own. */
@ImportAutoConfiguration({
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    OAuth2AuthorizationServerJwtAutoConfiguration.class,
})
class Provider {

    static final String PASSWORD = "the provider's own";

    /** What each account's identity token says. */
    private static final Map<String, Map<String, Object>> ACCOUNTS = Map.of(
            "rapporteur-at-party", Map.of("email", "rapporteur@example.org", "email_verified", true),
            "administrator-at-party", Map.of("email", "administrator@example.org", "email_verified", true),
            "unverified", Map.of("email", "provincial.secretary@example.org", "email_verified", false),
            "silent", Map.of("email", "provincial.secretary@example.org"),
            "left", Map.of("email", "deputy.one@example.org", "email_verified", true),
            "stranger", Map.of("email", "stranger@example.org", "email_verified", true),
            // a subject that is somebody's login here says nothing
            "provincial.secretary", Map.of("email_verified", true));

    /** Starts it on a free port of this machine. */
    static ConfigurableApplicationContext start(String redirect) {
        return new SpringApplicationBuilder(Provider.class)
                .run(
                        "--spring.config.location=optional:classpath:/none/",
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--redirect=" + redirect);
    }

    static String issuer(ConfigurableApplicationContext provider) {
        return "http://127.0.0.1:"
                + ((WebServerApplicationContext) provider).getWebServer().getPort();
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        OAuth2AuthorizationServerConfigurer server = OAuth2AuthorizationServerConfigurer.authorizationServer();
        return http.with(server, provider -> provider.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }

    @Bean
    AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    UserDetailsService accounts() {
        return new InMemoryUserDetailsManager(ACCOUNTS.keySet().stream()
                .map(account -> User.withUsername(account)
                        .password("{noop}" + PASSWORD)
                        .authorities("administrator")
                        .build())
                .toList());
    }

    @Bean
    RegisteredClientRepository clients(org.springframework.core.env.Environment environment) {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId(
                        UUID.randomUUID().toString())
                .clientId("mithaq")
                .clientSecret("{noop}secret")
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(environment.getRequiredProperty("redirect"))
                .scope("openid")
                .scope("email")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build());
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> identity() {
        return token -> {
            if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                token.getClaims()
                        .claims(claims ->
                                claims.putAll(ACCOUNTS.get(token.getPrincipal().getName())));
            }
        };
    }
}
