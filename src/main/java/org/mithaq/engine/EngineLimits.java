package org.mithaq.engine;

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

    /** Values are plain ones and Json: no object that somebody would turn into a Java class, no file. */
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

        PlainTypes() {
            knownTypes.remove(ValueType.OBJECT.getName());
            knownTypes.remove(ValueType.BYTES.getName());
            knownTypes.remove(ValueType.FILE.getName());
        }
    }
}
