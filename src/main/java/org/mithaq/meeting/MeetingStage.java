package org.mithaq.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How far a meeting has come, from its convening to its published communiqué. */
public enum MeetingStage {
    CONVOCATION,
    /** The register of its sitting is open. */
    SITTING,
    /** The sitting is open; with a charter on the agenda, until the last item has ended. */
    DELIBERATION,
    /** The charter on its agenda is in hand, until the sitting is closed. */
    CHARTER,
    COMMUNIQUE,
    /** Its communiqué is published, it was missed for good or called off: nothing is left to be done. */
    ENDED;

    /** Those of a meeting in progress. */
    public static final List<MeetingStage> IN_PROGRESS =
            Arrays.stream(values()).filter(stage -> stage != ENDED).toList();

    /** Such as {@code convocation}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
