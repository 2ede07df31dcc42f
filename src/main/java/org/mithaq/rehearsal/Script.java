package org.mithaq.rehearsal;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final Pattern DAY = Pattern.compile("\\{today([+-]\\d+)}");

    /**
     * One line of the script: who starts a process, or completes a step, with which answers.
     *
     * @param at when, as the script's zone has it; the clock moves forward to it; none to go on at once
     * @param by one login or several, who do the same one after the other
     * @param start the process that is started; none when a step is completed
     * @param step the step that is completed, by the name of its form; none when a process is started
     * @param answers by field, beside what the form shows
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
     * Reads a script. In its texts, {@code {today-1}} stands for yesterday, {@code {today+12}} for the day twelve days from
     * today, and {@code {now}} for this minute.
     *
     * @param now the true time
     * @throws RehearsalStopped when it cannot be read, with the place where, or when its scenes go back in time or lie ahead
     */
    static Script read(Resource file, Instant now) {
        try (InputStream content = file.getInputStream()) {
            JsonNode written = YAML.readTree(content);
            LocalDateTime here =
                    LocalDateTime.ofInstant(now, ZoneId.of(written.path("zone").asText()));
            Script script = JSON.readValue(dated(written.toString(), here), Script.class);
            script.checkTimes(here);
            return script;
        } catch (IOException | DateTimeException unreadable) {
            throw new RehearsalStopped(
                    "The script %s cannot be read: %s".formatted(file.getDescription(), unreadable.getMessage()));
        }
    }

    private static String dated(String text, LocalDateTime now) {
        return DAY.matcher(text)
                .replaceAll(match -> now.toLocalDate()
                        .plusDays(Long.parseLong(match.group(1)))
                        .toString())
                .replace("{now}", now.truncatedTo(ChronoUnit.MINUTES).toString());
    }

    private void checkTimes(LocalDateTime now) {
        List<LocalDateTime> times =
                scenes.stream().map(Scene::at).filter(Objects::nonNull).toList();
        for (int next = 1; next < times.size(); next++) {
            if (times.get(next).isBefore(times.get(next - 1))) {
                throw new RehearsalStopped("The script goes back in time, from %s to %s: put its scenes in order"
                        .formatted(times.get(next - 1), times.get(next)));
            }
        }
        times.stream().filter(now::isBefore).findFirst().ifPresent(ahead -> {
            throw new RehearsalStopped(
                    "The script has a scene at %s, which is still to come: the clock is not moved ahead of the true time"
                            .formatted(ahead));
        });
    }

    /** When its first scene happens that tells a time; empty when none does, so that the clock is left alone. */
    Optional<Instant> begins() {
        return scenes.stream()
                .flatMap(scene -> Stream.ofNullable(scene.at()))
                .findFirst()
                .map(at -> at.atZone(zone).toInstant());
    }

    /** How many acts it has: one for each person of each scene. */
    int acts() {
        return scenes.stream().mapToInt(scene -> scene.by().size()).sum();
    }
}
