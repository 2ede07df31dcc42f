package org.mithaq.proxy.process;

import java.util.Map;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.proxy.Proxy;
import org.mithaq.proxy.ProxyRegister;
import org.springframework.stereotype.Component;

/** Somebody who will not come begins to give a proxy; to whom, and by which mandate, is said in the step that follows. */
@Component
class RequestProxyForm implements TaskForm {

    private final ProxyRegister proxies;
    private final MeetingFile meetings;

    RequestProxyForm(ProxyRegister proxies, MeetingFile meetings) {
        this.proxies = proxies;
        this.meetings = meetings;
    }

    @Override
    public Map<String, Object> present(Step step) {
        return Map.of();
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        Proxy begun = proxies.begin(step.actor(), answers.optionalText("meeting"));
        String day = meetings.of(begun.meeting()).startsAt().toLocalDate().toString();
        return Receipt.forMeeting(begun.meeting())
                .and("proxy", begun.key())
                .and("member", step.actor())
                .and("give-proxy.lastDay", day)
                .and("withdraw-proxy.lastDay", day);
    }
}
