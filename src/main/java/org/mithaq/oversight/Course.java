package org.mithaq.oversight;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** How far a meeting has come, as its entries are followed in order. */
class Course {

    private static final String PUBLISHED = "communique-published";

    /** Kinds of deeds after any of which it is plain how far a meeting has come. */
    static final List<String> MILESTONES = List.of(
            "meeting-convened",
            "register-opened",
            "sitting-opened",
            "item-called",
            "intervention-recorded",
            "item-concluded",
            "item-adjourned",
            "charter-drafted",
            "charter-circulated",
            "signatures-asked",
            "sitting-closed",
            "communique-drafted",
            "communique-edited",
            PUBLISHED);

    private static final Set<String> ENDS_OF_AN_ITEM = Set.of("item-concluded", "item-adjourned");

    private Stage stage = Stage.CONVOCATION;
    private int item;
    private boolean ended;
    private boolean published;

    /**
     * Goes on with a deed or a step.
     *
     * @param room in which it is done
     * @param body what else is said of it
     */
    void follow(String key, String room, JsonNode body) {
        stage = published ? Stage.AFTERWARDS : Stage.of(key, room, body, stage);
        published = published || key.equals(PUBLISHED);
        if (body.path("item").isInt()) {
            item = body.path("item").asInt();
            ended = ENDS_OF_AN_ITEM.contains(key);
        } else if (ended && room.equals("deliberation")) {
            item++;
            ended = false;
        }
    }

    Stage stage() {
        return stage;
    }

    /**
     * The item that is in hand, from 0; empty outside the deliberation. The items of an agenda are taken in order: what is
     * deliberated after the end of one is about the next.
     */
    OptionalInt item() {
        return stage == Stage.DELIBERATION ? OptionalInt.of(item) : OptionalInt.empty();
    }
}
