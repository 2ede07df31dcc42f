package org.mithaq.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.task.Task;
import org.mithaq.engine.ApplicationClock;
import org.mithaq.engine.Roll;
import org.mithaq.ledger.LedgerAtWork;

/** The house as it is: with its guard, its rooms, its letters and its ledger. */
class HouseStage extends Stage {

    private final LedgerAtWork ledger;
    private final Roll roll;

    HouseStage(House house) {
        super(house.bean(ProcessEngine.class), house.bean(ApplicationClock.class));
        ledger = house.ledger();
        roll = house.bean(Roll.class);
        awaitTrueTime(house.bean(ApplicationClock.class));
        house.bean(JobExecutor.class).shutdown();
        house.seat(Cycle.SEATED.subList(9, 12));
    }

    /** The rehearsal sets the clock until it is over. */
    private static void awaitTrueTime(ApplicationClock clock) {
        while (Duration.between(clock.instant(), Instant.now()).toDays() > 0) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    @Override
    String convene(String cycle, String purpose) {
        return engine.getFormService()
                .submitStartForm(cycle, Map.of("purpose", purpose))
                .getBusinessKey();
    }

    @Override
    void submit(Task task, Map<String, Object> answers) {
        engine.getFormService().submitTaskForm(task.getId(), answers);
    }

    @Override
    void end() {
        ledger.seal();
    }

    @Override
    void actsAs(String login) {
        List<String> offices =
                roll.capacitiesOf(login).stream().map(Roll.Capacity::group).toList();
        engine.getIdentityService()
                .setAuthentication(
                        login, offices, List.copyOf(roll.standingOf(login).organs()));
    }
}
