package org.mithaq.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One process model, as its file holds it.
 *
 * @param file the file's name without folder and ending, such as {@code meeting-cycle}
 * @param source the model's elements
 */
record ProcessModel(String file, BpmnModelInstance source) {

    /** Every process model on the classpath, ordered by file name. */
    static List<ProcessModel> all() {
        return resources("classpath:bpmn/*.bpmn").stream()
                .map(resource -> new ProcessModel(nameOf(resource), Bpmn.readModelFromStream(open(resource))))
                .toList();
    }

    Process process() {
        return every(Process.class).iterator().next();
    }

    <T extends ModelElementInstance> Collection<T> every(Class<T> type) {
        return source.getModelElementsByType(type);
    }

    /** The words of a name as they stand in an id, without article: {@code Draft communiqué} is {@code DraftCommunique}. */
    static String pascal(String name) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^A-Za-z0-9 ]", "");
        return Arrays.stream(ascii.split(" (the )?"))
                .map(word -> word.substring(0, 1).toUpperCase() + word.substring(1))
                .collect(Collectors.joining());
    }

    /** {@code DraftNotice} as a file is called: {@code draft-notice}. */
    static String kebab(String pascal) {
        return pascal.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase();
    }

    /** {@code meeting-cycle} as a process is called: {@code meetingCycle}. */
    static String camel(String kebab) {
        return Pattern.compile("-(.)").matcher(kebab).replaceAll((MatchResult letter) -> letter.group(1)
                .toUpperCase());
    }

    /** What follows the type in an id: {@code DraftNotice} of {@code UserTask_DraftNotice}. */
    static String suffix(String id) {
        return id.substring(id.indexOf('_') + 1);
    }

    static List<Resource> resources(String pattern) {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream open(Resource resource) {
        try {
            return resource.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String nameOf(Resource resource) {
        return String.valueOf(resource.getFilename()).replaceFirst("\\.\\w+$", "");
    }

    @Override
    public String toString() {
        return file;
    }
}
