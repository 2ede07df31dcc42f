package org.mithaq.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.engine.ApplicationClock;
import org.mithaq.rehearsal.Script.Scene;
import org.mithaq.vigilance.Vigil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where one script is played: its actors, its clock, and the meeting that its scenes belong to. */
class Stage {

    private static final Logger LOG = LoggerFactory.getLogger("rehearsal");

    /** How long a step may take to open while the engine works; what is not open by then is not going to be. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Between two jobs nothing is due for a moment; what stays quiet for so many looks is done. */
    private static final int QUIET_LOOKS = 10;

    private final Script script;
    private final ApplicationClock clock;
    private final Vigil vigil;
    private final Function<String, Actor> company;
    private final Map<String, Actor> actors = new HashMap<>();
    private @Nullable String number;
    private int act;

    /** @param company who acts under a login */
    Stage(Script script, ApplicationClock clock, Vigil vigil, Function<String, Actor> company) {
        this.script = script;
        this.clock = clock;
        this.vigil = vigil;
        this.company = company;
    }

    /**
     * Plays the script to its end.
     *
     * @throws RehearsalStopped when a step is not open or is refused
     */
    void play() {
        LOG.info("Rehearsal: {} ({} acts)", script.title(), script.acts());
        for (Scene scene : script.scenes()) {
            settle();
            if (scene.at() != null) {
                moveTo(scene.at().atZone(script.zone()).toInstant());
                vigil.keep();
                settle();
            }
            scene.by().forEach(login -> play(scene, login));
        }
        settle();
        LOG.info("Rehearsal: {} has been played", script.title());
    }

    /** Waits until the engine has done what is due, so that nothing is overtaken by the clock. */
    void settle() {
        if (!within(PATIENCE, () -> actor("administrator").jobsDue() == 0)) {
            throw new RehearsalStopped("The engine still works at what is due after %s".formatted(PATIENCE));
        }
    }

    /** The clock runs on while scenes are played, and may have passed the moment already; it is never set back. */
    private void moveTo(Instant moment) {
        if (moment.isAfter(clock.instant())) {
            clock.moveTo(moment);
        }
    }

    private void play(Scene scene, String login) {
        LOG.info(
                "[{}/{}] {} {}: {}",
                ++act,
                script.acts(),
                clock.instant().atZone(script.zone()).toLocalDateTime().withNano(0),
                login,
                scene.deed());
        Map<String, Object> answers = scene.answers() == null ? Map.of() : scene.answers();
        if (scene.start() != null) {
            number = actor(login).start(scene.start(), answers).orElse(null);
        } else {
            complete(login, scene, answers);
        }
    }

    private void complete(String login, Scene scene, Map<String, Object> answers) {
        Actor actor = actor(login);
        Actor.OpenTask task = await(actor, login, scene.deed());
        actor.claim(task);
        Map<String, Object> submitted = new HashMap<>(actor.read(task));
        submitted.putAll(answers);
        actor.submit(task, submitted);
    }

    private Actor.OpenTask await(Actor actor, String login, String step) {
        String element = elementOf(step);
        AtomicInteger quietLooks = new AtomicInteger();
        within(
                PATIENCE,
                () -> actor.open(number, element).isPresent()
                        || (isQuiet() ? quietLooks.incrementAndGet() : quietLooks.getAndSet(0)) == QUIET_LOOKS);
        return actor.open(number, element)
                .orElseThrow(() -> new RehearsalStopped("The step %s is not open for %s; open for them: %s"
                        .formatted(step, login, named(actor.open(number)))));
    }

    private static String named(List<Actor.OpenTask> open) {
        return open.isEmpty()
                ? "nothing"
                : open.stream()
                        .map(task -> stepOf(task.taskDefinitionKey()))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    /** Nothing is due any more, so a step that is not open now will not open by itself. */
    private boolean isQuiet() {
        return actor("administrator").jobsDue() == 0;
    }

    private Actor actor(String login) {
        return actors.computeIfAbsent(login, company);
    }

    static String elementOf(String step) {
        return Pattern.compile("(?:^|-)([a-z])")
                .matcher("-" + step)
                .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT))
                .replaceFirst("^", "UserTask_");
    }

    private static String stepOf(String element) {
        return Pattern.compile("[A-Z]")
                .matcher(element.replaceFirst("^UserTask_", ""))
                .replaceAll(match -> "-" + match.group().toLowerCase(Locale.ROOT))
                .substring(1);
    }

    private static boolean within(Duration patience, BooleanSupplier condition) {
        Instant end = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
