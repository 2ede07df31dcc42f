package org.mithaq.engine;

import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.DefaultDmnHistoryEventProducer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the history of what the tables said to a process, which belongs to its organ. What they are asked beside, to draw a
 * page or to check an answer, would belong to none, and all would see who asked.
 */
class DecisionsOfProcesses extends DefaultDmnHistoryEventProducer {

    @Override
    public @Nullable HistoryEvent createDecisionEvaluatedEvt(DmnDecisionEvaluationEvent besideAnyProcess) {
        return null;
    }
}
