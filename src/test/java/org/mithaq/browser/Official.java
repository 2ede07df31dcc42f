package org.mithaq.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** An official at the real Tasklist, who knows a field by its label. */
public final class Official implements AutoCloseable {

    /** A telephone's, a small and a large screen's. */
    private static final int[] WIDTHS = {390, 1024, 1500};

    private static final int WIDTH = WIDTHS[WIDTHS.length - 1];
    private static final int HEIGHT = 950;
    static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String START_DIALOG = ".modal-dialog";

    private static final String ALLOWED_LATIN =
            "Powered by bpmn.io|Camunda Platform|v\\d+\\.\\d+\\.\\d+|FES-\\d{4}-\\d{3}(-R\\d+)?|[A-Z]-\\d+|[0-9a-f]{64}|Français|English|ctrl\\+(alt|shift)\\+\\w";

    /** Words in sight, in fields that are empty, and those that the pointer brings up. */
    private static final String TEXT_THAT_IS_SEEN =
            """
            document.body.innerText + ' ' + [...document.querySelectorAll('[placeholder], [title], [uib-tooltip]')]
              .filter(it => it.checkVisibility() && getComputedStyle(it).pointerEvents !== 'none')
              .map(it => [it.placeholder, it.title, it.getAttribute('uib-tooltip')].join(' '))
              .join(' ')
            """;

    private static final String HIDDEN_BELOW = "Math.max(0, ...[...document.querySelectorAll("
            + "'.page-wrap, .site-wrap, .task-details .content')].map(it => it.scrollHeight - it.clientHeight))";

    private final String language;
    private final BrowserContext context;
    private final Page page;

    /** Logs in at the door of the house, with an Arabic browser, and comes to the Tasklist. */
    Official(Browser browser, String address, String login, String password) {
        this(browser, address, login, password, "ar-MA");
    }

    /** The same, with a browser of another language. */
    public Official(Browser browser, String address, String login, String password, String language) {
        this.language = language;
        context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setTimezoneId("Africa/Casablanca")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(WIDTH, HEIGHT));
        page = context.newPage();
        page.setDefaultTimeout(Chromium.PATIENCE.toMillis());
        page.navigate(address + "/");
        page.fill("input[name=username]", login);
        page.fill("input[name=password]", password);
        page.click("main button[type=submit]");

