package org.mithaq.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.util.FileSystemUtils;

/** Remembers, over all stories of a run, which elements and flows of the models they have walked. */
@TestConfiguration
class Coverage {

    private static final String STORIES = "stories";
    private static final Path KEPT = Path.of("target", "walked");
    private static final DefaultCollector COLLECTOR = new DefaultCollector(new ExecutionContextModelProvider());

    static {
        COLLECTOR.createSuite(new Suite(STORIES, STORIES));
        COLLECTOR.activateSuite(STORIES);
        COLLECTOR.createRun(new Run(STORIES, STORIES), STORIES);
        COLLECTOR.activateRun(STORIES);
        Runtime.getRuntime().addShutdownHook(new Thread(Coverage::keep));
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

    /** Keeps what the stories of one process of Java have walked, beside what others of the same run keep. */
    private static void keep() {
        try {
            Files.write(
                    Files.createDirectories(KEPT)
                            .resolve(String.valueOf(ProcessHandle.current().pid())),
                    COLLECTOR.getActiveSuite().getEvents().stream()
                            .map(event -> line(event.getModelKey(), event.getDefinitionKey()))
                            .distinct()
                            .toList());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Forgets what was kept, so that the next run is not held for this one. */
    static void forget() throws IOException {
        FileSystemUtils.deleteRecursively(KEPT);
    }

    /** Whether any story has been told in this run. */
    static boolean isKept() {
        return Files.isDirectory(KEPT);
    }

    /** What the stories of this run have walked, a {@link #line} each. */
    static Set<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(KEPT)) {
            Set<String> walked = new HashSet<>();
            for (Path file : files.toList()) {
                walked.addAll(Files.readAllLines(file));
            }
            return walked;
        }
    }

    /** An element or a flow of a process. */
    static String line(String process, String element) {
        return process + " " + element;
    }
}
