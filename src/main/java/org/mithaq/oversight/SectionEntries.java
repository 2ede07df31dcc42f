package org.mithaq.oversight;

import java.util.List;
import java.util.function.Consumer;
import org.mithaq.ledger.Account;
import org.mithaq.ledger.Entry;
import org.springframework.stereotype.Component;

/** The entries that a section of a meeting lists, to the last. */
@Component
class SectionEntries {

    private static final int A_PORTION = 200;

    private final Account account;
    private final AuditDesk desk;

    SectionEntries(Account account, AuditDesk desk) {
        this.account = account;
        this.desk = desk;
    }

    /**
     * Reads them in order, in portions of which only one is held.
     *
     * @param number of the meeting
     */
    void each(String number, Section section, Consumer<List<Entry>> reader) {
        long behind = 0;
        List<Entry> portion;
        do {
            portion = some(number, section, behind, A_PORTION);
            if (!portion.isEmpty()) {
                reader.accept(portion);
                behind = portion.get(portion.size() - 1).sequence();
            }
        } while (portion.size() == A_PORTION);
    }

    /**
     * The next of them.
     *
     * @param behind number of the entry after which to go on
     * @param most how many at most
     */
    List<Entry> some(String number, Section section, long behind, int most) {
        return switch (section) {
            case TIMELINE -> account.of(number, PageLookedAt.KEY, desk.administrators(), behind, most);
            case OPERATIONS -> account.operations(number, desk.administrators(), behind, most);
            default -> account.only(number, section.deeds(), behind, most);
        };
    }
}
