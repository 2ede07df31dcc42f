package org.mithaq.oversight;

import java.util.Map;
import java.util.Set;

/** The stage of a meeting to which a deed belongs. */
enum Stage {
    CONVOCATION,
    SITTING,
    DELIBERATION,
    CHARTER,
    COMMUNIQUE,
    REVIEW;

    private static final Map<String, Stage> ROOMS = Map.of(
            "convocation", CONVOCATION,
            "meeting", SITTING,
            "deliberation", DELIBERATION,
            "charter", CHARTER,
            "communique", COMMUNIQUE,
            "oversight", REVIEW);

    /** What happens to a meeting before its sitting. */
    private static final Set<String> BEFORE_THE_SITTING = Set.of(
            "meeting-convened",
            "meeting-planned",
            "meeting-convoked",
            "meeting-postponed",
            "meeting-cancelled",
            "meeting-convoked-again",
            "convene-meeting",
            "request-change",
            "choose-change");

    private static final Set<String> ON_AN_ITEM = Set.of("item-concluded", "item-adjourned");

    /**
     * The stage of a deed or of a step.
     *
     * @param room in which it is done
     * @param former the stage of what was done before it, to which it belongs where its room is everybody's
     */
    static Stage of(String key, String room, Stage former) {
        if (BEFORE_THE_SITTING.contains(key)) {
            return CONVOCATION;
        }
        return ON_AN_ITEM.contains(key) ? DELIBERATION : ROOMS.getOrDefault(room, former);
    }
}
