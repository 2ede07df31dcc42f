package org.mithaq.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.plugin.AdministratorAuthorizationPlugin;
import org.jspecify.annotations.Nullable;
import org.mithaq.engine.tasklist.PersonalFilters;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the gate and the form guard before the engine, and gives the application its one clock. */
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
    static StepRights stepRights(ApplicationContext beans) {
        return new StepRights(beans);
    }

    @Bean
    static ProcessEnginePlugin guard(ApplicationContext beans, StepRights rights) {
        Refusals refusals = new Refusals(beans);
        FormGuard guard = new FormGuard(beans, rights, refusals);
        Supplier<Hand> hand = () -> beans.getBean(Hand.class);
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                StatementProperties.answer();
                engine.setCustomPreCommandInterceptorsTxRequired(
                        after(engine.getCustomPreCommandInterceptorsTxRequired(), new Gate(engine, refusals)));
                engine.setCustomPreCommandInterceptorsTxRequiresNew(
                        after(engine.getCustomPreCommandInterceptorsTxRequiresNew(), new Gate(engine, refusals)));
                engine.setFormService(new GuardedFormService(guard, () -> beans.getBean(Forms.class)));
                engine.setTaskService(new GuardedTaskService(guard));
                engine.setFilterService(new PersonalFilters(engine, () -> beans.getBean(Clock.class)));
                engine.setExpressionManager(new ScopedExpressions(beans));
                engine.setCustomPreBPMNParseListeners(
                        after(engine.getCustomPreBPMNParseListeners(), new SeparationOfDuties(rights)));
                engine.setCustomPostBPMNParseListeners(after(
                        after(engine.getCustomPostBPMNParseListeners(), new StartAuthors(beans, rights)),
                        new StepsTold(beans)));
                engine.setCustomHistoryEventHandlers(
                        after(engine.getCustomHistoryEventHandlers(), new OperationsTold(hand)));
                engine.setCustomPostDeployers(after(engine.getCustomPostDeployers(), new DeploymentsTold(hand)));
                engine.setIdentityProviderSessionFactory(new RollIdentity(() -> beans.getBean(Roll.class)));
                engine.setCustomSessionFactories(after(engine.getCustomSessionFactories(), new UndividedSteps()));
                engine.setTenantIdProvider(new OrganTenants());
                engine.setDmnEngineConfiguration(tablesWithNamedRows());
                engine.setDmnHistoryEventProducer(new DecisionsOfProcesses());
                engine.setResourceAuthorizationProvider(new StepPermissions());
                engine.setEnableCmdExceptionLogging(false);
                engine.setJobExecutorAcquireExclusiveOverProcessHierarchies(true);
                engine.setJobExecutorAcquireByPriority(true);
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl engine) {
                StatementText.remember(engine.getSqlSessionFactory().getConfiguration());
            }
        };
    }

    private static DefaultDmnEngineConfiguration tablesWithNamedRows() {
        DefaultDmnEngineConfiguration tables = new DefaultDmnEngineConfiguration();
        tables.getTransformer().getTransformListeners().add(new NamedRows());
        return tables;
    }

    private static <T> List<T> after(@Nullable List<T> others, T one) {
        List<T> all = others == null ? new ArrayList<>() : new ArrayList<>(others);
        all.add(one);
        return all;
    }
}
