package org.mithaq.convocation;

import java.time.LocalDate;
import java.time.LocalDateTime;
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
    private static final int YEARS_AHEAD = 1;

    /**
     * Holds it against the statutes.
     *
     * @param now day and hour in the organ's zone
     * @throws Refusal when its agenda, its place or its day is not allowed; a notice that is too short passes only when it
     *     is said to be urgent and some office may waive the period
     */
    void check(LocalDateTime now, NoticeRule rule) {
        checkAgenda();
        if (programme.place().length() > LONGEST_PLACE) {
            throw new Refusal("notice.place-too-long", LONGEST_PLACE);
        }
        checkDay(now, rule);
    }

    private void checkAgenda() {
        if (programme.agenda().isEmpty()) {
            throw new Refusal("notice.no-agenda");
        }
        if (programme.agenda().size() > MOST_ITEMS) {
            throw new Refusal(
                    "notice.too-many-items", MOST_ITEMS, programme.agenda().size());
        }
        if (programme.agenda().stream().anyMatch(item -> item.length() > LONGEST_ITEM)) {
            throw new Refusal("notice.item-too-long", LONGEST_ITEM);
        }
    }

    private void checkDay(LocalDateTime now, NoticeRule rule) {
        if (!programme.startsAt().isAfter(now)) {
            throw new Refusal("notice.in-the-past", programme.startsAt());
        }
        LocalDate last = now.toLocalDate().plusYears(YEARS_AHEAD);
        if (programme.startsAt().toLocalDate().isAfter(last)) {
            throw new Refusal("notice.too-far-ahead", last);
        }
        boolean mayBeUrgent = rule.mayBeWaived() && !urgencyReason.isEmpty();
        if (!mayBeUrgent) {
            Period.expect(rule, now.toLocalDate(), programme.startsAt().toLocalDate());
        }
    }
}
