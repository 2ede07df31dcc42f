package org.mithaq.rehearsal;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * The script of a rehearsal, as it is written in a YAML file.
 *
 * @param title what is played
 * @param zone zone of its times
 * @param scenes what is done, in order
 */
record Script(String title, ZoneId zone, List<Scene> scenes) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()).registerModule(new JavaTimeModule());

    /**
     * One line of the script: who starts a process, or completes a step, with which answers.
     *
     * @param at when; the clock moves forward to it; none to go on at once
     * @param by one login or several, who do the same one after the other
     * @param start the process that is started; none when a step is completed
     * @param step the step that is completed, by the name of its form; none when a process is started
     * @param answers by field, beside what the form shows; {@code {today+12}} in a text is the day twelve days from today
     */
    record Scene(
            @Nullable LocalDateTime at,
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> by,
            @Nullable String start,
            @Nullable String step,
            @Nullable Map<String, Object> answers) {

        /** What is done, in a word. */
        String deed() {
            return start != null ? start : String.valueOf(step);
        }
    }

    /**
     * Reads a script.
     *
     * @throws RehearsalStopped when it cannot be read, with the place where, or when its scenes go back in time
     */
    static Script read(Resource file) {
        try (InputStream content = file.getInputStream()) {
            Script script = YAML.readValue(content, Script.class);
            script.checkTimes();
            return script;
        } catch (IOException unreadable) {
            throw new RehearsalStopped(
                    "The script %s cannot be read: %s".formatted(file.getDescription(), unreadable.getMessage()));
        }
    }

    private void checkTimes() {
        List<LocalDateTime> times =
                scenes.stream().map(Scene::at).filter(Objects::nonNull).toList();
        for (int next = 1; next < times.size(); next++) {
            if (times.get(next).isBefore(times.get(next - 1))) {
                throw new RehearsalStopped("The script goes back in time, from %s to %s: put its scenes in order"
                        .formatted(times.get(next - 1), times.get(next)));
            }
        }
    }

    /** Whether it tells when its scenes happen, so that the clock must be moved. */
    boolean movesTheClock() {
        return scenes.stream().anyMatch(scene -> scene.at() != null);
    }

    /** How many acts it has: one for each person of each scene. */
    int acts() {
        return scenes.stream().mapToInt(scene -> scene.by().size()).sum();
    }
}
