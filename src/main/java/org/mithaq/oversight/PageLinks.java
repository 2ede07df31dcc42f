package org.mithaq.oversight;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Words;
import org.mithaq.membership.Reach;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** Leads from every page of the house to the board, and whoever audits to the audit pages. */
@ControllerAdvice
class PageLinks {

    private final Lookout lookout;
    private final Words words;

    PageLinks(Lookout lookout, Words words) {
        this.lookout = lookout;
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
                return request.getRemoteUser() == null ? null : linksFor(request);
            }
        };
    }

    private @Nullable List<Link> linksFor(HttpServletRequest request) {
        Reach reach = lookout.of(request);
        List<Link> links = new ArrayList<>();
        if (!reach.seen().isEmpty()) {
            links.add(link(BoardPages.ROOT, "board.title", request));
        }
        if (reach.audits()) {
            links.add(link(AuditPages.ROOT, "audit.title", request));
        }
        return links.isEmpty() ? null : links;
    }

    private Link link(String root, String label, HttpServletRequest request) {
        return new Link(root, words.say(label), request.getRequestURI().startsWith(request.getContextPath() + root));
    }
}
