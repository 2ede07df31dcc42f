package org.mithaq.benchmark;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;

/** A bare engine, without anything of the house, in which all members are asked by one parallel multi-instance task. */
class AllAtOnce implements AutoCloseable {

    private final ProcessEngine engine;

    AllAtOnce(DataSource database) {
        engine = new StandaloneProcessEngineConfiguration()
                .setDataSource(database)
                .setProcessEngineName("all-at-once")
                .setDatabaseSchemaUpdate("true")
                .setHistory("full")
                .setEnforceHistoryTimeToLive(false)
                .buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("benchmark/all-at-once.bpmn")
                .deploy();
    }

    /** @return the id of the process by which they are asked */
    String ask(int members) {
        List<String> logins =
                IntStream.range(0, members).mapToObj("member-%05d"::formatted).toList();
        return engine.getRuntimeService()
                .startProcessInstanceByKey("allAtOnce", Map.of("members", logins))
                .getId();
    }

    /** Takes the answers of some of those who are asked. */
    void answer(String process, int members) {
        engine.getTaskService().createTaskQuery().processInstanceId(process).listPage(0, members).stream()
                .map(Task::getId)
                .forEach(task -> engine.getTaskService().complete(task, Map.of("answer", "sign")));
    }

    void end(String process) {
        if (engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(process)
                        .count()
                > 0) {
            engine.getRuntimeService().deleteProcessInstance(process, "measured");
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
