package org.mithaq.meeting;

/** Who is represented at a sitting. */
public interface Representation {

    /** How many members are represented now by one who is there. */
    int count(String number);
}
