package org.mithaq.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.Provider;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;

/** The mapper of the engine's API, which it would make anew for each request: a new one has to learn every class again. */
@Provider
public class OneMapper extends JacksonConfigurator {

    private final ObjectMapper mapper = super.getContext(Object.class);

    @Override
    public ObjectMapper getContext(Class<?> asking) {
        return mapper;
    }
}
