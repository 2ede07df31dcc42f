package org.mithaq.access;

import org.springframework.security.access.AccessDeniedException;

/** The member may be here, but not do this. */
class BeyondOffice extends AccessDeniedException {

    BeyondOffice() {
        super("None of their offices does this");
    }
}
