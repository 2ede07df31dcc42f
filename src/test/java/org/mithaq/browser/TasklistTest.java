package org.mithaq.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.rehearsal.AfterRehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes to and fro between officials is read in the Tasklist by each of them. */
@DisplayName("In the real Tasklist")
class TasklistTest extends AfterRehearsal {

    private static final ZoneId FES = ZoneId.of("Africa/Casablanca");
    private static final int DAY_OF_MEETING = 15;
    private static final String ITEM = "الأداء التنظيمي والسياسي للحزب بفاس";

    private static Chromium chromium;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, Official> officials = new HashMap<>();

    TasklistTest() {
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

    @AfterEach
    void everybodyLeaves() {
        officials.values().forEach(Official::close);
        officials.clear();
    }

    @Test
    @DisplayName(
            "a notice is refused to whoever drafts it too late, returned with a reason, drafted again and approved")
    void notice() {
        Official secretary = at("provincial.secretary");
        Official rapporteur = at("rapporteur");

        rapporteur.open("صياغة الاستدعاء");
        rapporteur.choose("اجتماع تنظيمي");
        rapporteur.enter("يوم الاجتماع", typed(LocalDate.now(FES).plusDays(2)));
        rapporteur.enter("ساعة الاجتماع", "18:00");
        rapporteur.fill("المكان", "مقر الحزب بفاس");
        rapporteur.fill("جدول الأعمال", ITEM);
        assertThat(rapporteur.isRefused()).contains("أجل");
        rapporteur.pickDayOfNextMonth("يوم الاجتماع", DAY_OF_MEETING);
        rapporteur.complete();

        secretary.open("المصادقة على الاستدعاء");
        secretary.sees("نص الاستدعاء كما سيتوصل به الأعضاء", ITEM);
        secretary.choose("أعيده إلى المقرر");
        assertThat(secretary.isRefused()).contains("ضرورية").doesNotContain("ENGINE");
        secretary.fill("ما ينبغي تغييره", "يرجى تحديد القاعة");
        secretary.complete();

        rapporteur.open("صياغة الاستدعاء");
        rapporteur.sees("سبب إعادة الاستدعاء إليكم", "يرجى تحديد القاعة");
        rapporteur.sees("ساعة الاجتماع", "18:00");
        rapporteur.fill("المكان", "القاعة الكبرى بمقر الحزب بفاس");
        rapporteur.complete();

        secretary.open("المصادقة على الاستدعاء");
        secretary.sees("نص الاستدعاء كما سيتوصل به الأعضاء", "القاعة الكبرى");
        secretary.choose("أصادق على الاستدعاء");
        secretary.complete();

        Official member = at("women.president");
        member.open("الجواب على الاستدعاء", 2);
        member.sees("نص الاستدعاء", "القاعة الكبرى");
    }

    @Test
    @DisplayName("a member reads the convocation, gives the reason without which they may not stay away, and is done")
    void reply() {
        Official member = at("youth.three");
        member.open("الجواب على الاستدعاء");
        member.sees("نص الاستدعاء", "مقر الحزب بفاس");
        member.choose("يتعذر علي الحضور");
        assertThat(member.isRefused()).contains("بيان سبب تعذر حضوركم").doesNotContain("ENGINE");
        member.fill("سبب تعذر الحضور", "التزام دراسي في اليوم نفسه");
        member.complete();

        assertThat(jdbc.sql("select reply_reason from invitation where member = ? and reply_answer = 'NOT_COMING'")
                        .param("youth.three")
                        .query(String.class)
                        .list())
                .containsExactly("التزام دراسي في اليوم نفسه");
    }

    @Test
    @DisplayName("a communiqué is returned with a reason, edited again and approved by two offices")
    void communique() {
        Official communications = at("communications");
        communications.open("تحرير البلاغ");
        communications.sees("الافتتاحية", "مقر الحزب بفاس");
        communications.complete();

        Official secretary = at("provincial.secretary");
        secretary.open("المصادقة الأولى على البلاغ");
        secretary.choose("أعيده إلى مسؤول التواصل");
        secretary.fill("ما ينبغي تغييره", "يرجى التنويه بحضور منظمة النساء");
        secretary.complete();

        communications.open("تحرير البلاغ");
        communications.sees("سبب إعادة البلاغ إليكم", "يرجى التنويه بحضور منظمة النساء");
        communications.fill("الإحالة على القيادة", "ونوه الحاضرون بحضور منظمة النساء.");
        communications.complete();

        secretary.open("المصادقة الأولى على البلاغ");
        secretary.sees("نص البلاغ", "ونوه الحاضرون بحضور منظمة النساء.");
        secretary.choose("أصادق على البلاغ");
        secretary.complete();

        Official regionalSecretary = at("regional.secretary");
        regionalSecretary.open("المصادقة النهائية على البلاغ");
        regionalSecretary.sees("نص البلاغ", "ونوه الحاضرون بحضور منظمة النساء.");
        regionalSecretary.choose("أصادق على البلاغ");
        regionalSecretary.complete();
    }

    @Test
    @DisplayName("who has gone on to another step is not told that it has ended, when the one before has")
    void goneOn() {
        String answered = questionTo("youth.one");
        Official supervisor = at("supervisor");
        supervisor.looksAt(answered);
        List<Route> held = new ArrayList<>();
        supervisor.page().route("**/engine/default/task/" + answered, held::add);

        Official member = at("youth.one");
        member.openTask(answered);
        member.choose("سأحضر");
        member.complete();
        supervisor.page().waitForCondition(() -> !held.isEmpty());
        supervisor.looksAtAnotherThan(answered);
        Response gone =
                supervisor.page().waitForResponse(told -> told.status() == 404, () -> held.forEach(Route::resume));

        assertThat(gone.url()).endsWith(answered);
        supervisor.seesAnOpenTask();
    }

    /** Id of the question to somebody whether they come. */
    private String questionTo(String login) {
        return jdbc.sql(
                        "select min(ID_) from ACT_RU_TASK where TASK_DEF_KEY_ = 'UserTask_ReplyToConvocation' and ASSIGNEE_ = ?")
                .param(login)
                .query(String.class)
                .single();
    }

    private static String typed(LocalDate day) {
        return "%te/%<tm/%<tY".formatted(day);
    }

    private Official at(String login) {
        return officials.computeIfAbsent(login, name -> new Official(chromium.browser(), house(), name, "mithaq-demo"));
    }
}
