package org.mithaq.engine;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.mithaq.engine.tasklist.ReadersLanguage;

/** What the engine's API and each of its web applications get from the house. Jersey finds it by its class name. */
public class EngineApi implements AutoDiscoverable {

    private static final int FIRST = 1;

    @Override
    public void configure(FeatureContext application) {
        application
                .register(OneMapper.class, FIRST)
                .register(PlainQueries.class)
                .register(PlainSubmissions.class)
                .register(ReadersLanguage.class)
                .register(ErrorSentences.class);
    }
}
