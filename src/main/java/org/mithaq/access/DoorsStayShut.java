package org.mithaq.access;

/** The installation is not fit for those who would come in; says why and what to do. */
class DoorsStayShut extends RuntimeException {

    private final String action;

    DoorsStayShut(String reason, String action) {
        super(reason);
        this.action = action;
    }

    /** What would be right. */
    String action() {
        return action;
    }
}
