package org.mithaq.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

@DisplayName("The pages that every visitor may meet")
class PagesTests {

    @ParameterizedTest
    @CsvSource({"ar, rtl, تسجيل الدخول", "fr, ltr, Connexion", "en, ltr, Log in"})
    @DisplayName("ask for a login in the visitor's language and its direction")
    void askForALogin(String language, String direction, String title) {
        String page = page("login", language, new MockHttpServletRequest(), Map.of());

        assertThat(page)
                .contains("<html lang=\"" + language + "\" dir=\"" + direction + "\">", title)
                .contains("name=\"username\"", "name=\"password\"", "action=\"/login\"", "href=\"/css/mithaq.css\"")
                .doesNotContain("??", " th:", "style=", "<script", "class=\"message");
    }

    @Test
    @DisplayName("say when a login failed, and when it ended")
    void sayWhatHappened() {
        MockHttpServletRequest failed = new MockHttpServletRequest();
        failed.addParameter("error", "");
        MockHttpServletRequest ended = new MockHttpServletRequest();
        ended.addParameter("logout", "");

        assertThat(page("login", "ar", failed, Map.of())).contains("role=\"alert\"", "غير صحيحين");
        assertThat(page("login", "ar", ended, Map.of())).contains("role=\"status\"", "تم تسجيل خروجكم");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 418, 500})
    @DisplayName("say in one sentence what went wrong, and lead back")
    void sayWhatWentWrong(int status) {
        for (String language : new String[] {"ar", "fr", "en"}) {
            assertThat(page("error", language, new MockHttpServletRequest(), Map.of("status", status)))
                    .contains(">" + status + "<", "href=\"/\"")
                    .doesNotContain("??", " th:", "style=", "<script");
        }
    }

    @Test
    @DisplayName("show the organ, the ways to go and the way out")
    void showTheWays() {
        Map<String, Object> model = Map.of(
                "organ",
                "الأمانة الإقليمية بفاس",
                "viewer",
                "المقرر",
                "links",
                new Link[] {new Link("/board", "اللوحة", true), new Link("/audit", "التدقيق", false)},
                "status",
                404);

        assertThat(page("error", "ar", new MockHttpServletRequest(), model))
                .contains("الأمانة الإقليمية بفاس", "خروج (المقرر)", "action=\"/logout\"")
                .contains("href=\"/board\" aria-current=\"page\">اللوحة", "href=\"/audit\">التدقيق");
    }

    @Test
    @DisplayName("know no left and no right, so that one sheet serves both directions")
    void knowNoSides() throws Exception {
        String sheet = Files.readString(Path.of("src/main/resources/static/css/mithaq.css"))
                .replaceAll("(?s)/\\*.*?\\*/", "");

        assertThat(sheet).doesNotContainPattern("\\b(left|right|float)\\b");
    }

    /** One entry of the navigation. */
    public static class Link {

        public final String href;
        public final String label;
        public final boolean current;

        Link(String href, String label, boolean current) {
            this.href = href;
            this.label = label;
            this.current = current;
        }
    }

    private static String page(
            String template, String language, MockHttpServletRequest request, Map<String, Object> model) {
        var exchange = JakartaServletWebApplication.buildApplication(new MockServletContext())
                .buildExchange(request, new MockHttpServletResponse());
        return Paper.templates()
                .process(template, new WebContext(exchange, Locale.forLanguageTag(language), model))
                .replaceAll("\\s+>", ">");
    }
}
