package org.mithaq.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("story")
@DisplayName("A deployed form")
class DeployedFormsTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    ProcessEngineConfigurationImpl configuration;

    private final DeployedForms forms = new DeployedForms();

    @Test
    @DisplayName("is the file that the engine keeps, in each language")
    void file() {
        assertThat(forms.of(engine(), deployment(), "draft-notice-ar").content())
                .hasSameContentAs(repository.getResourceAsStream(deployment(), "forms/ar/draft-notice.form"));
        assertThat(forms.of(engine(), deployment(), "draft-notice-fr").content())
                .hasSameContentAs(repository.getResourceAsStream(deployment(), "forms/fr/draft-notice.form"));
    }

    @Test
    @DisplayName("that was not deployed with the process is unknown, each time")
    void unknown() {
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> forms.of(engine(), deployment(), "draft-notice-de"))
                    .isInstanceOf(Unknown.class);
        }
    }

    private CommandExecutor engine() {
        return configuration.getCommandExecutorTxRequired();
    }

    private String deployment() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("convocation")
                .latestVersion()
                .singleResult()
                .getDeploymentId();
    }
}
