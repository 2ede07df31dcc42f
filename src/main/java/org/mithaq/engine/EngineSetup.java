package org.mithaq.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.plugin.AdministratorAuthorizationPlugin;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the form guard before the engine, and gives the application its one clock. */
@Configuration
class EngineSetup {

    @Bean
    ApplicationClock clock() {
        return new ApplicationClock();
    }

    @Bean
    static ProcessEnginePlugin administrators() {
        AdministratorAuthorizationPlugin plugin = new AdministratorAuthorizationPlugin();
        plugin.setAdministratorGroupName(Directory.ADMINISTRATORS);
        return plugin;
    }

    @Bean
    static ProcessEnginePlugin formGuard(ListableBeanFactory beans) {
        FormGuard guard = new FormGuard(beans);
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setFormService(new GuardedFormService(guard));
                configuration.setTaskService(new GuardedTaskService(guard));
                configuration.setIdentityProviderSessionFactory(new RollIdentity(() -> beans.getBean(Roll.class)));
                configuration.setTenantIdProvider(new OrganTenants());
                configuration.setResourceAuthorizationProvider(new StepPermissions());
                configuration.setJobExecutorAcquireExclusiveOverProcessHierarchies(true);
            }
        };
    }
}
