package org.mithaq.engine;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.mithaq.engine.StepRights.Right;
import org.mithaq.ledger.Act;
import org.mithaq.ledger.Author;
import org.springframework.beans.factory.ListableBeanFactory;

/** Keeps who began a process by its start form, before the first step of it opens. */
class StartAuthors extends AbstractBpmnParseListener {

    private final ListableBeanFactory beans;
    private final StepRights rights;

    /** @param beans looked up when a process is started, because the engine is built before them */
    StartAuthors(ListableBeanFactory beans, StepRights rights) {
        this.beans = beans;
        this.rights = rights;
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl start) {
        if (element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRef") != null) {
            start.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::keep);
        }
    }

    private void keep(DelegateExecution started) {
        Actor.of(Context.getCommandContext()).ifPresent(person -> keep((ExecutionEntity) started, person.login()));
    }

    private void keep(ExecutionEntity process, String login) {
        Right right = rights.toStart(process, login);
        Author author = new Author(login, right.insteadOf(), right.office());
        beans.getBean(Hand.class).does(new Act(author, process.getProcessBusinessKey(), process.getTenantId()));
        beans.getBean(StepAuthors.class)
                .add(new StepAuthor(
                        process.getProcessInstanceId(),
                        process.getProcessBusinessKey(),
                        process.getRootProcessInstanceId(),
                        process.getCurrentActivityId(),
                        login,
                        right.insteadOf(),
                        right.office(),
                        beans.getBean(Clock.class).instant()));
    }
}
