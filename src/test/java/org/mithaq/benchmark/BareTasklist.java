package org.mithaq.benchmark;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The Tasklist on an engine without the house: its own doors and rights, the house's model and form of a secret ballot. The choice becomes
 * a value of the process.
 *
 * <p>Like in the house are history, the database's connections and Tomcat's threads; unlike it, a list evaluates who asks, as the engine's
 * own lists do, what the house has the engine look up once is looked up anew ({@code adr/0031}), and nobody looks in turn.
 */
@TestComponent
@RestController
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    CamundaBpmAutoConfiguration.class,
    CamundaBpmWebappAutoConfiguration.class
})
public class BareTasklist {

    static final String PASSWORD = "delegate";
    static final String MODEL = "bpmn/secret-vote.bpmn";
    static final String FORM = "forms/cast-ballot.form";

    private static final String OF_THE_ENGINE = "camunda.bpm.generic-properties.properties.";
    private static final Map<String, Object> SETTINGS = Map.ofEntries(
            Map.entry("server.address", "127.0.0.1"),
            Map.entry("server.tomcat.threads.max", 400),
            Map.entry("camunda.bpm.auto-deployment-enabled", false),
            Map.entry("camunda.bpm.authorization.enabled", true),
            Map.entry("camunda.bpm.history-level", "full"),
            Map.entry("camunda.bpm.metrics.enabled", false),
            Map.entry(OF_THE_ENGINE + "default-user-permission-name-for-task", "TASK_WORK"),
            Map.entry(OF_THE_ENGINE + "general-resource-whitelist-pattern", "[a-zA-Z0-9._-]+"),
            Map.entry(OF_THE_ENGINE + "history-cleanup-strategy", "endTimeBased"),
            Map.entry(OF_THE_ENGINE + "history-removal-time-strategy", "none"),
            Map.entry(OF_THE_ENGINE + "task-metrics-enabled", false));

    private final ProcessEngine engine;

    BareTasklist(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Opens it, with the model, everybody's rights, and the list of one's own tasks. */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(BareTasklist.class);
        application.setDefaultProperties(SETTINGS);
        BareTasklist tasklist = application.run(arguments).getBean(BareTasklist.class);
        tasklist.open();
    }

    private void open() {
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource(MODEL)
                .addClasspathResource(FORM)
                .deploy();
        permit(Resources.APPLICATION, Permissions.ACCESS);
        permit(Resources.PROCESS_DEFINITION, Permissions.READ);
        permit(Resources.FILTER, Permissions.READ);
        engine.getFilterService()
                .saveFilter(engine.getFilterService()
                        .newTaskFilter("Mine")
                        .setQuery(engine.getTaskService()
                                .createTaskQuery()
                                .taskAssigneeExpression("${ currentUser() }")));
    }

    private void permit(Resource resource, Permission permission) {
        AuthorizationService rights = engine.getAuthorizationService();
        Authorization everybodys = rights.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everybodys.setResource(resource);
        everybodys.setResourceId(Authorization.ANY);
        everybodys.addPermission(permission);
        rights.saveAuthorization(everybodys);
    }

    /** Lets people in, by their logins. */
    @PostMapping("/people")
    void admit(@RequestParam List<String> logins) {
        IdentityService people = engine.getIdentityService();
        logins.forEach(login -> {
            User person = people.newUser(login);
            person.setPassword(PASSWORD);
            people.saveUser(person);
        });
    }

    /** Asks each for their vote. */
    @PostMapping("/ballots")
    void ask(@RequestParam List<String> logins) {
        logins.forEach(login -> engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "secretVote", "FES-2026-0001", Map.of("member", login, "organ", EmptyHouse.ORGAN)));
    }

    /** The bean that names forms in the models. */
    @Bean
    EmptyFacts forms() {
        return new EmptyFacts();
    }

    /** The bean that sets deadlines in the models. */
    @Bean
    EmptyFacts deadlines() {
        return new EmptyFacts();
    }
}
