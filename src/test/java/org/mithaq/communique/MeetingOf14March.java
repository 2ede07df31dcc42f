package org.mithaq.communique;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mithaq.language.Languages;
import org.mithaq.language.Sentences;
import org.mithaq.language.Words;
import org.mithaq.meeting.AgendaItem;
import org.mithaq.meeting.AgendaItem.Outcome;
import org.mithaq.meeting.MeetingKind;

/** The record of the meeting of Fes of 14 March 2021, and those who write and compare with it. */
final class MeetingOf14March {

    static final Locale ARABIC = Languages.of("ar");
    static final String CHARTER_HASH = "3f".repeat(32);
    static final Words WORDS = Sentences.of("messages/communique", "messages/sentences");
    static final Counting COUNTING = new Counting(WORDS);
    static final CommuniqueDraft DRAFT = new CommuniqueDraft(WORDS, COUNTING);
    static final Checker CHECKER = new Checker(COUNTING);

    static final List<String> RESOLUTIONS = List.of(
            "مواصلة بناء هياكل الحزب وتنظيماته ومنتدياته الموازية",
            "فتح باب الانخراط أمام الكفاءات والأطر والنخب والانفتاح على الطاقات الانتخابية لتعزيز الصفوف استعدادا للاستحقاقات المقبلة",
            "اعتماد الشفافية في تدبير شؤون الحزب والاحتكام إلى المؤسسات لا إلى الأشخاص",
            "التعبئة الشاملة لإنجاح الاستحقاقات الانتخابية المقبلة بروح من المسؤولية");

    static final List<String> VALUES =
            List.of("الوضوح", "التواصل", "الثقة", "الالتزام", "نكران الذات", "احترام الشأن الداخلي للحزب");

    private MeetingOf14March() {}

    static SittingRecord record() {
        return record(List.of(
                concluded("الأداء التنظيمي والسياسي للحزب بفاس"),
                concluded(
                        "تقييم الدينامية التنظيمية التي تقودها الأمانة الإقليمية مع منظمتي الشباب والنساء ومرشحي الحزب للبرلمان"),
                concluded(
                        "مستجدات القوانين المؤطرة للانتخابات البرلمانية والجماعية والمهنية وسبل التعامل معها في احترام تام لمؤسسات الحزب"),
                concluded("الإعداد للاستحقاقات المقبلة على ضوء خلاصات المكتب السياسي واللجنة الوطنية للانتخابات"),
                concluded("ميثاق شرف لتدبير شؤون الحزب إقليميا وجهويا")));
    }

    static SittingRecord record(List<AgendaItem> agenda) {
        return new SittingRecord(
                "FES-2021-001",
                ARABIC,
                ZoneId.of("Africa/Casablanca"),
                "الأمانة الإقليمية بفاس",
                Optional.of("المكتب السياسي"),
                MeetingKind.ORGANISATIONAL,
                LocalDateTime.parse("2021-03-14T15:05"),
                "مقر الحزب بفاس",
                "الأمين الإقليمي",
                List.of(
                        new SittingRecord.Office("الأمين العام الجهوي", 1),
                        new SittingRecord.Office("الأمين الإقليمي", 1),
                        new SittingRecord.Office("نائب برلماني", 1),
                        new SittingRecord.Office("نائبة برلمانية", 1),
                        new SittingRecord.Office("مرشحة للبرلمان", 1),
                        new SittingRecord.Office("رئيسة منظمة النساء", 1),
                        new SittingRecord.Office("عضو منظمة الشباب", 3)),
                0,
                agenda,
                List.of(
                        "تقوية الحضور الميداني الدائم في كل مقاطعات وجماعات إقليم فاس",
                        "تكثيف الأنشطة التنظيمية والإشعاعية والتواصلية",
                        "التنسيق التام مع الأمانة العامة الجهوية في كل المبادرات",
                        "مواصلة تشبيك المنظمات والمنتديات الموازية إقليميا ومحليا"),
                RESOLUTIONS,
                List.of(),
                Optional.of(
                        new SittingRecord.Adopted("ميثاق شرف لتدبير شؤون الحزب إقليميا وجهويا", VALUES, CHARTER_HASH)));
    }

    static AgendaItem concluded(String title) {
        return new AgendaItem(title, "", Outcome.CONCLUDED, "");
    }

    static AgendaItem adjourned(String title) {
        return new AgendaItem(title, "", Outcome.ADJOURNED, "ضيق الوقت");
    }
}
