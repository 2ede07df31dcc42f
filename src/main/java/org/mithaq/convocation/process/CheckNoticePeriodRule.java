package org.mithaq.convocation.process;

import java.util.Map;
import org.mithaq.convocation.NoticeFile;
import org.mithaq.engine.Receipt;
import org.mithaq.engine.RuleStep;
import org.mithaq.engine.Step;
import org.mithaq.statutes.NoticeRule;
import org.springframework.stereotype.Component;

/** The notice that would leave today is held against the period of the statutes. */
@Component
public class CheckNoticePeriodRule extends RuleStep {

    private final NoticeFile notices;

    CheckNoticePeriodRule(NoticeFile notices) {
        this.notices = notices;
    }

    @Override
    protected Receipt conclude(Step step, Map<String, Object> row) {
        NoticeRule rule = NoticeRule.of(row);
        return Receipt.route("noticeLawful", notices.checkPeriod(step.number(), rule))
                .and("waiverOffice", rule.waiverOffice());
    }
}
