package org.mithaq.oversight;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Words;
import org.mithaq.membership.Membership;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

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

    /** Who the reader is, is asked when a page is drawn: what is no page costs nothing. */
    @ModelAttribute("links")
    LazyContextVariable<@Nullable List<Link>> links(HttpServletRequest request) {
        return new LazyContextVariable<>() {
            @Override
            protected @Nullable List<Link> loadValue() {
                return linksFor(request);
            }
        };
    }

    private @Nullable List<Link> linksFor(HttpServletRequest request) {
        if (request.getRemoteUser() == null || !membership.isAuditor(request.getRemoteUser())) {
            return null;
        }
        boolean here = request.getRequestURI().startsWith(request.getContextPath() + AuditPages.ROOT);
        return List.of(new Link(AuditPages.ROOT, words.say("audit.title"), here));
    }
}
