package org.mithaq.access;

import org.mithaq.language.Refusal;
import org.mithaq.membership.Installation;
import org.mithaq.membership.PasswordPolicy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** In production the house opens only with an organisation, passwords, a database and a key of its own. */
@Component
@Profile("production")
@Order(Ordered.LOWEST_PRECEDENCE)
class ProductionGate implements ApplicationRunner {

    private final Installation installation;

    ProductionGate(
            Installation installation,
            @Value("${spring.datasource.url}") String databaseUrl,
            @Value("${mithaq.ledger.keystore-password}") String keystorePassword,
            @Value("${mithaq.monitoring.login}") String monitoringLogin,
            @Value("${mithaq.monitoring.password}") String monitoringPassword) {
        if (installation.isDemo()) {
            throw new NotForProduction(
                    "No organisation is configured, so this would be the demonstration.",
                    "Set mithaq.organisation to the file of your organisation.");
        }
        if (databaseUrl.startsWith("jdbc:h2:mem:")) {
            throw new NotForProduction(
                    "The database %s lives in memory and is gone with the process.".formatted(databaseUrl),
                    "Use a database in a file or, better, a PostgreSQL server.");
        }
        if (keystorePassword.equals(Installation.DEMO_PASSWORD)) {
            throw new NotForProduction(
                    "The keystore of the ledger has the password of the demonstration.",
                    "Make a key of your own, and set MITHAQ_LEDGER_PASSWORD to its password.");
        }
        if (StringUtils.hasText(monitoringLogin)) {
            expectFit(monitoringLogin, monitoringPassword);
        }
        this.installation = installation;
    }

    private static void expectFit(String login, String password) {
        try {
            PasswordPolicy.expect(login, password);
        } catch (Refusal weak) {
            throw new NotForProduction(
                    "The password of the monitoring login is too weak.",
                    "Set MITHAQ_MONITORING_PASSWORD to a long one that nobody guesses, or leave the login away.");
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (installation.isDemoPasswordInUse()) {
            throw new NotForProduction(
                    "A login still has the password of the demonstration.",
                    "Start with an empty database, or change the passwords while the demonstration runs.");
        }
    }
}
