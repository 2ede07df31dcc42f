package org.mithaq.access;

import java.util.regex.Pattern;
import org.mithaq.language.Refusal;
import org.mithaq.membership.Demonstration;
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

    private static final Pattern KEPT = Pattern.compile("jdbc:(?:postgresql|h2:(?:file|tcp|ssl)):.*", Pattern.DOTALL);

    /** As H2 calls a database in memory, or a file system there, behind any of its prefixes. */
    private static final Pattern IN_MEMORY = Pattern.compile("[:/](?:nio)?mem(?:fs|lzf)?:", Pattern.CASE_INSENSITIVE);

    private final Installation installation;

    ProductionGate(
            Installation installation,
            Demonstration demonstration,
            @Value("${spring.datasource.url}") String databaseUrl,
            @Value("${mithaq.ledger.keystore-password}") String keystorePassword,
            @Value("${mithaq.monitoring.login}") String monitoringLogin,
            @Value("${mithaq.monitoring.password}") String monitoringPassword) {
        if (installation.isDemo()) {
            throw new DoorsStayShut(
                    "No organisation is configured, so this would be the demonstration.",
                    "Set mithaq.organisation to the file of your organisation.");
        }
        if (installation.beginsWithDemoPassword()) {
            throw new DoorsStayShut(
                    "The logins would begin with the password of the demonstration.",
                    "Set mithaq.first-password to one that nobody guesses.");
        }
        if (!outlivesTheProcess(databaseUrl)) {
            throw new DoorsStayShut(
                    "The database %s is neither a PostgreSQL server nor an H2 file or server that outlives the process."
                            .formatted(databaseUrl),
                    "Set spring.datasource.url to one like jdbc:postgresql://localhost:5432/mithaq or, for a trial,"
                            + " jdbc:h2:file:./data/mithaq.");
        }
        if (demonstration.hasFilledTheDatabase()) {
            throw new DoorsStayShut(
                    "The demonstration has filled the database %s.".formatted(databaseUrl),
                    "Set spring.datasource.url to an empty one.");
        }
        if (keystorePassword.equals(Installation.DEMO_PASSWORD)) {
            throw new DoorsStayShut(
                    "The keystore of the ledger has the password of the demonstration.",
                    "Make a key of your own, and set MITHAQ_LEDGER_PASSWORD to its password.");
        }
        if (StringUtils.hasText(monitoringLogin)) {
            expectFit(monitoringLogin, monitoringPassword);
        }
        this.installation = installation;
    }

    static boolean outlivesTheProcess(String databaseUrl) {
        return KEPT.matcher(databaseUrl).matches()
                && !IN_MEMORY.matcher(databaseUrl).find();
    }

    private static void expectFit(String login, String password) {
        try {
            PasswordPolicy.expect(login, password);
        } catch (Refusal weak) {
            throw new DoorsStayShut(
                    "The password of the monitoring login is too weak.",
                    "Set MITHAQ_MONITORING_PASSWORD to a long one that nobody guesses, or leave the login away.");
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (installation.isDemoPasswordInUse()) {
            throw new DoorsStayShut(
                    "A login still has the password of the demonstration.",
                    "Give it another at /account/reset while the house runs without the profile production, or set"
                            + " spring.datasource.url to an empty database.");
        }
    }
}
