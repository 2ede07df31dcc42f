package org.mithaq.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;

/** An official at the real Tasklist, with an Arabic browser. */
final class Official implements AutoCloseable {

    private static final Page.GetByTextOptions EXACTLY = new Page.GetByTextOptions().setExact(true);
    private static final Locator.GetByTextOptions IN_DIALOG_EXACTLY = new Locator.GetByTextOptions().setExact(true);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;
    private final String login;

    /** Logs in at the door of the house and comes to the Tasklist. */
    Official(Browser browser, String address, String login, String password) {
        this.login = login;
        context = browser.newContext(
                new Browser.NewContextOptions().setLocale("ar-MA").setViewportSize(1500, 950));
        page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.navigate(address + "/");
        page.fill("input[name=username]", login);
        page.fill("input[name=password]", password);
        page.click("main button[type=submit]");
        page.waitForSelector("[cam-tasks], .tasks-list");
    }

    /** Starts a process by its start form, which has one field. */
    void start(String process, String field, String text) {
        page.getByText("Start process", EXACTLY).click();
        Locator dialog = page.locator(".modal-dialog");
        dialog.getByText(process, IN_DIALOG_EXACTLY).click();
        input(dialog, field).fill(text);
        photograph("start");
        dialog.locator(".modal-footer .btn-primary").click();
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** Opens the newest task of a name, and takes it when nobody holds it. */
    void open(String task) {
        Locator card = page.locator(".tasks-list .task", new Page.LocatorOptions().setHasText(task))
                .first();
        awaitInList(card);
        card.click();
        page.waitForSelector(".task-details h2:has-text('%s')".formatted(task));
        page.waitForSelector(".fjs-container .fjs-form-field");
        Locator claim = page.locator(".task-details .claim");
        if (claim.isVisible()) {
            claim.click();
            page.waitForSelector(".task-details .unclaim");
        }
        page.waitForSelector(".fjs-container .fjs-form-field");
    }

    Page page() {
        return page;
    }

    /** The input of a field of the open form. */
    Locator field(String key) {
        return input(page.locator(".fjs-container"), key);
    }

    /** Chooses an option of a radio group by its label. */
    void choose(String label) {
        page.locator(".fjs-container")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    /** Chooses a day of the month after this one in the calendar of a field. */
    void pickDayOfNextMonth(String key, int day) {
        field(key).click();
        page.locator(".flatpickr-calendar.open .flatpickr-next-month").click();
        page.locator(".flatpickr-calendar.open .flatpickr-day:not(.prevMonthDay):not(.nextMonthDay)")
                .nth(day - 1)
                .click();
    }

    /** Completes the open task, and sees it leave. */
    void complete(String name) {
        photograph(name);
        Locator button = completeButton();
        assertThat(button).isEnabled();
        button.click();
        assertThat(page.locator(".fjs-container")).hasCount(0);
    }

    /** Tries to complete the open task, and reads why it is refused; it stays open. */
    String isRefused(String name) {
        completeButton().click();
        Locator notification = page.locator("[notifications-panel] .alert, .notifications .alert")
                .first();
        notification.waitFor();
        photograph(name);
        assertThat(page.locator(".fjs-container")).hasCount(1);
        return notification.innerText();
    }

    /** The list does not refresh itself, and a step may wait for a letter to be written. */
    private void awaitInList(Locator card) {
        for (int look = 0; look < 10; look++) {
            try {
                card.waitFor(new Locator.WaitForOptions().setTimeout(3_000));
                return;
            } catch (TimeoutError notYet) {
                page.reload();
            }
        }
    }

    private Locator completeButton() {
        return page.locator(".task-details .btn-primary:visible").last();
    }

    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    private static Locator input(Locator form, String key) {
        return form.locator("[id$='-%1$s'], [name='%1$s']".formatted(key)).first();
    }

    @Override
    public void close() {
        context.close();
    }
}
