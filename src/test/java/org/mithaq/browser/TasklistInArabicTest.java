package org.mithaq.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.engine.ApplicationClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** What stands around the forms is read in the reader's language, in its direction, on every screen. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:chrome;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=true"
        })
@ActiveProfiles("story")
@DisplayName("The Tasklist in Arabic and in French")
class TasklistInArabicTest {

    private static final ZoneId FES = ZoneId.of("Africa/Casablanca");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final LocalDate FIRST_OF_DECEMBER = LocalDate.of(2026, 12, 1);

    private static Chromium chromium;

    private final List<Official> officials = new ArrayList<>();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationClock clock;

    @Autowired
    TaskService tasks;

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

    @BeforeEach
    void aNoticeWaitsForTheRapporteur() {
        if (tasks.createTaskQuery().taskDefinitionKey("UserTask_DraftNotice").count() == 0) {
            at("provincial.secretary", "ar-MA").start("دورة الاجتماع", "الغرض من الاجتماع", "اجتماع تنظيمي");
        }
    }

    @AfterEach
    void everybodyLeaves() {
        officials.forEach(Official::close);
        clock.returnToTrueTime();
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 1500})
    @DisplayName("the filters, the list and the task lie from right to left within the window")
    void fromRightToLeft(int width) {
        Official rapporteur = at("rapporteur", "ar-MA");
        rapporteur.open("صياغة الاستدعاء");
        Page page = rapporteur.page();
        page.setViewportSize(width, 900);
        page.screenshot(picture("chrome-ar-" + width));

        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.locator("html")).hasAttribute("lang", "ar");
        BoundingBox filters = box(page, ".column-left");
        BoundingBox list = box(page, ".column-center");
        BoundingBox task = box(page, ".column-right");
        assertThat(filters.x + filters.width).isEqualTo(width);
        assertThat(list.x + list.width).isEqualTo(filters.x);
        assertThat(task.x + task.width).isEqualTo(list.x);
        assertThat(task.x).isZero();
        assertThat(task.width).isGreaterThan(width / 2.5);
        assertThat(overflow(page)).isZero();
    }

    @Test
    @DisplayName("a column that is closed leaves its place to the others")
    void columnsClose() {
        Page page = at("rapporteur", "ar-MA").page();

        page.click(".column-left .region-toggle");
        page.waitForCondition(() -> box(page, ".column-left").width == 30);
        assertThat(box(page, ".column-center").x + box(page, ".column-center").width)
                .isEqualTo(1500 - 30);

        page.click(".column-right .region-toggle");
        page.waitForCondition(() -> box(page, ".column-right").width == 30);
        assertThat(box(page, ".column-right").x).isZero();
        assertThat(box(page, ".column-center").x).isEqualTo(30);
        assertThat(overflow(page)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"ar-MA, صياغة الاستدعاء", "fr-FR, Rédiger la convocation"})
    @DisplayName("on a telephone the columns lie below each other, and nothing beside the window")
    void onATelephone(String language, String task) {
        Official rapporteur = at("rapporteur", language);
        Page page = rapporteur.page();
        page.setViewportSize(390, 800);
        rapporteur.open(task);
        page.screenshot(picture("chrome-telephone-" + language));

        assertThat(overflow(page)).isZero();
        assertThat(box(page, ".column-center").y).isGreaterThan(box(page, ".column-left").y);
        assertThat(box(page, ".column-right").y).isGreaterThan(box(page, ".column-center").y);
        assertThat(page.locator(".column")).hasCount(3);
        for (String column : List.of(".column-left", ".column-center", ".column-right")) {
            assertThat(box(page, column).width).isEqualTo(390);
        }
        assertThat(box(page, ".task-details h2").y).as("where the step begins").isBetween(0.0, 100.0);
        page.locator(".fjs-form-field-datetime .fjs-input").first().click();
        BoundingBox calendar = box(page, ".flatpickr-calendar.open");
        assertThat(calendar.x).isGreaterThanOrEqualTo(0);
        assertThat(calendar.x + calendar.width).isLessThanOrEqualTo(390);
        page.keyboard().press("Escape");
        Locator complete = page.locator(".task-details .btn-primary:visible").last();
        complete.scrollIntoViewIfNeeded();
        assertThat(complete.boundingBox().x).isBetween(0.0, 390.0);
    }

    @Test
    @DisplayName("it bears the names of the product and of the organ, and no banner of its maker")
    void bearsOurNames() {
        Page page = at("rapporteur", "ar-MA").page();

        assertThat(page).hasTitle("ميثاق · الأمانة الإقليمية بفاس");
        assertThat(page.locator(".navbar-brand")).hasText(Pattern.compile("^\\s*ميثاق · الأمانة الإقليمية بفاس\\s*$"));
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        assertThat(box(page, "[cam-widget-header]").y).isZero();
        assertThat(box(page, ".column-center").y).isLessThan(50);
    }

    @Test
    @DisplayName("it never calls people by their login, also when their name is slow to arrive")
    void namesOfPeople() {
        Page page = at("rapporteur", "ar-MA").page();
        page.route("**/user/*/profile*", slow -> {});
        page.reload();

        page.waitForSelector("ol.tasks-list h4.task");
        assertThat(page.locator(".account .dropdown-toggle")).hasText("");
    }

    @Test
    @DisplayName("until when, of whom and by whom a step is to be done is told, and left to nobody to change")
    void factsOfAStep() {
        Official rapporteur = at("rapporteur", "ar-MA");
        rapporteur.open("صياغة الاستدعاء");
        Page page = rapporteur.page();
        for (String fact : List.of(".due-date", ".groups", ".assignee")) {
            page.locator(".task-details " + fact).click();
        }

        assertThat(page.locator(".task-details .groups")).hasText("المقرر · الأمانة الإقليمية بفاس");
        assertThat(page.locator(".task-details .assignee")).containsText("المقرر");
        assertThat(page.locator(".modal-dialog, .task-details [cam-tasklist-task-meta] :is(input, .datepicker)"))
                .hasCount(0);
        assertThat(page.locator(".task-filter .actions:visible")).hasCount(0);
    }

    @Test
    @DisplayName("no Latin word stands in the list, the task, its tabs, the dialogs and the menus")
    void noLatinWord() {
        Official rapporteur = at("rapporteur", "ar-MA");
        Page page = rapporteur.page();
        rapporteur.open("صياغة الاستدعاء");
        assertThat(Official.latinIn(page)).isEmpty();

        for (String tab : List.of("السجل", "المخطط", "الوصف")) {
            page.locator(".task-details .nav-tabs a").getByText(tab).click();
            assertThat(page.locator(".task-details .nav-tabs .active")).containsText(tab);
            if (tab.equals("المخطط")) {
                assertThat(page.getByTitle("تكبير")).isVisible();
            }
            assertThat(Official.latinIn(page)).isEmpty();
        }
        page.locator(".account .dropdown-toggle").click();
        assertThat(page.getByText("خروج")).isVisible();
        assertThat(Official.latinIn(page)).isEmpty();
        page.keyboard().press("Escape");

        for (String opener : List.of("بدء مسطرة", "اختصارات لوحة المفاتيح")) {
            page.getByText(opener, new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator(".modal-dialog .modal-header")).containsText(opener);
            page.screenshot(picture("chrome-dialog-" + opener.length()));
            assertThat(Official.latinIn(page)).isEmpty();
            page.locator(".modal-footer").getByText("إغلاق").click();
            assertThat(page.locator(".modal-dialog")).hasCount(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ar-MA, صياغة الاستدعاء, اجتماع تنظيمي, يوم الاجتماع, ساعة الاجتماع, المكان, جدول الأعمال, أجل الاستدعاء غير كاف, انقطع الاتصال بالخادم",
        "fr-FR, Rédiger la convocation, Réunion organisationnelle, Jour de la réunion, Heure de la réunion, Lieu, Ordre du jour, Le délai de convocation est trop court, La connexion au serveur est interrompue",
        "en-GB, Draft notice, Organisational meeting, Day of the meeting, Time of the meeting, Place, Agenda, The notice is too short, The connection to the server is interrupted"
    })
    @DisplayName(
            "the list, what may be started, a refusal and a failure are read in one language, and fit every window")
    void everyScreen(
            String language,
            String task,
            String kind,
            String day,
            String hour,
            String place,
            String agenda,
            String refusal,
            String offline) {
        Official secretary = at("provincial.secretary", language);
        secretary.openStart();
        secretary.looksAround("start");

        Official rapporteur = at("rapporteur", language);
        rapporteur.looksAround("list");
        rapporteur.open(task);
        rapporteur.choose(kind);
        rapporteur.enter(day, LocalDate.now(FES).plusDays(2).format(TYPED));
        rapporteur.enter(hour, "18:00");
        rapporteur.fill(place, "مقر الحزب بفاس");
        rapporteur.fill(agenda, "الأداء التنظيمي");
        assertThat(rapporteur.isRefused()).contains(refusal);
        rapporteur.looksAround("refusal");

        rapporteur.page().route("**/submit-form", Route::abort);
        assertThat(rapporteur.isRefused()).contains(offline);
        rapporteur.looksAround("offline");
    }

    @Test
    @DisplayName("a day that is typed means what was typed, and a day that does not exist means nothing")
    void typedDay() {
        clock.startAt(FIRST_OF_DECEMBER.atTime(9, 0).atZone(FES).toInstant());
        Official rapporteur = at("rapporteur", "ar-MA");
        rapporteur.open("صياغة الاستدعاء");
        for (String noDay : List.of("31/13/2026", "30/02/2027", "5/6/27")) {
            rapporteur.enter("يوم الاجتماع", noDay);
            rapporteur.seesNothingIn("يوم الاجتماع");
        }
        rapporteur.enter("يوم الاجتماع", "٣١/١٢/٢٠٢٦");
        rapporteur.sees("يوم الاجتماع", "31/12/2026");
        rapporteur.enter("يوم الاجتماع", "31/12/2026");
        rapporteur.choose("اجتماع تنظيمي");
        rapporteur.enter("ساعة الاجتماع", "18:00");
        rapporteur.fill("المكان", "مقر الحزب بفاس");
        rapporteur.fill("جدول الأعمال", "الأداء التنظيمي");
        String[] sent = new String[1];
        rapporteur.page().onRequest(request -> {
            if (request.url().endsWith("/submit-form")) {
                sent[0] = request.postData();
            }
        });
        rapporteur.complete();

        assertThat(sent[0]).contains("2026-12-31");
        Official secretary = at("provincial.secretary", "ar-MA");
        secretary.open("المصادقة على الاستدعاء");
        secretary.sees("نص الاستدعاء كما سيتوصل به الأعضاء", "الخميس 31 دجنبر 2026");
    }

    @Test
    @DisplayName("an approval needs no mouse, from the login to the end")
    void byKeyboardAlone() {
        Official rapporteur = at("rapporteur", "ar-MA");
        rapporteur.open("صياغة الاستدعاء");
        rapporteur.choose("اجتماع تنظيمي");
        rapporteur.enter("يوم الاجتماع", LocalDate.now(FES).plusMonths(2).format(TYPED));
        rapporteur.enter("ساعة الاجتماع", "18:00");
        rapporteur.fill("المكان", "مقر الحزب بفاس");
        rapporteur.fill("جدول الأعمال", "الأداء التنظيمي");
        rapporteur.complete();

        try (BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setLocale("ar-MA"))) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/");
            page.waitForSelector("input[name=username]:focus");
            page.keyboard().type("provincial.secretary");
            page.keyboard().press("Tab");
            page.keyboard().type("mithaq-demo");
            page.keyboard().press("Enter");
            page.waitForSelector("ol.tasks-list h4.task");
            page.keyboard().press("Control+Alt+l");
            page.keyboard().press("Enter");
            page.waitForSelector(".task-details h2:has-text('المصادقة على الاستدعاء')");
            page.keyboard().press("Control+Alt+c");
            page.waitForSelector(".task-details .unclaim");
            page.waitForSelector(".fjs-container .fjs-form-field");
            page.keyboard().press("Control+Alt+f");
            tabTo(page, ".fjs-container input[type=radio]");
            page.keyboard().press("Space");
            tabTo(page, ".task-details .btn-primary");
            page.screenshot(picture("keyboard-approval"));
            page.keyboard().press("Enter");

            assertThat(page.locator(".fjs-container")).hasCount(0);
            assertThat(page.locator(".page-notifications .alert-danger")).hasCount(0);
        }
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("UserTask_ApproveNotice")
                        .taskAssignee("provincial.secretary")
                        .count())
                .isZero();
    }

    private static void tabTo(Page page, String what) {
        for (int presses = 0; presses < 40; presses++) {
            if ((boolean) page.evaluate("what => document.activeElement.matches(what)", what)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + what);
    }

    @Test
    @DisplayName("the calendar has the months of Morocco, and a week that begins on Monday, at the right")
    void calendar() {
        Official rapporteur = at("rapporteur", "ar-MA");
        rapporteur.open("صياغة الاستدعاء");
        Page page = rapporteur.page();
        rapporteur.enter("يوم الاجتماع", "31/12/2026");
        page.locator(".fjs-form-field-datetime .fjs-input").first().click();
        page.screenshot(picture("chrome-calendar"));

        Locator calendar = page.locator(".flatpickr-calendar.open");
        assertThat(calendar.locator(".flatpickr-monthDropdown-month").nth(11)).hasText("دجنبر");
        assertThat(calendar.locator(".flatpickr-monthDropdown-month").nth(6)).hasText("يوليوز");
        assertThat(calendar.locator(".flatpickr-weekday").first()).hasText("ن");
        assertThat(calendar.locator(".flatpickr-day").first().boundingBox().x)
                .isGreaterThan(calendar.locator(".flatpickr-day").nth(6).boundingBox().x);
    }

    @Test
    @DisplayName("in French it is read from left to right, and its forms speak French as well")
    void inFrench() {
        Official rapporteur = at("rapporteur", "fr-FR");
        rapporteur.open("Rédiger la convocation");
        Page page = rapporteur.page();
        page.screenshot(picture("chrome-fr"));

        assertThat(page.locator("html")).hasAttribute("dir", "ltr");
        assertThat(page).hasTitle("Mithaq · Secrétariat provincial de Fès");
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        assertThat(page.getByText("Engager une procédure")).isVisible();
        assertThat(page.locator(".tasks-list .creation-date").first())
                .containsText(Pattern.compile("créée\\s+il y a (quelques secondes|une minute|\\d+ minutes)"));
        BoundingBox filters = box(page, ".column-left");
        assertThat(filters.x).isZero();
        assertThat(box(page, ".column-center").x).isEqualTo(filters.width);
        assertThat(overflow(page)).isZero();
        assertThat(page.locator(".fjs-form-field-datetime .fjs-input").first())
                .hasAttribute("placeholder", "jj/mm/aaaa");
        rapporteur.enter("Jour de la réunion", "14/03/2027");
        rapporteur.sees("Jour de la réunion", "14/03/2027");
        rapporteur.enter("Jour de la réunion", "32/03/2027");
        rapporteur.sees("Ce champ est obligatoire.");
    }

    @Test
    @DisplayName(
            "the list is searched by what people know, in the order in which it is read, and a number finds its step")
    void search() {
        Page page = at("rapporteur", "ar-MA").page();
        String number = page.locator("ol.tasks-list .variable-value").first().innerText();
        page.click("[cam-widget-search] .main-field");
        assertThat(page.locator("[cam-widget-search] .dropdown-menu li:visible"))
                .hasText(new String[] {
                    "الاسم",
                    "رقم الاجتماع أو الملف",
                    "اسم المسطرة",
                    "الوصف",
                    "المكلف بالمهمة",
                    "الأجل",
                    "بدون أجل",
                    "تاريخ الإحداث"
                });
        page.keyboard().type("رقم الاجتماع أو الملف");
        page.keyboard().press("Enter");
        page.waitForSelector("[cam-widget-search-pill] .value-field .form-control:focus");
        BoundingBox name = box(page, "[cam-widget-search-pill] .search-label");
        BoundingBox operator = box(page, "[cam-widget-search-pill] .operator-field");
        BoundingBox field = box(page, "[cam-widget-search-pill] .value-field .form-control");
        BoundingBox buttons = box(page, ".cam-widget-inline-field.btn-group:visible");
        page.screenshot(picture("chrome-search"));
        page.keyboard().type(number);
        page.keyboard().press("Enter");

        assertThat(page.locator("[cam-widget-search-pill] .value-field")).hasText(number);
        assertThat(page.locator("ol.tasks-list li.task")).hasCount(1);
        assertThat(operator.y).isGreaterThan(name.y);
        assertThat(field.x + field.width).isLessThanOrEqualTo(operator.x + 1);
        assertThat(buttons.x).isGreaterThanOrEqualTo(field.x - 1);

        page.click(".new-sort a");
        assertThat(page.locator(".new-sort .dropdown-menu li:visible"))
                .hasText(new String[] {"الأجل", "اسم المهمة", "المكلف بالمهمة"});
    }

    @Test
    @DisplayName("the switch in its header changes the Tasklist, its forms and the own pages together, for good")
    void languageSwitch() {
        Official member = at("communications", "ar-MA");
        Page page = member.page();
        page.locator(".languages button").getByText("Français").click();

        assertThat(page.locator("html")).hasAttribute("dir", "ltr");
        assertThat(page.getByText("Engager une procédure")).isVisible();
        assertThat(page.locator(".languages button[aria-current]")).hasText("Français");
        page.navigate("http://localhost:%d/account/password".formatted(port));
        assertThat(page.locator("html")).hasAttribute("lang", "fr");

        page.locator(".languages button").getByText("العربية").click();
        assertThat(page.locator("html")).hasAttribute("lang", "ar");
    }

    @ParameterizedTest
    @CsvSource({
        "supervisor, cockpit, Processes",
        "administrator, admin, Users",
        "rapporteur, welcome, الأمانة الإقليمية بفاس"
    })
    @DisplayName("the engine's other applications go on as they were, without the banner")
    void otherApplications(String login, String application, String word) {
        Page page = at(login, "ar-MA").page();
        page.navigate("http://localhost:%d/camunda/app/%s/default/".formatted(port, application));

        assertThat(page.getByText(word).first()).isVisible();
        assertThat(page.locator(".ce-eol-banner")).isHidden();
    }

    private Official at(String login, String language) {
        Official official =
                new Official(chromium.browser(), "http://localhost:" + port, login, "mithaq-demo", language);
        officials.add(official);
        return official;
    }

    private static BoundingBox box(Page page, String selector) {
        return page.locator(selector).first().boundingBox();
    }

    /** By how many pixels the page is wider than the window. */
    private static int overflow(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    }

    private static Page.ScreenshotOptions picture(String name) {
        return new Page.ScreenshotOptions().setPath(Official.SCREENSHOTS.resolve(name + ".png"));
    }
}
