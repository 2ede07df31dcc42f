package org.mithaq.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.mithaq.engine.ApplicationClock;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The models of the house, unchanged, on an engine without the house: its beans are those of {@link EmptyHouse}. */
class BareStage extends Stage implements AutoCloseable {

    private final EmptyHouse house;
    private int convened;

    BareStage(DataSource database) throws IOException {
        this(database, new EmptyHouse(Cycle.SEATED));
    }

    private BareStage(DataSource database, EmptyHouse house) throws IOException {
        super(engine(database, house), new ApplicationClock());
        this.house = house;
        deployModels();
    }

    private static ProcessEngine engine(DataSource database, EmptyHouse house) {
        ProcessEngineConfigurationImpl bare = new StandaloneProcessEngineConfiguration();
        bare.setDataSource(database);
        bare.setProcessEngineName("bare");
        bare.setDatabaseSchemaUpdate("true");
        bare.setHistory("full");
        bare.setIdGenerator(new StrongUuidGenerator());
        bare.setMetricsEnabled(false);
        bare.setHistoryCleanupEnabled(false);
        bare.setBeans(house.beans());
        return bare.buildProcessEngine();
    }

    private void deployModels() throws IOException {
        DeploymentBuilder models = engine.getRepositoryService().createDeployment();
        for (String kind : new String[] {"bpmn/*.bpmn", "bpmn/decisions/*.dmn"}) {
            for (Resource model : new PathMatchingResourcePatternResolver().getResources("classpath:" + kind)) {
                models.addInputStream(model.getFilename(), model.getInputStream());
            }
        }
        models.deploy();
    }

    @Override
    String convene(String cycle, String purpose) {
        String number = "BARE-%05d".formatted(++convened);
        engine.getFormService()
                .submitStartForm(cycle, number, Map.of("noticeApproved", false, "organ", EmptyHouse.ORGAN));
        return number;
    }

    /** What the house does before the engine moves happens in one transaction with it. */
    @Override
    void submit(Task task, Map<String, Object> answers) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(transaction -> {
                    Map<String, Object> routing =
                            house.receive(engine.getRuntimeService(), number(), task.getTaskDefinitionKey(), answers);
                    engine.getTaskService().complete(task.getId(), routing);
                    return null;
                });
    }

    @Override
    void end() {}

    @Override
    void actsAs(String login) {
        engine.getIdentityService().setAuthenticatedUserId(login);
    }

    @Override
    public void close() {
        engine.close();
    }

    /** A pool of connections like that of the house. */
    static HikariDataSource pool(String url, String user) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword("");
        return pool;
    }
}
