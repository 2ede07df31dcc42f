package org.mithaq.followup;

/** Where the carrying out of a resolution stands. */
public enum ActionState {
    /** The responsible office is at it. */
    UNDERWAY,
    /** The responsible office says that it is done. */
    REPORTED,
    /** It was confirmed that it is done. */
    DONE
}
