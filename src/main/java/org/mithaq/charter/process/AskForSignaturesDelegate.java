package org.mithaq.charter.process;

import org.mithaq.charter.SigningRound;
import org.mithaq.engine.MemberTasks;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.ServiceStep;
import org.mithaq.engine.Step;
import org.springframework.stereotype.Component;

/** The members present are asked to sign the charter. */
@Component
public class AskForSignaturesDelegate extends ServiceStep {

    private final SigningRound round;
    private final MemberTasks tasks;

    AskForSignaturesDelegate(SigningRound round, MemberTasks tasks) {
        this.round = round;
        this.tasks = tasks;
    }

    @Override
    protected Receipt perform(Step step) {
        tasks.ask("signature", step.number(), round.begin(step.number()));
        return Receipt.done();
    }
}
