package org.mithaq.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What one of the engine's web applications says in one language: its texts by their path in the file. */
final class LocaleFile {

    private static final String FILE = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private LocaleFile() {}

    /** The file of an application such as {@code tasklist}: English is the engine's own. */
    static Map<String, String> of(String application, String language) {
        return texts(FILE.formatted(application, language), "");
    }

    /** The texts under a pointer, such as {@code /ar}, of any file of JSON on the class path. */
    static Map<String, String> texts(String resource, String pointer) {
        try (InputStream file = LocaleFile.class.getResourceAsStream(resource)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            Map<String, String> texts = new TreeMap<>();
            collect("", JSON.readTree(text).at(pointer), texts);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        node.fields().forEachRemaining(field -> collect(path + "/" + field.getKey(), field.getValue(), texts));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            collect(path + "/" + index, node.get(index), texts);
        }
        if (node.isValueNode()) {
            texts.put(path, node.asText());
        }
    }
}
