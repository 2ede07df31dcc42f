package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Comes after all stories. */
class CoverageIT {

    static Stream<Resource> models() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/*.bpmn"));
    }

    @AfterAll
    static void forget() throws IOException {
        Coverage.forget();
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("the stories have walked every flow of every model")
    void everyFlowIsWalked(Resource file) throws IOException {
        assumeTrue(Coverage.isKept(), "no story has been told in this run");
        try (InputStream content = file.getInputStream()) {
            BpmnModelInstance model = Bpmn.readModelFromStream(content);
            String process = model.getModelElementsByType(Process.class)
                    .iterator()
                    .next()
                    .getId();
            assertThat(Coverage.kept())
                    .containsAll(model.getModelElementsByType(SequenceFlow.class).stream()
                            .map(flow -> Coverage.line(process, flow.getId()))
                            .toList());
        }
    }
}
