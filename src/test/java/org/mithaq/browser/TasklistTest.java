package org.mithaq.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.engine.ApplicationClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** Every form is shown, read and completed in the Tasklist by the official whom it asks. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:tasklist;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=true"
        })
@ActiveProfiles("story")
@DisplayName("In the real Tasklist")
class TasklistTest {

    private static final ZoneId FES = ZoneId.of("Africa/Casablanca");
    private static final int DAY_OF_MEETING = 15;
    private static final String ITEM = "الأداء التنظيمي والسياسي للحزب بفاس";

    private static Chromium chromium;

    private final Map<String, Official> officials = new HashMap<>();
    private final LocalDate meetingDay = LocalDate.now(FES).plusMonths(1).withDayOfMonth(DAY_OF_MEETING);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationClock clock;

    @Autowired
    ManagementService management;

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
        clock.returnToTrueTime();
    }

    @Test
    @DisplayName(
            "a meeting is convened; its notice is drafted, refused, returned, approved and replied to; it is cancelled")
    void convocation() {
        Official secretary = at("provincial.secretary");
        Official rapporteur = at("rapporteur");
        Official member = at("women.president");

        secretary.start("دورة الاجتماع", "الغرض من الاجتماع", "اجتماع تنظيمي", "convene-meeting");

        rapporteur.open("صياغة الاستدعاء");
        rapporteur.sees("الغرض الذي دُعي من أجله إلى الاجتماع", "اجتماع تنظيمي");
        draftNotice(rapporteur);
        rapporteur.complete("draft-notice");

        secretary.open("المصادقة على الاستدعاء");
        secretary.sees("نص الاستدعاء كما سيتوصل به الأعضاء", ITEM);
        secretary.choose("أعيده إلى المقرر");
        assertThat(secretary.isRefused("approve-notice-refused"))
                .contains("ضرورية")
                .doesNotContain("ENGINE");
        secretary.fill("ما ينبغي تغييره", "يرجى تحديد القاعة");
        secretary.complete("approve-notice-returned");

        rapporteur.open("صياغة الاستدعاء");
        rapporteur.sees("سبب إعادة الاستدعاء إليكم", "يرجى تحديد القاعة");
        rapporteur.sees("ساعة الاجتماع", "18:00");
        rapporteur.fill("المكان", "القاعة الكبرى بمقر الحزب بفاس");
        rapporteur.complete("draft-notice-again");

        secretary.open("المصادقة على الاستدعاء");
        secretary.sees("نص الاستدعاء كما سيتوصل به الأعضاء", "القاعة الكبرى");
        secretary.choose("أصادق على الاستدعاء");
        secretary.complete("approve-notice");

        member.open("الجواب على الاستدعاء");
        member.sees("نص الاستدعاء", "رئيسة منظمة النساء");
        member.choose("يتعذر علي الحضور");
        member.fill("سبب تعذر الحضور", "التزام سابق في اليوم نفسه");
        member.complete("reply-to-convocation");

        secretary.start("تغيير الاجتماع", "السبب", "تعذر توفير القاعة في الموعد المحدد", "request-change");
        secretary.open("اختيار التغيير");
        secretary.sees("السبب الذي أدليتم به", "تعذر توفير القاعة");
        secretary.choose("يلغى الاجتماع");
        secretary.select("الاجتماع", "على الساعة 18:00");
        secretary.complete("choose-change");
    }

    @Test
    @DisplayName("an urgent sitting deliberates, adopts and signs a charter, and its communiqué is approved")
    void fromTheSittingToTheCommunique() {
        anUrgentMeetingIsConvened();
        theSittingIsOpened();
        theItemIsDeliberated();
        aCharterIsAdoptedAndSigned();
        theSittingIsClosed();
        theCommuniqueIsApproved();
    }

    private void anUrgentMeetingIsConvened() {
        itIsDaysBeforeTheMeeting(3);
        at("provincial.secretary").start("دورة الاجتماع", "الغرض من الاجتماع", "اجتماع تنظيمي عاجل", "convene-meeting");

        Official rapporteur = at("rapporteur");
        rapporteur.open("صياغة الاستدعاء");
        draftNotice(rapporteur);
        rapporteur.choose("عرض ميثاق شرف على الجلسة");
        rapporteur.fill("مبرر الاستعجال", "مستجد لا يحتمل انتظار الأجل العادي");
        rapporteur.complete("draft-notice-urgent");

        Official secretary = at("provincial.secretary");
        secretary.open("المصادقة على الاستدعاء");
        secretary.choose("أصادق على الاستدعاء");
        secretary.complete("approve-notice");

        Official regionalSecretary = at("regional.secretary");
        regionalSecretary.open("البت في الإعفاء من الأجل");
        regionalSecretary.sees("ما يشترطه النظام الأساسي:");
        regionalSecretary.sees("المبرر المقدم للاستعجال", "مستجد لا يحتمل انتظار الأجل العادي");
        regionalSecretary.choose("أمنح الإعفاء: يوجه الاستدعاء في الحين");
        regionalSecretary.fill("تعليل القرار", "الاستعجال مبرر");
        regionalSecretary.complete("grant-waiver");
    }

    private void theSittingIsOpened() {
        itIsDaysBeforeTheMeeting(0);
        Official rapporteur = at("rapporteur");
        rapporteur.open("تسجيل الحضور");
        rapporteur.sees("يشترط النصاب القانوني حضور 5 من أصل 9 من الأعضاء.");
        rapporteur.choose(
                "الأمين العام الجهوي", "الأمين الإقليمي", "نائب برلماني", "رئيسة منظمة النساء", "عضو منظمة الشباب (1)");
        rapporteur.enter("ساعة احتساب الحاضرين", "18:00");
        rapporteur.complete("record-attendance");

        Official secretary = at("provincial.secretary");
        secretary.open("افتتاح الجلسة");
        secretary.sees("حضر 5 من أصل 9 من الأعضاء");
        secretary.select("رئيس الجلسة", "الأمين الإقليمي");
        secretary.select("مقرر الجلسة", "المقرر");
        secretary.enter("ساعة الافتتاح", "18:05");
        secretary.complete("open-sitting");

        rapporteur.open("تسجيل التحاق أو مغادرة");
        rapporteur.sees("حالة الحضور", "الحاضرون الآن (5)");
        rapporteur.select("العضو", "مرشحة للبرلمان");
        rapporteur.enter("الساعة", "18:10");
        rapporteur.choose("التحق العضو بالجلسة");
        rapporteur.complete("record-movement");
    }

    private void theItemIsDeliberated() {
        Official rapporteur = at("rapporteur");
        Official chair = at("provincial.secretary");

        rapporteur.open("تدوين المداخلات");
        rapporteur.sees("نقطة جدول الأعمال", ITEM);
        rapporteur.fill("المداخلات", "رئيسة منظمة النساء: تكثيف الأنشطة التنظيمية والإشعاعية");
        rapporteur.complete("record-interventions");

        rapporteur.open("حسم النقطة");
        rapporteur.sees("نقطة جدول الأعمال", ITEM);
        rapporteur.choose("يُعرض قرار على التصويت", "توجه عام: يُسعى إلى التوافق أولا");
        rapporteur.fill("نص القرار", "مواصلة بناء هياكل الحزب وتنظيماته");
        rapporteur.complete("conclude-item-orientation");

        chair.open("إعلان التوافق");
        chair.sees("النص المعروض على الجلسة", "مواصلة بناء هياكل الحزب وتنظيماته");
        chair.sees("مرشحة للبرلمان");
        chair.complete("declare-consensus");

        rapporteur.open("حسم النقطة");
        rapporteur.sees("ما تقرر في هذه النقطة إلى الآن", "مواصلة بناء هياكل الحزب وتنظيماته");
        rapporteur.choose("يُعرض قرار على التصويت", "قرار: يُبت فيه برفع الأيدي");
        rapporteur.fill("نص القرار", "إحداث لجنة إقليمية لتتبع التنفيذ");
        rapporteur.complete("conclude-item-decision");

        rapporteur.open("عد الأصوات برفع الأيدي");
        rapporteur.sees("النص المعروض على التصويت", "إحداث لجنة إقليمية لتتبع التنفيذ");
        rapporteur.sees("عدد الأعضاء الحاضرين: 6");
        rapporteur.fill("الموافقون", "5");
        rapporteur.fill("المعارضون", "0");
        rapporteur.fill("الممتنعون عن التصويت", "1");
        rapporteur.complete("count-hands");

        rapporteur.open("حسم النقطة");
        rapporteur.choose("انتهت مناقشة النقطة");
        rapporteur.complete("conclude-item");
    }

    private void aCharterIsAdoptedAndSigned() {
        Official rapporteur = at("rapporteur");
        rapporteur.open("صياغة ميثاق الشرف");
        rapporteur.fill("العنوان", "ميثاق شرف لتدبير شؤون الحزب");
        rapporteur.fill("الديباجة", "نحن أعضاء الأمانة الإقليمية بفاس نلتزم بالقيم الآتية.");
        rapporteur.fill("المواد", "الوضوح: نعرض مواقفنا كما هي\nالتواصل: نتقاسم المعلومة في وقتها");
        rapporteur.complete("draft-charter");

        Official proposer = at("women.president");
        proposer.open("اقتراح تعديل");
        proposer.sees("مشروع الميثاق", "نتقاسم المعلومة في وقتها");
        proposer.choose("أقترح تعديلا");
        proposer.select("المادة المراد تعديلها", "التواصل");
        proposer.fill("النص الجديد للمادة", "نتقاسم المعلومة في وقتها وننصت قبل أن نقرر");
        proposer.fill("تعليل الاقتراح", "الإنصات نصف التواصل");
        proposer.complete("propose-amendment");

        Official contented = at("youth.one");
        contented.open("اقتراح تعديل");
        contented.choose("لا أقترح أي تعديل");
        contented.complete("propose-no-amendment");

        Official chair = at("provincial.secretary");
        chair.open("إقفال باب التعديلات");
        chair.sees("الأجوبة المتوصل بها:");
        chair.sees("الأعضاء الذين لم يجيبوا بعد", "مرشحة للبرلمان");
        chair.choose("أقفل باب التعديلات الآن");
        chair.complete("close-amendments");

        chair.open("البت في التعديل");
        chair.sees("المادة بصيغتها الحالية", "نتقاسم المعلومة في وقتها");
        chair.sees("المادة بصيغتها المقترحة", "وننصت قبل أن نقرر");
        chair.sees("صاحب الاقتراح", "رئيسة منظمة النساء");
        chair.choose("أقبل التعديل");
        chair.fill("تعليل القرار", "يزيد النص وضوحا");
        chair.complete("decide-amendment");

        chair.open("إعلان التوافق");
        chair.sees("النص المعروض على الجلسة", "وننصت قبل أن نقرر");
        chair.complete("declare-consensus-on-charter");

        for (String login : List.of(
                "regional.secretary",
                "provincial.secretary",
                "deputy.one",
                "women.president",
                "youth.one",
                "candidate")) {
            Official member = at(login);
            member.open("توقيع الميثاق");
            member.sees("ميثاق الشرف", "وننصت قبل أن نقرر");
            member.choose("أوقع الميثاق");
            member.complete("sign-charter");
        }
    }

    private void theSittingIsClosed() {
        Official chair = at("provincial.secretary");
        chair.open("اختتام الجلسة");
        chair.sees("حصيلة الجلسة", "عدد الحاضرين الآن: 6");
        chair.enter("ساعة الاختتام", "20:00");
        chair.complete("close-sitting");
    }

    private void theCommuniqueIsApproved() {
        Official communications = at("communications");
        communications.open("تحرير البلاغ");
        communications.sees("الافتتاحية", "مقر الحزب بفاس");
        communications.complete("edit-communique");

        Official secretary = at("provincial.secretary");
        secretary.open("المصادقة الأولى على البلاغ");
        secretary.sees("نص البلاغ", "إحداث لجنة إقليمية لتتبع التنفيذ");
        secretary.choose("أعيده إلى مسؤول التواصل");
        secretary.fill("ما ينبغي تغييره", "يرجى التنويه بحضور منظمة النساء");
        secretary.complete("review-communique-returned");

        communications.open("تحرير البلاغ");
        communications.sees("سبب إعادة البلاغ إليكم", "يرجى التنويه بحضور منظمة النساء");
        communications.fill("الإحالة على القيادة", "ونوه الحاضرون بحضور منظمة النساء.");
        communications.complete("edit-communique-again");

        secretary.open("المصادقة الأولى على البلاغ");
        secretary.sees("نص البلاغ", "ونوه الحاضرون بحضور منظمة النساء.");
        secretary.choose("أصادق على البلاغ");
        secretary.complete("review-communique");

        Official regionalSecretary = at("regional.secretary");
        regionalSecretary.open("المصادقة النهائية على البلاغ");
        regionalSecretary.sees("نص البلاغ", "ونوه الحاضرون بحضور منظمة النساء.");
        regionalSecretary.choose("أصادق على البلاغ");
        regionalSecretary.complete("approve-communique");
    }

    private static void draftNotice(Official rapporteur) {
        rapporteur.choose("اجتماع تنظيمي");
        rapporteur.pickDayOfNextMonth("يوم الاجتماع", DAY_OF_MEETING);
        rapporteur.enter("ساعة الاجتماع", "18:00");
        rapporteur.fill("المكان", "مقر الحزب بفاس");
        rapporteur.fill("جدول الأعمال", ITEM);
    }

    /** Whatever was due is done, and it is six in the evening, some days before the meeting or on its day. */
    private void itIsDaysBeforeTheMeeting(int days) {
        await().atMost(Chromium.PATIENCE)
                .until(() -> management.createJobQuery().executable().count() == 0);
        clock.moveTo(meetingDay.minusDays(days).atTime(18, 0).atZone(FES).toInstant());
    }

    private Official at(String login) {
        return officials.computeIfAbsent(
                login, name -> new Official(chromium.browser(), "http://localhost:" + port, name, "mithaq-demo"));
    }
}
