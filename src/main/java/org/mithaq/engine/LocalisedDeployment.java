package org.mithaq.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.mithaq.language.Languages;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models, the decision tables and the forms before the port opens.
 *
 * <p>There is one model for all languages: the names in models and tables become those of the installation's language.
 * Each form is deployed once for each language under an id of its own, and once more under its plain name in the
 * installation's language, because the engine cannot choose a start form by its viewer. Resource names are stable, so
 * that an unchanged house makes no new version.
 */
@Component
class LocalisedDeployment implements SmartInitializingSingleton {

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;
    private final Languages languages;
    private final ModelNames names;
    private final FormLabels labels;

    LocalisedDeployment(
            RepositoryService repository,
            ResourcePatternResolver resources,
            Languages languages,
            ModelNames names,
            FormLabels labels) {
        this.repository = repository;
        this.resources = resources;
        this.languages = languages;
        this.names = names;
        this.labels = labels;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Locale installation = languages.installation();
        DeploymentBuilder deployment =
                repository.createDeployment().name("mithaq").source("mithaq").enableDuplicateFiltering(false);
        each("bpmn/*.bpmn", (name, model) -> deployment.addString(name, names.ofModel(model, installation)));
        each("bpmn/decisions/*.dmn", (name, table) -> deployment.addString(name, names.ofTable(table, installation)));
        each("forms/*.form", (name, form) -> addForm(deployment, name, text(form)));
        deployment.deploy();
    }

    private void addForm(DeploymentBuilder deployment, String name, String form) {
        labels.learn(form);
        for (Locale locale : Languages.ALL) {
            String language = locale.getLanguage();
            deployment.addString(
                    name.replace("forms/", "forms/" + language + "/"), labels.translated(form, locale, "-" + language));
        }
        deployment.addString(name, labels.translated(form, languages.installation(), ""));
    }

    private void each(String pattern, Deployed deployed) {
        try {
            for (Resource resource : resources.getResources("classpath:" + pattern)) {
                String folder = pattern.substring(0, pattern.lastIndexOf('/') + 1);
                try (InputStream content = resource.getInputStream()) {
                    deployed.add(folder + resource.getFilename(), new ByteArrayInputStream(content.readAllBytes()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(InputStream content) {
        try {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private interface Deployed {
        void add(String name, InputStream content);
    }
}
