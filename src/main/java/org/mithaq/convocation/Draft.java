package org.mithaq.convocation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.mithaq.language.Refusal;
import org.mithaq.meeting.Programme;
import org.mithaq.statutes.NoticeRule;

/**
 * What the rapporteur proposes to convoke the organ to.
 *
 * @param urgencyReason why the meeting cannot wait for the notice period; empty when it can
 */
public record Draft(Programme programme, String urgencyReason) {

    private static final int MOST_ITEMS = 50;
    private static final int LONGEST_ITEM = 2_000;
    private static final int LONGEST_PLACE = 300;

    /**
     * Holds it against the statutes.
     *
     * @param today in the organ's zone
     * @throws Refusal when its agenda or its place is not allowed; a notice that is too short passes only when it
     *     is said to be urgent and some office may waive the period
     */
    void check(LocalDate today, NoticeRule rule) {
        checkAgenda();
        if (programme.place().length() > LONGEST_PLACE) {
            throw new Refusal("notice.place-too-long", LONGEST_PLACE);
        }
        checkPeriod(today, rule);
    }

    private void checkAgenda() {
        if (programme.agenda().isEmpty()) {
            throw new Refusal("notice.no-agenda");
        }
        if (programme.agenda().size() > MOST_ITEMS) {
            throw new Refusal(
                    "notice.too-many-items", MOST_ITEMS, programme.agenda().size());
        }
        int translated = programme.agendaTranslated().size();
        if (translated > 0 && translated != programme.agenda().size()) {
            throw new Refusal("notice.not-translated", programme.agenda().size(), translated);
        }
        if (Stream.of(programme.agenda(), programme.agendaTranslated())
                .flatMap(List::stream)
                .anyMatch(item -> item.length() > LONGEST_ITEM)) {
            throw new Refusal("notice.item-too-long", LONGEST_ITEM);
        }
    }

    private void checkPeriod(LocalDate today, NoticeRule rule) {
        boolean mayBeUrgent = rule.mayBeWaived() && !urgencyReason.isEmpty();
        if (!mayBeUrgent) {
            Period.expect(rule, today, programme.startsAt().toLocalDate());
        }
    }
}
