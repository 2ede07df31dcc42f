package org.mithaq.language;

import java.nio.charset.StandardCharsets;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The sentences of the house for tests that need nothing else of it. */
public final class Sentences {

    private Sentences() {}

    /** Says the sentences of the given bundles; the installation's language is Arabic. */
    public static Words of(String... bundles) {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(bundles);
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return new Words(source, new Languages("ar"));
    }
}
