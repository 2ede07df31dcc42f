package org.mithaq.engine;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.server.ServerProperties;

/** The engine's API does not describe itself to whoever asks. Jersey finds this by its class name. */
@Priority(AutoDiscoverable.DEFAULT_PRIORITY - 1)
public class NoSelfDescription implements AutoDiscoverable {

    @Override
    public void configure(FeatureContext application) {
        application.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    }
}
