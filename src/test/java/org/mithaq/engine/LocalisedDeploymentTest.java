package org.mithaq.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("story")
@DisplayName("The models")
class LocalisedDeploymentTest {

    @Autowired
    LocalisedDeployment deployment;

    @Autowired
    RepositoryService repository;

    @Test
    @DisplayName("stay in their version when the house starts anew with the same")
    void noNewVersion() {
        long deployments = repository.createDeploymentQuery().count();

        deployment.afterSingletonsInstantiated();

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
        assertThat(repository.createProcessDefinitionQuery().latestVersion().unlimitedList())
                .allSatisfy(process -> assertThat(process.getVersion()).isOne());
    }
}
