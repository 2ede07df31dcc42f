package org.mithaq.rehearsal;

import java.time.Instant;
import org.mithaq.Mithaq;
import org.mithaq.engine.ApplicationClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A way into a house in another process, by which its clock is moved. */
@TestComponent
@RestController
public class ClockDoor {

    private final ApplicationClock clock;

    ClockDoor(ApplicationClock clock, @Value("${clock}") Instant now) {
        this.clock = clock;
        clock.startAt(now);
    }

    /** Opens the house with this door. */
    public static void main(String[] arguments) {
        new SpringApplication(Mithaq.class, ClockDoor.class).run(arguments);
    }

    @PostMapping("/clock")
    void move(@RequestBody Instant moment) {
        clock.moveTo(moment);
    }
}
