package org.mithaq.membership.process;

import java.util.Map;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.membership.AppointmentRegister;
import org.mithaq.membership.Post;
import org.springframework.stereotype.Component;

/** A proposal about an office is begun in the name of an office; what is proposed is said in the step that follows. */
@Component
class RequestAppointmentForm implements TaskForm {

    private final AppointmentRegister appointments;

    RequestAppointmentForm(AppointmentRegister appointments) {
        this.appointments = appointments;
    }

    @Override
    public Map<String, Object> present(Step step) {
        return Map.of();
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        Post proposer = appointments.proposer(step.actor(), answers.optionalText("organ"));
        return Receipt.route("grounds", answers.text("grounds"))
                .and("organ", proposer.organ().key())
                .and("proposer", proposer.office().key())
                .and("requester", step.actor());
    }
}
