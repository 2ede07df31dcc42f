package org.mithaq.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What keeps some from reading a page, by WCAG 2.2 AA. */
final class Accessibility {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessibility() {}

    static List<String> violations(Page page) {
        return violations(new AxeBuilder(page));
    }

    /** The same of one part of a page, by its selector. */
    static List<String> violations(Page page, String part) {
        return violations(new AxeBuilder(page).include(part));
    }

    private static List<String> violations(AxeBuilder axe) {
        // The other mode opens a second page for each, for frames of other origins: there are none.
        return axe.setLegacyMode(true).withTags(WCAG).analyze().getViolations().stream()
                .map(Accessibility::told)
                .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
