package org.mithaq.followup;

import java.util.List;

/** Where the carrying out of a resolution stands. */
public enum ActionState {
    /** The responsible office is at it. */
    UNDERWAY,
    /** The responsible office says that it is done. */
    REPORTED,
    /** It was confirmed that it is done. */
    DONE;

    /** Those in which it is still to be carried out, or to be confirmed. */
    public static final List<ActionState> OPEN = List.of(UNDERWAY, REPORTED);
}
