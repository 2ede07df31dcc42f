package org.mithaq.convocation;

import java.time.LocalDate;
import org.mithaq.language.Refusal;
import org.mithaq.statutes.NoticeRule;

/** The notice period, reckoned in calendar days from the day on which the notice leaves. */
final class Period {

    private Period() {}

    /**
     * Refuses a notice that would be too short.
     *
     * @throws Refusal that names the days, the article and the earliest lawful day
     */
    static void expect(NoticeRule rule, LocalDate leaves, LocalDate meeting) {
        if (!rule.allows(leaves, meeting)) {
            throw new Refusal("notice.too-short", rule.minimumDays(), rule.article(), rule.earliest(leaves));
        }
    }
}
