package org.mithaq.oversight;

import java.util.ArrayList;
import java.util.List;
import org.mithaq.meeting.AgendaItem.Outcome;
import org.mithaq.oversight.BoardFile.Item;

/** Whether an item of the agenda has had its turn. */
enum Turn {
    DONE,
    ADJOURNED,
    NOW,
    NEXT,
    LATER;

    /**
     * Those of an agenda, in its order.
     *
     * @param called whether the first item that is open has been called
     */
    static List<Turn> of(List<Item> agenda, boolean called) {
        List<Turn> turns = new ArrayList<>();
        Turn coming = called ? NOW : NEXT;
        for (Item item : agenda) {
            turns.add(
                    switch (item.outcome()) {
                        case CONCLUDED -> DONE;
                        case ADJOURNED -> ADJOURNED;
                        case OPEN -> coming;
                    });
            if (item.outcome() == Outcome.OPEN) {
                coming = coming == NOW ? NEXT : LATER;
            }
        }
        return turns;
    }
}
