package org.mithaq.rehearsal;

/** The whole house after the meeting of Fes, whose acts are published. */
public abstract class AfterTheMeetingOfFes extends AfterRehearsal {

    protected AfterTheMeetingOfFes() {
        super("fes-2021-03-14");
    }
}
