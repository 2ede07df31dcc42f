package org.mithaq.convocation.process;

import java.util.Map;
import org.mithaq.convocation.NoticeFile;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.springframework.stereotype.Component;

/** The office that convenes approves the notice, or gives it back. */
@Component
class ApproveNoticeForm implements TaskForm {

    private enum Decision {
        APPROVE,
        RETURN
    }

    private final NoticeFile notices;

    ApproveNoticeForm(NoticeFile notices) {
        this.notices = notices;
    }

    @Override
    public Map<String, Object> present(Step step) {
        return Map.of("noticeText", notices.last(step.number()).orElseThrow().text());
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        if (answers.choice("decision", Decision.class) == Decision.APPROVE) {
            notices.approve(step.number(), step.actor());
            return Receipt.route("noticeDecision", "approved");
        }
        notices.giveBack(step.number(), answers.text("reason"));
        return Receipt.route("noticeDecision", "returned");
    }
}
