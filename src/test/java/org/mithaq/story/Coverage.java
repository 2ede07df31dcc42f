package org.mithaq.story;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Remembers, over all stories of a run, which elements and flows of the models they have walked. */
@TestConfiguration
class Coverage {

    private static final String STORIES = "stories";
    private static final DefaultCollector COLLECTOR = new DefaultCollector(new ExecutionContextModelProvider());

    static {
        COLLECTOR.createSuite(new Suite(STORIES, STORIES));
        COLLECTOR.activateSuite(STORIES);
        COLLECTOR.createRun(new Run(STORIES, STORIES), STORIES);
        COLLECTOR.activateRun(STORIES);
    }

    @Bean
    static ProcessEnginePlugin coverage() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
            }

            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                new ProcessEngineAdapter(engine, COLLECTOR).initializeListeners();
            }
        };
    }

    /** The ids of the elements and flows of a process that the stories of this run have walked. */
    static Set<String> walked(String process) {
        return COLLECTOR.getActiveSuite().getEventsDistinct(process).stream()
                .map(Event::getDefinitionKey)
                .collect(Collectors.toSet());
    }

    /** Whether any story has been told in this run. */
    static boolean isEmpty() {
        return COLLECTOR.getActiveSuite().getEvents().isEmpty();
    }
}
