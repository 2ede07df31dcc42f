package org.mithaq.oversight;

/** No meeting of that number is held by an organ that the reader sees; whether one is elsewhere is not said. */
class NotOnBoard extends RuntimeException {

    NotOnBoard(String number) {
        super(number);
    }
}
