package org.mithaq.access;

/** The installation is not fit for production; says why and what to do. */
class NotForProduction extends RuntimeException {

    private final String action;

    NotForProduction(String reason, String action) {
        super(reason);
        this.action = action;
    }

    /** What would be right. */
    String action() {
        return action;
    }
}
