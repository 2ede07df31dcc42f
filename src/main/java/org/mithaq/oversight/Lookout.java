package org.mithaq.oversight;

import jakarta.servlet.http.HttpServletRequest;
import org.mithaq.membership.Reach;
import org.mithaq.membership.Reaches;
import org.springframework.stereotype.Component;

/** What whoever asks for a page may look at: looked up once for each request. */
@Component
class Lookout {

    private static final String KNOWN = Lookout.class.getName();

    private final Reaches reaches;

    Lookout(Reaches reaches) {
        this.reaches = reaches;
    }

    /** @param request of somebody who is logged in */
    Reach of(HttpServletRequest request) {
        if (request.getAttribute(KNOWN) instanceof Reach known) {
            return known;
        }
        Reach reach = reaches.of(request.getRemoteUser());
        request.setAttribute(KNOWN, reach);
        return reach;
    }
}
