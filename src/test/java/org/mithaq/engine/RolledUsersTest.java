package org.mithaq.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("A query of the engine for its users")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolledUsersTest {

    private final People people = new People();
    private ProcessEngine engine;
    private IdentityService identity;

    @BeforeAll
    void open() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("rolled-users");
        configuration.setJdbcUrl("jdbc:h2:mem:rolled-users");
        configuration.setIdentityProviderSessionFactory(new RollIdentity(() -> people));
        configuration.setAuthorizationEnabled(true);
        engine = configuration.buildProcessEngine();
        identity = engine.getIdentityService();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @Test
    @DisplayName("tells a member of themselves, and reads nobody whom it does not name")
    void aMember() {
        identity.setAuthenticatedUserId("youth.one");
        try {
            people.read.clear();
            assertThat(identity.createUserQuery()
                            .userIdIn("deputy.one", "youth.one")
                            .list())
                    .extracting(User::getId)
                    .containsExactly("youth.one");
            assertThat(identity.createUserQuery().userId("deputy.one").count()).isZero();
            assertThat(identity.createUserQuery().list())
                    .extracting(User::getId)
                    .containsExactly("youth.one");
            assertThat(people.read).containsExactly("deputy.one", "youth.one", "deputy.one", "youth.one");
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    @DisplayName("tells the house itself of everybody")
    void theHouse() {
        assertThat(identity.createUserQuery().list())
                .extracting(User::getId)
                .containsExactly("candidate", "deputy.one", "youth.one");
    }

    /** Three people, and who of them was read. */
    private static class People implements Roll {

        private static final List<String> LOGINS = List.of("candidate", "deputy.one", "youth.one");

        private final List<String> read = new ArrayList<>();

        @Override
        public Optional<Person> person(String login) {
            read.add(login);
            return Optional.of(login).filter(LOGINS::contains).map(People::named);
        }

        @Override
        public List<Person> people(Collection<String> logins) {
            return logins.stream().flatMap(login -> person(login).stream()).toList();
        }

        @Override
        public List<Person> people() {
            return people(LOGINS);
        }

        private static Person named(String login) {
            return new Person(login, login, login + "@example.org");
        }

        @Override
        public List<Person> actingFor(String group) {
            return List.of();
        }

        @Override
        public Optional<Named> group(String key) {
            return Optional.empty();
        }

        @Override
        public List<Named> groups() {
            return List.of();
        }

        @Override
        public Optional<Named> organ(String key) {
            return Optional.empty();
        }

        @Override
        public List<Named> organs() {
            return List.of();
        }

        @Override
        public List<Capacity> capacitiesOf(String login) {
            return List.of();
        }

        @Override
        public Standing standingOf(String login) {
            return new Standing(Set.of(), Set.of());
        }

        @Override
        public List<String> levels() {
            return List.of();
        }

        @Override
        public Optional<String> levelOf(String organ) {
            return Optional.empty();
        }
    }
}
