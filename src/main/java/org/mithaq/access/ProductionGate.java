package org.mithaq.access;

import org.mithaq.membership.Installation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In production the house opens only with an organisation, passwords, a database and a key of its own. */
@Component
@Profile("production")
@Order(Ordered.LOWEST_PRECEDENCE)
class ProductionGate implements ApplicationRunner {

    private final Installation installation;

    ProductionGate(
            Installation installation,
            @Value("${spring.datasource.url}") String databaseUrl,
            @Value("${mithaq.ledger.keystore-password}") String keystorePassword) {
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
        this.installation = installation;
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
