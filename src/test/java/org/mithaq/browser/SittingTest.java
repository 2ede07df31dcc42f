package org.mithaq.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.ballot.Voice;
import org.mithaq.deliberation.Choice;
import org.mithaq.deliberation.Poll;
import org.mithaq.rehearsal.AfterRehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sitting as its chair leads it from the wall of the room, while the members vote in their Tasklist. */
@DisplayName("The page of a sitting in a browser")
class SittingTest extends AfterRehearsal {

    /** Within which an act is to be seen, in milliseconds. */
    private static final int SOON = 2_000;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static Chromium chromium;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Poll poll;

    SittingTest() {
        super("sitting-in-progress");
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
    @DisplayName(
            "opens a ballot that each member has in their list within two seconds, and tells the turnout and the result as soon")
    void led() {
        try (Official member = official("deputy.one");
                BrowserContext room = window("provincial.secretary", "ar-MA");
                Page wall = room.newPage();
                Page late = room.newPage()) {
            late.navigate(address());
            late.route("**/sitting/**", route -> {
                if (route.request().method().equals("GET")) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            wall.navigate(address());
            Locator ballot = member.page()
                    .locator("ol.tasks-list h4.task")
                    .filter(new Locator.FilterOptions().setHasText("الإدلاء بصوت سري"));
            Locator call = member.page().locator(".ballots");
            assertThat(ballot).hasCount(0);
            assertThat(call).isEmpty();
            wall.bringToFront();

            long pressed = System.nanoTime();
            wall.locator(".deeds button").click();
            assertThat(call).containsText("التصويت مفتوح الآن", new ContainsTextOptions().setTimeout(SOON));
            assertThat(ballot).isVisible(new IsVisibleOptions().setTimeout(SOON));
            System.out.printf("The ballot is in the list after %d ms%n", (System.nanoTime() - pressed) / 1_000_000);
            assertThat(wall.locator(".turnout p")).hasText("صوت 0 من 6");
            photograph(wall, "running");

            late.bringToFront();
            late.locator(".deeds button").click();
            assertThat(late.locator("#refusal")).containsText("أنجز الأمين الإقليمي هذه المهمة من قبل");
            photograph(late, "refused");

            member.page().bringToFront();
            call.locator("button").click();
            member.choose("موافق");
            member.save();
            assertThat(member.store()).contains("camunda-form:").doesNotContain("\"for\"", "vote");
            member.looksAround("called-to-vote");
            assertThat(Accessibility.violations(member.page(), ".ballots")).isEmpty();
            member.complete();
            assertThat(call).isEmpty();
            wall.bringToFront();
            assertThat(wall.locator(".turnout p"))
                    .hasText(
                            "صوت 1 من 6",
                            new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                                    .setTimeout(SOON));
            assertThat(wall.locator("#floor")).not().containsText("مع: 1");

            wall.locator(".deeds button").click();
            assertThat(wall.locator("#refusal")).containsText("ولو أُقفل التصويت الآن لكشفت النتيجة");
            List.of("deputy.two", "candidate", "youth.one").forEach(this::votesAgainst);
            wall.locator(".deeds button").click();
            assertThat(wall.locator(".result"))
                    .containsText("مع: 1 · ضد: 3 · ممتنع: 0", new ContainsTextOptions().setTimeout(SOON));
            photograph(wall, "decided");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ar-MA, provincial.secretary", "fr-MA, rapporteur", "en, youth.three"})
    @DisplayName("fits every window, is in the reader's language and keeps WCAG 2.2 AA")
    void forEverybody(String locale, String login) {
        try (BrowserContext window = window(login, locale);
                Page page = window.newPage()) {
            String language = locale.substring(0, 2);
            page.navigate(address());
            assertThat(page.locator("html")).hasAttribute("lang", language);
            if (language.equals("ar")) {
                assertThat(Official.latinIn(page)).isEmpty();
            }
            for (int width : List.of(1500, 1024, 390)) {
                page.setViewportSize(width, 900);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SCREENSHOTS.resolve("sitting-%s-%d.png".formatted(language, width))));
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as("at %d", width)
                        .isEqualTo(width);
            }
            assertThat(Accessibility.violations(page)).isEmpty();
        }
    }

    private void votesAgainst(String login) {
        poll.castInSecret(new Voice(number(), login, login), Choice.AGAINST);
    }

    private String number() {
        return jdbc.sql("select number from meeting").query(String.class).single();
    }

    private String address() {
        return house() + "/sitting/" + number();
    }

    private Official official(String login) {
        return new Official(chromium.browser(), house(), login, "mithaq-demo");
    }

    private BrowserContext window(String login, String locale) {
        BrowserContext window = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale(locale).setViewportSize(1500, 900));
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

    private static void photograph(Page page, String name) {
        for (int width : List.of(390, 1500)) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SCREENSHOTS.resolve("sitting-ar-%d-%s.png".formatted(width, name))));
        }
    }
}
