package org.mithaq.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.rehearsal.AfterRehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The board as a supervisor looks at it while the officials work. */
@DisplayName("The board in a browser")
class BoardTest extends AfterRehearsal {

    /** Within which an act is to be seen, in milliseconds. */
    private static final int SOON = 2_000;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static Chromium chromium;

    @Autowired
    private JdbcClient jdbc;

    BoardTest() {
        super("fes-today");
    }

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopChromium() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @DisplayName("shows an act of another within two seconds, without losing where its reader is")
    void truth() {
        try (Official member = official("youth.two");
                BrowserContext window = window("supervisor", "ar-MA");
                Page board = window.newPage();
                Page meeting = window.newPage()) {
            board.setViewportSize(390, 500);
            board.navigate(house() + "/board");
            meeting.navigate(house() + "/board/" + asking());
            board.click(".filters > summary");
            board.selectOption("#stage", "CONVOCATION");
            Locator row = board.locator("[id='%s']".formatted(asking()));
            row.evaluate("it => { it.seen = true; it.scrollIntoView(); it.querySelector('a').focus() }");
            Object scrolled = board.evaluate("scrollY");
            String before = replies(row);
            member.open("الجواب على الاستدعاء");
            member.choose("سأحضر");
            member.complete();

            assertThat(row).not().containsText(before, new ContainsTextOptions().setTimeout(SOON));
            assertThat(replies(row)).isNotEqualTo(before);
            assertThat(row.evaluate("it => it.seen")).isEqualTo(true);
            assertThat(row.evaluate("it => it.contains(document.activeElement)"))
                    .isEqualTo(true);
            assertThat(board.evaluate("scrollY")).isEqualTo(scrolled);
            assertThat(board.locator(".filters")).hasAttribute("open", "");
            assertThat(board.locator("#stage")).hasValue("CONVOCATION");
            meeting.bringToFront();
            assertThat(meeting.locator("#now")).containsText(replies(row), new ContainsTextOptions().setTimeout(SOON));
            assertThat(meeting.locator("#course svg")).isVisible();
        }
    }

    @Test
    @DisplayName("says that the connection is lost, and goes on by itself when it is back")
    void lostConnection() {
        try (Official member = official("youth.three");
                BrowserContext window = window("supervisor", "ar-MA");
                Page board = window.newPage()) {
            board.navigate(house() + "/board");
            Locator row = board.locator("[id='%s']".formatted(asking()));
            Locator lost = board.getByText("انقطع الاتصال");
            assertThat(lost).isHidden();
            String before = replies(row);

            window.setOffline(true);
            assertThat(lost).isVisible();
            member.open("الجواب على الاستدعاء");
            member.choose("سأحضر");
            member.complete();
            assertThat(replies(row)).isEqualTo(before);

            window.setOffline(false);
            assertThat(lost).isHidden();
            assertThat(row).not().containsText(before);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ar-MA, supervisor", "fr-MA, provincial.secretary", "en, administrator"})
    @DisplayName("fits every window and keeps WCAG 2.2 AA, with the pages of its meetings")
    void forEverybody(String locale, String login) {
        try (BrowserContext window = window(login, locale);
                Page page = window.newPage()) {
            String language = locale.substring(0, 2);
            for (String address : List.of(
                    "/board",
                    "/board?due=LATE",
                    "/board/" + asking(),
                    "/board/" + waiting(),
                    "/board/" + asking() + "/diagram")) {
                page.navigate(house() + address);
                assertThat(page.locator("html")).hasAttribute("lang", language);
                for (int width : List.of(1500, 390)) {
                    page.setViewportSize(width, 900);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(SCREENSHOTS.resolve(
                                    "board-%s-%d%s.png".formatted(language, width, address.replaceAll("\\W+", "-")))));
                    assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .as("%s at %d", address, width)
                            .isEqualTo(width);
                }
                assertThat(Accessibility.violations(page)).as(address).isEmpty();
            }
        }
    }

    private Official official(String login) {
        return new Official(chromium.browser(), house(), login, "mithaq-demo");
    }

    private BrowserContext window(String login, String locale) {
        BrowserContext window = chromium.browser().newContext(new Browser.NewContextOptions().setLocale(locale));
        window.setDefaultTimeout(Chromium.PATIENCE.toMillis());
        try (Page page = window.newPage()) {
            page.navigate(house() + "/login");
            page.fill("input[name=username]", login);
            page.fill("input[name=password]", "mithaq-demo");
            page.click("main button[type=submit]");
            page.waitForSelector("[cam-tasks], .tasks-list");
        }
        return window;
    }

    /** The meeting whose members are asked whether they come. */
    private String asking() {
        return jdbc.sql("select number from meeting where state = 'CONVOKED'")
                .query(String.class)
                .single();
    }

    /** The meeting whose communiqué is to be written. */
    private String waiting() {
        return jdbc.sql("select number from meeting where state = 'CLOSED'")
                .query(String.class)
                .single();
    }

    /** How many have not replied yet, as it is said. */
    private static String replies(Locator row) {
        return row.locator(".who span").first().innerText();
    }
}
