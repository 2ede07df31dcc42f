package org.mithaq.language;

import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The bundles under {@code messages/}, one family per room of the house, each in Arabic, French and English. */
@Configuration
class Bundles {

    @Bean
    MessageSource messageSource(Languages languages) {
        ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
        bundles.setBasenames(
                "messages/refusals",
                "messages/sentences",
                "messages/forms",
                "messages/processes",
                "messages/pages",
                "messages/membership",
                "messages/account",
                "messages/convocation",
                "messages/letters",
                "messages/proxy",
                "messages/deliberation",
                "messages/election",
                "messages/charter",
                "messages/communique",
                "messages/publication",
                "messages/ledger",
                "messages/deeds",
                "messages/audit",
                "messages/board",
                "messages/sitting",
                "messages/statistics");
        bundles.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundles.setFallbackToSystemLocale(false);
        bundles.setDefaultLocale(languages.installation());
        return bundles;
    }
}
