package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.mithaq.meeting.AttendanceRegister;
import org.springframework.beans.factory.annotation.Autowired;

/** The meeting of Fes of 14 March 2021 from its convening to its published communiqué, as it was held. */
abstract class WholeMeetingOfFes extends MeetingOfFes {

    static final List<String> ITEMS = List.of(
            "الأداء التنظيمي والسياسي للحزب بفاس",
            "تقييم الدينامية التنظيمية التي تقودها الأمانة الإقليمية مع منظمتي الشباب والنساء ومرشحي الحزب للبرلمان",
            "مستجدات القوانين المؤطرة للانتخابات البرلمانية والجماعية والمهنية وسبل التعامل معها في احترام تام لمؤسسات الحزب",
            "الإعداد للاستحقاقات المقبلة على ضوء خلاصات المكتب السياسي واللجنة الوطنية للانتخابات",
            "ميثاق شرف لتدبير شؤون الحزب إقليميا وجهويا");

    static final List<String> SENSES = List.of(
            "تقوية الحضور الميداني الدائم في كل مقاطعات وجماعات إقليم فاس",
            "مواصلة تشبيك المنظمات والمنتديات الموازية إقليميا ومحليا",
            "التعامل مع مستجدات القوانين الانتخابية من داخل مؤسسات الحزب",
            "التنويه بالعناية التي توليها القيادة الوطنية للجهة");

    static final List<String> RESOLUTIONS = List.of(
            "مواصلة بناء هياكل الحزب وتنظيماته ومنتدياته الموازية",
            "فتح باب الانخراط أمام الكفاءات والأطر والنخب والانفتاح على الطاقات الانتخابية لتعزيز الصفوف",
            "اعتماد الشفافية في تدبير شؤون الحزب والاحتكام إلى المؤسسات لا إلى الأشخاص",
            "التعبئة الشاملة لإنجاح الاستحقاقات الانتخابية المقبلة بروح من المسؤولية");

    static final List<String> VALUES =
            List.of("الوضوح", "التواصل", "الثقة", "الالتزام", "نكران الذات", "احترام الشأن الداخلي للحزب");

    @Autowired
    AttendanceRegister register;

    /** The whole meeting is held: nine are there in the end, four resolutions and a charter of honour come of it. */
    void theWholeMeetingIsHeld() {
        theMembersAreInvited("agenda", String.join("\n", ITEMS), "charterOnAgenda", true);
        at("2021-03-06T11:00");
        everyoneAskedDoes("reply-to-convocation", "answer", "coming", "reason", "");
        at("2021-03-13T09:00");

        at("2021-03-14T15:00");
        eightArePresentAndTheNinthComesLate();
        fourItemsAreResolvedByConsensus();
        theFifthItemIsTheCharter();
        at("2021-03-14T18:00");
        theSittingIsClosed();

        at("2021-03-14T19:30");
        theCommuniqueIsEdited("leadership", "ونوه الحاضرون بالعناية التي توليها القيادة الوطنية لجهة فاس مكناس.");
        at("2021-03-15T09:00");
        theCommuniqueIsApproved();
    }

    private void eightArePresentAndTheNinthComesLate() {
        does("rapporteur", "record-attendance", "present", seated().subList(0, 8), "guests", "", "time", "15:00");
        theSittingIsOpened();
        does("rapporteur", "record-movement", "person", "youth.three", "movement", "arrived", "time", "15:12");
        assertThat(register.countPresent(number)).isEqualTo(9);
    }

    private void fourItemsAreResolvedByConsensus() {
        for (int item = 0; item < RESOLUTIONS.size(); item++) {
            assertThat(sees("provincial.secretary", "call-item")).containsEntry("itemTitle", ITEMS.get(item));
            theItemIsCalled("نائب برلماني: " + SENSES.get(item));
            resolves(RESOLUTIONS.get(item));
            does("rapporteur", "conclude-item", "outcome", "concluded");
        }
    }

    private void resolves(String text) {
        does("rapporteur", "conclude-item", "outcome", "resolution", "kind", "orientation", "text", text);
        does("provincial.secretary", "declare-consensus", "objections", List.of());
    }

    private void theFifthItemIsTheCharter() {
        theItemsAreConcluded();
        does(
                "rapporteur",
                "draft-charter",
                "title",
                ITEMS.get(4),
                "preamble",
                "",
                "articles",
                String.join(": نلتزم بها\n", VALUES) + ": نلتزم بها");
        everyoneAskedDoes("propose-amendment", "answer", "none");
        does("provincial.secretary", "declare-consensus", "objections", List.of());
        everyoneAskedDoes("sign-charter", "answer", "sign", "reason", "");
    }
}
