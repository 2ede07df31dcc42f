package org.mithaq.benchmark;

import java.util.List;
import java.util.Map;
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
        house.bean(JobExecutor.class).shutdown();
        house.seat(Cycle.SEATED.subList(9, 12));
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
        Roll.Standing standing = roll.standingOf(login);
        engine.getIdentityService()
                .setAuthentication(login, List.copyOf(standing.groups()), List.copyOf(standing.organs()));
    }
}
