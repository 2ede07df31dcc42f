package org.mithaq.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mithaq.engine.ApplicationClock;
import org.mithaq.membership.Installation;
import org.mithaq.vigilance.Vigil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Plays scripts when the application has started: the meeting of Fes and a meeting of today on an empty demonstration, or
 * the script that {@code mithaq.rehearse} names.
 */
@Component
class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger("rehearsal");
    private static final List<String> OF_THE_DEMO = List.of("fes-2021-03-14", "fes-today");
    private static final String NOTHING = "none";

    private final Installation installation;
    private final NewHouse house;
    private final ApplicationClock clock;
    private final Vigil vigil;
    private final Optional<String> asked;
    private final String address;

    Rehearsal(
            Installation installation,
            NewHouse house,
            ApplicationClock clock,
            Vigil vigil,
            @Value("${mithaq.rehearse:}") String asked,
            @Value("${mithaq.address}") String address) {
        this.installation = installation;
        this.house = house;
        this.clock = clock;
        this.vigil = vigil;
        this.asked = Optional.of(asked).filter(script -> !script.isBlank());
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        List<String> scripts = asked.map(List::of).orElseGet(this::ofAnEmptyDemo);
        if (!scripts.contains(NOTHING) && !scripts.isEmpty()) {
            Thread thread = new Thread(() -> play(scripts), "rehearsal");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private List<String> ofAnEmptyDemo() {
        return installation.isDemo() && house.isUntouched() ? OF_THE_DEMO : List.of();
    }

    /**
     * Plays scripts one after the other, and returns to the true time.
     *
     * @return why it stopped; empty when all were played
     */
    Optional<String> play(List<String> names) {
        try {
            List<Script> scripts = names.stream()
                    .map(name -> Script.read(find(name), Instant.now()))
                    .toList();
            scripts.forEach(this::play);
            LOG.info("The published communiqués are at {}/communiques", address);
            return Optional.empty();
        } catch (RehearsalStopped stopped) {
            LOG.error("Rehearsal stopped: {}", stopped.getMessage());
            return Optional.of(stopped.getMessage());
        } finally {
            clock.returnToTrueTime();
        }
    }

    /** Where the house that is rehearsed in is reached. */
    String address() {
        return address;
    }

    private void play(Script script) {
        if (!installation.isDemo()) {
            throw new RehearsalStopped("Scripts are played in demo mode only, where the logins are known");
        }
        script.begins().ifPresent(first -> begin(script, first));
        new Stage(script, clock, vigil, login -> new Actor(login, Installation.DEMO_PASSWORD, address)).play();
    }

    /** The clock starts with the script only where nothing has happened yet: it never goes back behind a deed. */
    private void begin(Script script, Instant first) {
        if (house.isUntouched()) {
            clock.startAt(first);
        } else if (first.isBefore(clock.instant())) {
            throw new RehearsalStopped("%s begins at %s, which has passed here: play it on an empty database"
                    .formatted(script.title(), first.atZone(script.zone()).toLocalDateTime()));
        }
    }

    private static Resource find(String name) {
        ClassPathResource shipped = new ClassPathResource("rehearsals/%s.yaml".formatted(name));
        Resource script = shipped.exists() ? shipped : new FileSystemResource(name);
        if (!script.exists()) {
            throw new RehearsalStopped("There is no script %s: name one of %s, or a file".formatted(name, OF_THE_DEMO));
        }
        return script;
    }
}