        page.waitForSelector("[cam-tasks] h4.task, [cam-tasks] .well");
    }

    /** The page before their eyes. */
    public Page page() {
        return page;
    }

    /** Starts a process by its start form, which needs one field. */
    void start(String process, String label, String text) {
        page.getByText("بدء مسطرة", new Page.GetByTextOptions().setExact(true)).click();
        Locator dialog = page.locator(START_DIALOG);
        dialog.getByText(process, new Locator.GetByTextOptions().setExact(true)).click();
        fill(label, text);
        dialog.locator(".modal-footer .btn-primary").click();
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** Opens the newest task of a name, and takes it when nobody holds it. */
    void open(String task) {
        open(task, 1);
    }

    /** The same, as soon as so many of that name are in their list. */
    void open(String task, int many) {
        Locator cards =
                page.locator("ol.tasks-list h4.task").filter(new Locator.FilterOptions().setHasText(exactly(task)));
        awaitInList(cards.nth(many - 1));
        cards.first().click();
        page.waitForSelector(".task-details h2:has-text('%s')".formatted(task));
        page.waitForSelector(".fjs-container .fjs-form-field");
        Locator claim = page.locator(".task-details .claim");
        if (claim.isVisible()) {
            claim.click();
            page.waitForSelector(".task-details .unclaim");
        }
        page.waitForSelector(".fjs-container .fjs-form-field");
    }

    /** Opens a task that they hold, by its id. */
    public void openTask(String id) {
        looksAt(id);
        page.waitForSelector(".task-details .unclaim");
        page.waitForSelector(".fjs-container .fjs-form-field");
    }

    /** Has a task before them, by its id, that may be another's. */
    void looksAt(String id) {
        page.evaluate("task => window.location.hash = '#/?task=' + task", id);
        page.waitForCondition(() -> page.url().contains(id));
        page.waitForSelector(".task-details h2");
    }

    /** Goes on to another task of the list than one. */
    void looksAtAnotherThan(String id) {
        page.locator("ol.tasks-list li:not(:has([href*='%s'])) h4.task a".formatted(id))
                .first()
                .click();
        page.waitForCondition(() -> !page.url().contains(id));
        page.waitForSelector(".task-details h2");
    }

    /** Sees that the task before them is open. */
    void seesAnOpenTask() {
        assertThat(page.locator(".task-removed")).hasCount(0);
    }

    /** Opens the list of the processes that they may start. */
    void openStart() {
        page.locator(".start-process-action a").click();
        page.locator(START_DIALOG + " .processes li").first().waitFor();
    }

    /** Opens the start form of a process. */
    public void openStart(String process) {
        page.locator(".start-process-action a").click();
        Locator dialog = page.locator(START_DIALOG);
        dialog.getByText(process, new Locator.GetByTextOptions().setExact(true)).click();
        page.waitForSelector(START_DIALOG + " .fjs-container .fjs-form-field");
    }

    /** Leaves a start form without starting anything. */
    public void leaveStart() {
        page.locator(START_DIALOG + " .modal-footer [ng-click=\"$dismiss()\"]")
                .last()
                .click();
        page.locator(START_DIALOG).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** The labels of the fields that they see, without the asterisk of those that must be filled. */
    public List<String> labels() {
        return page.locator(".fjs-container .fjs-form-field-label").allInnerTexts().stream()
                .map(label -> label.replaceFirst("\\*\\s*$", "").strip())
                .toList();
    }

    /** The Latin words that they see, but for names, numbers and hashes. */
    private String latin() {
        return latinIn(page);
    }

    static String latinIn(Page page) {
        String seen = page.evaluate(TEXT_THAT_IS_SEEN).toString();
        return String.join(
                " ",
                Pattern.compile("[A-Za-z]+")
                        .matcher(seen.replaceAll(ALLOWED_LATIN, ""))
                        .results()
                        .map(MatchResult::group)
                        .toList());
    }

    /** Looks at the screen in windows of every width: it fits each, and holds no Latin word where it is Arabic. */
    public void looksAround(String name) {
        if (language.startsWith("ar")) {
            Assertions.assertThat(latin()).as(name).isEmpty();
        }
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .as("how much of %s a window of %d cannot show", name, width)
                    .isEqualTo(0);
            photograph(name, width);
        }
        page.setViewportSize(WIDTH, HEIGHT);
    }

    /** Takes a picture of the screen. */
    public void photograph(String name) {
        photograph(name, WIDTH);
        page.setViewportSize(WIDTH, HEIGHT);
    }

    /** A picture is as high as what scrolls in the page is long. */
    private void photograph(String name, int width) {
        int hidden = (int) page.evaluate(HIDDEN_BELOW);
        page.setViewportSize(width, HEIGHT + hidden);
        Page.ScreenshotOptions picture = new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve("%s-%s-%d.png".formatted(language.substring(0, 2), name, width)));
        try {
            page.screenshot(picture);
        } catch (TimeoutError nothingDrawn) {
            // A browser without a screen draws nothing now and then, and does when it is asked again.
            page.screenshot(picture);
        }
    }

    /** Sees a sentence in the open form. */
    void sees(String sentence) {
        assertThat(form().getByText(sentence)).isVisible();
    }

    /** Sees a field of the open form and, in it, a text. */
    void sees(String label, String text) {
        assertThat(input(label)).hasValue(Pattern.compile(literally(text)));
    }

    /** Sees a field of the open form, and nothing in it. */
    void seesNothingIn(String label) {
        assertThat(input(label)).hasValue("");
    }

    /** Writes into a field. */
    public void fill(String label, String text) {
        input(label).fill(text);
        input(label).blur();
    }

    /** Types a day or a time of day, such as {@code 18:00}, into a field, and leaves it. */
    public void enter(String label, String typed) {
        input(label).fill(typed);
        input(label).press("Enter");
        input(label).blur();
    }

    /** Chooses an option of a radio group, or ticks boxes, by their labels. */
    public void choose(String... options) {
        for (String option : options) {
            form().getByLabel(exactly(option)).check();
        }
    }

    /** Chooses the entry of a list that contains a text. */
    public void select(String label, String entry) {
        field(label).locator(".fjs-select-display").click();
        field(label).locator(".fjs-dropdownlist-item").getByText(entry).click();
    }

    /** Chooses a day of the month after this one in the calendar of a field. */
    void pickDayOfNextMonth(String label, int day) {
        input(label).click();
        page.locator(".flatpickr-calendar.open .flatpickr-next-month").click();
        page.locator(".flatpickr-calendar.open .flatpickr-day:not(.prevMonthDay):not(.nextMonthDay)")
                .nth(day - 1)
                .click();
    }

    /** Saves what they have filled in, to complete it later. */
    void save() {
        page.locator(".task-details .form-actions [ng-click^=save]:visible").click();
    }

    /** What the browser keeps of the forms that were saved. */
    String store() {
        return page.evaluate(
                        "JSON.stringify(Object.entries(localStorage).filter(([key]) => key.startsWith('camunda-form:')))")
                .toString();
    }

    /** Completes the open task, and sees it leave, with whatever refusal came before. */
    public void complete() {
        Locator button = completeButton();
        assertThat(button).isEnabled();
        button.click();
        assertThat(form()).hasCount(0);
        assertThat(refusal()).hasCount(0);
    }

    /** Tries to complete the open task, and reads why it is refused; it stays open. */
    String isRefused() {
        completeButton().click();
        refusal().waitFor();
        assertThat(form()).hasCount(1);
        return refusal().innerText();
    }

    /** The list does not refresh itself, and a step may wait for a letter to be written. */
    private void awaitInList(Locator card) {
        for (int look = 0; look < 15; look++) {
            try {
                card.waitFor(new Locator.WaitForOptions().setTimeout(2_000));
                return;
            } catch (TimeoutError notYet) {
                page.reload();
            }
        }
    }

    private Locator completeButton() {
        return page.locator(".task-details .btn-primary:visible").last();
    }

    private Locator refusal() {
        return page.locator(".page-notifications .alert-danger");
    }

    private Locator form() {
        return page.locator(".fjs-container");
    }

    /** A field by its label, which carries an asterisk when it must be filled. */
    private Locator field(String label) {
        Locator labels =
                page.locator(".fjs-form-field-label").filter(new Locator.FilterOptions().setHasText(exactly(label)));
        return form().locator(".fjs-form-field").filter(new Locator.FilterOptions().setHas(labels));
    }

    private Locator input(String label) {
        return field(label).locator(".fjs-input, .fjs-textarea").first();
    }

    private static Pattern exactly(String text) {
        return Pattern.compile("^\\s*" + literally(text) + "\\*?\\s*$");
    }

    /** The browser reads the pattern, and knows no quoting. */
    private static String literally(String text) {
        return text.replaceAll("[()\\[\\]{}.*+?|^$\\\\]", "\\\\$0");
    }

    @Override
    public void close() {
        context.close();
    }
}
