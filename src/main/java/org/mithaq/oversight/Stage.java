package org.mithaq.oversight;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** The stage of a meeting to which a deed belongs. */
enum Stage {
    CONVOCATION,
    SITTING,
    DELIBERATION,
    CHARTER,
    COMMUNIQUE,
    AFTERWARDS,
    REVIEW;

    private static final Map<String, Stage> ROOMS = Map.of(
            "convocation", CONVOCATION,
            "meeting", SITTING,
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

    /** Who comes and goes does so wherever the sitting stands. */
    private static final Set<String> COMINGS_AND_GOINGS =
            Set.of("member-arrived", "member-left", "guest-arrived", "record-movement");

    private static final Set<String> ON_AN_ITEM = Set.of("item-concluded", "item-adjourned");

    private static final Map<String, Stage> RULES = Map.of(
            "noticePeriod", CONVOCATION,
            "waiver", CONVOCATION,
            "quorum", SITTING,
            "weights", SITTING,
            "communiqueApprovers", COMMUNIQUE);

    private static final Map<String, Stage> LETTERS = Map.of(
            "INVITATION", CONVOCATION,
            "UPDATE", CONVOCATION,
            "CANCELLATION", CONVOCATION,
            "REMINDER", CONVOCATION,
            "CHARTER", CHARTER,
            "COMMUNIQUE", COMMUNIQUE);

    /**
     * The stage of a deed or of a step.
     *
     * @param room in which it is done
     * @param body what else is said of it
     * @param former the stage of what was done before it, to which it belongs where its room is everybody's
     */
    static Stage of(String key, String room, JsonNode body, Stage former) {
        if (BEFORE_THE_SITTING.contains(key)) {
            return CONVOCATION;
        }
        if (ON_AN_ITEM.contains(key)) {
            return DELIBERATION;
        }
        if (COMINGS_AND_GOINGS.contains(key)) {
            return former == CONVOCATION ? SITTING : former;
        }
        return switch (room) {
            case "statutes" -> RULES.getOrDefault(body.path("rule").asText(), former);
            case "correspondence" -> LETTERS.getOrDefault(body.path("kind").asText(), former);
            case "deliberation" -> former == CHARTER && !body.path("item").isInt() ? CHARTER : DELIBERATION;
            default -> ROOMS.getOrDefault(room, former);
        };
    }
}
