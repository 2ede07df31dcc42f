package org.mithaq.oversight;

/** There is nothing by this name in the organs that an auditor covers; whether there is elsewhere is not said. */
class NotAudited extends RuntimeException {

    NotAudited(String name) {
        super(name);
    }
}
