package org.mithaq.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;

/** An official at the real Tasklist, with an Arabic browser. */
final class Official implements AutoCloseable {

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

    /** Starts a process by its start form. */
    void start(String process, String field, String text) {
        page.click("a.start-process-action, [start-process-action], text=Start process");
        page.locator(".modal-dialog")
                .getByText(process, new Locator.GetByTextOptions().setExact(true))
                .click();
        Locator dialog = page.locator(".modal-dialog");
        input(dialog, field).fill(text);
        photograph("start-" + process);
        dialog.locator("button:has-text('Start')").last().click();
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** Opens a task by its name, and takes it when nobody holds it. */
    void open(String task) {
        page.locator(".tasks-list .task", new Page.LocatorOptions().setHasText(task))
                .first()
                .click();
        page.waitForSelector(".fjs-container");
        Locator claim = page.locator("a.claim, button.claim, [ng-click='assignment.assigneeControlShown'], text=Claim");
        if (claim.count() > 0 && claim.first().isVisible()) {
            claim.first().click();
            page.waitForSelector("text=" + login);
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

    /** Completes the open task; it leaves the list. */
    void complete() {
        photograph("form-" + login);
        Locator button = page.locator("button:has-text('Complete')");
        assertThat(button).isEnabled();
        button.click();
        page.waitForSelector(
                ".fjs-container", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Tries to complete the open task, and reads the refusal. */
    String isRefused() {
        page.locator("button:has-text('Complete')").click();
        Locator notification =
                page.locator(".notification, [notifications-panel] .alert").first();
        notification.waitFor();
        photograph("refused-" + login);
        return notification.innerText();
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
