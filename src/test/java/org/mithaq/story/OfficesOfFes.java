package org.mithaq.story;

import java.util.List;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;

/** Stories in a house of their own that go beyond one meeting; after each, everybody holds the offices that they held before it. */
abstract class OfficesOfFes extends MeetingOfFes {

    private static final String FIRST_DECISION = "قرار المؤتمر الوطني الرابع";

    /** For all processes of the house. */
    @Override
    void letTheEngineWork() {
        List<Job> due =
                management.createJobQuery().executable().withRetriesLeft().unlimitedList();
        while (!due.isEmpty()) {
            management.executeJob(due.get(0).getId());
            due = management.createJobQuery().executable().withRetriesLeft().unlimitedList();
        }
    }

    @AfterEach
    void everybodyHoldsWhatTheyHeld() {
        identity.clearAuthentication();
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .unlimitedList()
                .forEach(running -> runtime.deleteProcessInstance(running.getId(), "the story has ended"));
        jdbc.sql("delete from substitution").update();
        jdbc.sql("delete from appointment").update();
        jdbc.sql("delete from mandate where decision <> ?")
                .param(FIRST_DECISION)
                .update();
        jdbc.sql("update mandate set until_day = null").update();
        jdbc.sql("update member set left_on = null").update();
    }
}
