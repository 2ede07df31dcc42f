package org.mithaq.ledger;

/** An authority gave no time stamp, or one that does not hold. */
class UnusableTimeStamp extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnusableTimeStamp(String why) {
        super(why);
    }

    UnusableTimeStamp(String why, Throwable cause) {
        super(why, cause);
    }
}
