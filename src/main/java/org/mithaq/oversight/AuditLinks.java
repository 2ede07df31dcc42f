package org.mithaq.oversight;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Words;
import org.mithaq.membership.Membership;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Leads whoever audits from every page of the house to the audit pages. */
@ControllerAdvice
class AuditLinks {

    private final Membership membership;
    private final Words words;

    AuditLinks(Membership membership, Words words) {
        this.membership = membership;
        this.words = words;
    }

    /** @param current whether it leads to where the reader is */
    record Link(String href, String label, boolean current) {}

    @ModelAttribute("links")
    @Nullable
    List<Link> links(HttpServletRequest request) {
        if (request.getRemoteUser() == null || !membership.isAuditor(request.getRemoteUser())) {
            return null;
        }
        boolean here = request.getRequestURI().startsWith(request.getContextPath() + AuditPages.ROOT);
        return List.of(new Link(AuditPages.ROOT, words.say("audit.title"), here));
    }
}
