package org.mithaq.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.variable.ValueTypeResolverImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the engine takes from nobody. */
@Configuration
class EngineLimits {

    /** Values are plain ones and Json: no object that would become a Java class, no file, no document. */
    @Bean
    static ProcessEnginePlugin plainValues() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setValueTypeResolver(new PlainTypes());
            }
        };
    }

    private static class PlainTypes extends ValueTypeResolverImpl {

        private static final Set<String> TAKEN =
                Set.of("string", "number", "integer", "long", "short", "double", "boolean", "date", "null", "json");

        @Override
        public void addType(ValueType type) {
            if (TAKEN.contains(type.getName())) {
                super.addType(type);
            }
        }
    }
}
