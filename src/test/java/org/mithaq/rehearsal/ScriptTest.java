package org.mithaq.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.rehearsal.Script.Scene;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

@DisplayName("A script")
class ScriptTest {

    /** A quarter past three in the afternoon at Fes. */
    private static final Instant NOW = Instant.parse("2026-11-26T14:15:30Z");

    @Test
    @DisplayName("tells its days relative to today, and begins with its first scene that tells a time")
    void relativeDays() {
        Script script = scenesAt("{today-9}T10:00", "{today-1}T17:00", "{now}");

        assertThat(script.scenes())
                .extracting(Scene::at)
                .extracting(Object::toString)
                .containsExactly("2026-11-17T10:00", "2026-11-25T17:00", "2026-11-26T15:15");
        assertThat(script.begins()).contains(Instant.parse("2026-11-17T09:00:00Z"));
    }

    @Test
    @DisplayName("whose scenes are out of order is not played")
    void outOfOrder() {
        assertStopped(
                "The script goes back in time, from 2021-03-07T10:00 to 2021-03-06T10:00: put its scenes in order",
                "2021-03-05T10:00",
                "2021-03-07T10:00",
                "2021-03-06T10:00");
    }

    @Test
    @DisplayName("with a scene that is still to come is not played, or the clock would return from it behind its deeds")
    void stillToCome() {
        assertStopped(
                "The script has a scene at 2026-11-26T15:16, which is still to come:"
                        + " the clock is not moved ahead of the true time",
                "2026-11-25T10:00",
                "2026-11-26T15:16",
                "2026-12-01T10:00");
    }

    @Test
    @DisplayName("of those that are shipped has no scene that is still to come, at whatever hour")
    void shipped() {
        for (String name : List.of("fes-2021-03-14", "fes-today")) {
            for (String hour : List.of("00:00:00", "12:30:59", "23:59:59")) {
                Instant now = Instant.parse("2026-11-26T" + hour + "Z");
                assertThat(Script.read(new ClassPathResource("rehearsals/" + name + ".yaml"), now)
                                .scenes())
                        .isNotEmpty();
            }
        }
    }

    private static void assertStopped(String sentence, String... times) {
        assertThatThrownBy(() -> scenesAt(times))
                .isInstanceOf(RehearsalStopped.class)
                .hasMessage(sentence);
    }

    private static Script scenesAt(String... times) {
        StringBuilder script = new StringBuilder("title: a script\nzone: Africa/Casablanca\nscenes:\n");
        for (String time : times) {
            script.append("  - {at: \"%s\", by: rapporteur, step: draft-notice}\n".formatted(time));
        }
        return Script.read(new ByteArrayResource(script.toString().getBytes(StandardCharsets.UTF_8), "in memory"), NOW);
    }
}
