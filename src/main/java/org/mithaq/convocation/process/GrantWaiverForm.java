package org.mithaq.convocation.process;

import java.util.Map;
import org.mithaq.convocation.Notice;
import org.mithaq.convocation.NoticeFile;
import org.mithaq.engine.Answers;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.Step;
import org.mithaq.engine.TaskForm;
import org.mithaq.language.Words;
import org.mithaq.statutes.NoticeRule;
import org.springframework.stereotype.Component;

/** The office above shortens the notice period of an urgent meeting, or refuses to. */
@Component
class GrantWaiverForm implements TaskForm {

    private enum Decision {
        GRANT,
        REFUSE
    }

    private final NoticeFile notices;
    private final Words words;

    GrantWaiverForm(NoticeFile notices, Words words) {
        this.notices = notices;
        this.words = words;
    }

    @Override
    public Map<String, Object> present(Step step) {
        Notice notice = notices.last(step.number()).orElseThrow();
        NoticeRule rule = notices.rule(step.number());
        return Map.of(
                "rule",
                words.say("notice.rule", rule.article(), rule.minimumDays(), notices.daysOfNotice(step.number())),
                "noticeText",
                notice.text(),
                "urgencyReason",
                notice.urgencyReason());
    }

    @Override
    public Receipt receive(Step step, Answers answers) {
        boolean granted = answers.choice("decision", Decision.class) == Decision.GRANT;
        notices.decideWaiver(step.number(), granted, step.actor(), answers.text("reason"));
        return Receipt.route("waiver", granted ? "granted" : "refused");
    }
}
