package org.mithaq.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.rehearsal.AfterTheMeetingOfFes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The house's own pages as readers of each language meet them, on a telephone and on a wide screen. */
@DisplayName("A page of the house")
class OwnPagesTest extends AfterTheMeetingOfFes {

    private static final int TELEPHONE = 390;
    private static final List<Integer> WIDTHS = List.of(1500, 1024, TELEPHONE);
    private static final int HEIGHT = 900;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("login", "/login");
        PAGES.put("communiques", "/communiques");
        PAGES.put("communique", "/communiques/FES-2021-001");
        PAGES.put("charter", "/charters/FES-2021-001");
        PAGES.put("password", "/account/password");
        PAGES.put("reset", "/account/reset");
        PAGES.put("audit", "/audit");
        PAGES.put("audit-nothing-found", "/audit?number=FES-2021-999");
        PAGES.put("audit-exports", "/audit");
        PAGES.put("audit-by-number", "/audit?person=rapporteur&deed=operation-claim");
        PAGES.put("audit-timeline", "/audit/meetings/FES-2021-001");
        PAGES.put("audit-timeline-exports", "/audit/meetings/FES-2021-001");
        PAGES.put("audit-timeline-end", "/audit/meetings/FES-2021-001?behind=190");
        PAGES.put("audit-attendance", "/audit/meetings/FES-2021-001/attendance");
        PAGES.put("audit-diagrams", "/audit/meetings/FES-2021-001/diagrams");
        PAGES.put("audit-courses", "/audit/meetings/FES-2021-001/diagrams?process=reply");
        PAGES.put("audit-diagram", "/audit/meetings/FES-2021-001/diagrams");
        PAGES.put("audit-texts", "/audit/meetings/FES-2021-001/texts");
        PAGES.put("audit-text", "/audit/meetings/FES-2021-001/texts/{first}");
        PAGES.put("audit-difference", "/audit/meetings/FES-2021-001/texts/difference?from={first}&to={second}");
        PAGES.put("audit-rules", "/audit/meetings/FES-2021-001/rules");
        PAGES.put("audit-approvals", "/audit/meetings/FES-2021-001/approvals");
        PAGES.put("audit-signatures", "/audit/meetings/FES-2021-001/signatures");
        PAGES.put("audit-letters", "/audit/meetings/FES-2021-001/letters");
        PAGES.put("audit-operations", "/audit/meetings/FES-2021-001/operations");
        PAGES.put("audit-readers", "/audit/meetings/FES-2021-001/readers");
        PAGES.put("audit-entry", "/audit/entries/60");
        PAGES.put("audit-verification", "/audit/verification");
        PAGES.put("decisions", "/board/decisions");
        PAGES.put("statistics", "/board/statistics?from=2021-01-01&until=2021-12-31");
        PAGES.put("statistics-none", "/board/statistics?until=2000-01-01");
        PAGES.put("heat", "/board/statistics/processes/convocation?from=2021-01-01&until=2021-12-31");
        PAGES.put("error", "/error");
        PAGES.put("not-found", "/communiques/FES-2021-999");
    }

    /** What is pressed before a page shows what it is looked at for. */
    private static final Map<String, String> PRESSED = Map.of(
            "audit-diagram", "tbody tr:nth-child(2) a",
            "audit-exports", ".exports > summary",
            "audit-timeline-exports", ".exports > summary");

    /** Whatever can be reached and is smaller than a finger, 24 px on each side. */
    private static final String TOO_SMALL =
            """
            () => [...document.querySelectorAll('a[href], button, input, select, summary')]
              .filter(it => it.checkVisibility() && !it.classList.contains('visually-hidden'))
              .map(it => [it.outerHTML, it.getBoundingClientRect()])
              .filter(([, box]) => box.width < 24 || box.height < 24)
              .map(([it, box]) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${it}`)
            """;

    /** Whatever sticks out of the window; a drawing is moved within its frame. */
    private static final String TOO_WIDE =
            """
            () => [...document.querySelectorAll('body *')]
              .filter(it => !it.classList.contains('visually-hidden') && !it.closest('.drawing > *'))
              .filter(it => it.getBoundingClientRect().right > innerWidth + 1 || it.getBoundingClientRect().left < -1)
              .map(it => it.outerHTML.slice(0, 120))
              .concat(document.documentElement.scrollWidth > innerWidth ? ['the page'] : [])
            """;

    /** Whatever takes the focus, when nothing around it says so; a key was pressed, so that the browser shows it. */
    private static final String UNSEEN_FOCUS =
            """
            () => [...document.querySelectorAll('a[href], button, input:not([hidden]), select, summary')]
              .filter(it => {
                it.focus();
                const style = getComputedStyle(it);
                return it === document.activeElement && !(style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
              })
              .map(it => it.outerHTML)
            """;

    /** Whatever is chosen and cannot be read to its end. */
    private static final String CUT =
            """
            () => [...document.querySelectorAll('select')]
              .filter(it => it.checkVisibility())
              .filter(it => {
                const pen = document.createElement('canvas').getContext('2d');
                pen.font = getComputedStyle(it).font;
                return pen.measureText(it.selectedOptions[0].text).width > it.clientWidth - 2 * parseFloat(getComputedStyle(it).paddingLeft);
              })
              .map(it => it.outerHTML.slice(0, 120))
            """;

    /** Of what a drawing shows dashed, the kinds. */
    private static final String NEVER_DONE =
            """
            () => [...document.querySelectorAll('.drawing g > :is(rect, circle, polygon, polyline)')]
              .filter(it => getComputedStyle(it).strokeDasharray !== 'none')
              .map(it => it.parentElement.getAttribute('class'))
            """;

    /** Texts that somebody sees, each with the language and direction of where it stands. */
    private static final String TEXTS =
            """
            () => {
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const texts = [];
              while (walk.nextNode()) {
                const it = walk.currentNode.parentElement;
                if (walk.currentNode.data.trim() && it.checkVisibility())
                  texts.push({
                    text: walk.currentNode.data.trim(),
                    lang: it.closest('[lang]').lang,
                    dir: getComputedStyle(it).direction
                  });
              }
              return texts;
            }
            """;

    /** Latin words that an Arabic reader meets anywhere: names of files' formats, languages, numbers of meetings, hashes. */
    private static final String AT_HOME_IN_ARABIC =
            "Rule_\\w+|Mithaq|Français|English|PDF|Atom|CSV|JSON|XES|ZIP|SHA-256|[A-Z]+-[0-9]{4}-[0-9]{3}|[0-9a-f]{64}";

    /** Who reads the pages below a folder; all others are for everybody. */
    private static final Map<String, String> READERS =
            Map.of("account", "administrator", "audit", "auditor", "board", "supervisor");

    /** The browsers of those who read, by language and login. */
    private static final Map<String, Page> WINDOWS = new HashMap<>();

    private static Chromium chromium;

    @Autowired
    private JdbcClient jdbc;

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

    static Stream<Arguments> pages() {
        return Stream.of("ar", "fr", "en")
                .flatMap(language -> PAGES.keySet().stream().map(page -> Arguments.of(language, page)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("pages")
    @DisplayName("is in the reader's language, fits every window, and keeps WCAG 2.2 AA")
    void isForEverybody(String language, String name) {
        Page page = open(language, name);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        assertThat(page.locator(".languages [aria-current]").getAttribute("lang"))
                .isEqualTo(language);
        assertThat(unmarked(page, language))
                .as("in another language without saying so")
                .isEmpty();
        assertThat(misprinted(page)).as("not as French is printed").isEmpty();
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            if (language.equals("ar") || width == TELEPHONE) {
                photograph(page, "pages-%s-%d-%s".formatted(language, width, name), width);
            }
            assertThat(strings(page, TOO_WIDE)).as("too wide at %d", width).isEmpty();
            assertThat(strings(page, TOO_SMALL)).as("too small at %d", width).isEmpty();
            assertThat(strings(page, CUT)).as("cut at %d", width).isEmpty();
        }
        assertThat(Accessibility.violations(page)).as("violations").isEmpty();
        page.keyboard().press("Tab");
        assertThat(strings(page, UNSEEN_FOCUS)).as("has the focus unseen").isEmpty();
    }

    @Test
    @DisplayName("draws as never done steps alone, where it tells how long they take")
    void neverDone() {
        Page page = open("en", "heat");

        assertThat(strings(page, NEVER_DONE)).allMatch(kind -> kind.contains("task") || kind.contains("call-activity"));
    }

    @ParameterizedTest
    @CsvSource({"fr, Secrétariat provincial de Fès", "en, Provincial secretariat of Fes"})
    @DisplayName("shows below a translated name of an organ or an office the authentic one")
    void authenticNames(String language, String translated) {
        Page page = open(language, "charter");
        assertThat(page.locator("dd:has(.authentic)").innerText().lines())
                .containsExactly(translated, "الأمانة الإقليمية بفاس");
        assertThat(page.locator("li .authentic").allInnerTexts())
                .hasSize(7)
                .startsWith("الأمين العام الجهوي", "الأمين الإقليمي");
    }

    private Page open(String language, String name) {
        String reader = READERS.getOrDefault(PAGES.get(name).split("[/?]")[1], "");
        Page page = WINDOWS.computeIfAbsent(language + " " + reader, any -> window(language, reader));
        page.navigate(house() + address(name));
        if (PRESSED.containsKey(name)) {
            page.click(PRESSED.get(name));
            page.waitForLoadState();
        }
        return page;
    }

    /** Somebody's browser, logged in where the pages are for members. */
    private Page window(String language, String reader) {
        Page page = chromium.browser()
                .newPage(new Browser.NewPageOptions().setLocale(language.equals("en") ? "en" : language + "-MA"));
        page.setDefaultTimeout(Chromium.PATIENCE.toMillis());
        if (!reader.isEmpty()) {
            page.navigate(house() + "/login");
            page.fill("input[name=username]", reader);
            page.fill("input[name=password]", "mithaq-demo");
            page.click("main button[type=submit]");
        }
        return page;
    }

    /** A picture of as much of a page as anybody looks at: three windows. */
    private static void photograph(Page page, String name, int width) {
        int height = (int) page.evaluate("document.documentElement.scrollHeight");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setClip(0, 0, width, Math.min(height, 3 * HEIGHT))
                .setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** That of the page, with the hashes of the notice's first two drafts in it. */
    private String address(String name) {
        List<String> drafts = jdbc.sql(
                        "select texts from ledger_entry where deed = 'notice-drafted' order by sequence fetch first 2 rows only")
                .query(String.class)
                .list();
        return PAGES.get(name)
                .replace("{first}", drafts.get(0).split(" ")[0])
                .replace("{second}", drafts.get(1).split(" ")[0]);
    }

    /** Arabic that does not say that it is Arabic, and Latin words where the reader reads Arabic. */
    private static List<String> unmarked(Page page, String language) {
        return texts(page).stream()
                .filter(it -> isArabic(it.get("text"))
                        ? !it.get("lang").equals("ar") || !it.get("dir").equals("rtl")
                        : language.equals("ar") && hasLatinWord(it.get("text")))
                .map(it -> it.get("lang") + ", " + it.get("dir") + ": " + it.get("text"))
                .toList();
    }

    /** A colon of French stands apart from its word, and a comma of Arabic is none of French. */
    private static List<String> misprinted(Page page) {
        return texts(page).stream()
                .filter(it -> it.get("lang").equals("fr"))
                .map(it -> it.get("text"))
                .filter(text -> text.matches("(?s).*(\\p{IsLatin}:(\\s.*|$)|،.*)"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> texts(Page page) {
        return (List<Map<String, String>>) page.evaluate(TEXTS);
    }

    private static boolean isArabic(String text) {
        return text.matches("(?s).*\\p{IsArabic}{2}.*") && !hasLatinWord(text);
    }

    private static boolean hasLatinWord(String text) {
        return text.replaceAll(AT_HOME_IN_ARABIC, "").matches("(?s).*\\p{IsLatin}{2}.*");
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }
}
