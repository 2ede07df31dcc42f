package org.mithaq.story;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.convocation.Invitation;
import org.mithaq.convocation.InvitationFile;
import org.mithaq.convocation.Notice;
import org.mithaq.convocation.NoticeFile;
import org.mithaq.convocation.NoticeState;
import org.mithaq.convocation.Reply;
import org.mithaq.convocation.ReplyRegister;
import org.mithaq.correspondence.Dispatch;
import org.mithaq.correspondence.Letter;
import org.mithaq.correspondence.LetterKind;
import org.mithaq.correspondence.Reading;
import org.mithaq.engine.RefusedAnswer;
import org.mithaq.language.Languages;
import org.mithaq.language.Refusal;
import org.mithaq.meeting.MeetingState;
import org.mithaq.membership.Readers;
import org.mithaq.statutes.LegalCheck;
import org.mithaq.statutes.Statutes;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The convocation")
class ConvocationStories extends MeetingOfFes {

    @Autowired
    NoticeFile notices;

    @Autowired
    InvitationFile invitations;

    @Autowired
    ReplyRegister replies;

    @Autowired
    Readers readers;

    @Autowired
    Statutes statutes;

    @Test
    @DisplayName("reaches every member: a letter with the notice and a calendar file, sent, and a reply asked for")
    void reachesEveryMember() {
        theMembersAreInvited();

        assertThat(meeting().state()).isEqualTo(MeetingState.CONVOKED);
        assertThat(outbox.dispatchesOf(number))
                .hasSize(9)
                .allSatisfy(dispatch -> {
                    assertThat(dispatch.kind()).isEqualTo(LetterKind.INVITATION);
                    assertThat(dispatch.sentAt()).isNotNull();
                })
                .extracting(Dispatch::recipientLogin)
                .containsExactlyInAnyOrderElementsOf(seated());
        Letter letter = letterTo("women.president", LetterKind.INVITATION);
        assertThat(letter.body())
                .contains(lastNotice().text())
                .contains("الأحد 14 مارس 2021 على الساعة 15:00", "مقر الحزب بفاس")
                .contains("1. الأداء التنظيمي والسياسي للحزب بفاس\n2. الإعداد");
        assertThat(calendarOf(letter))
                .contains("METHOD:REQUEST", "SEQUENCE:0", "DTSTART;TZID=Africa/Casablanca:20210314T150000");
        assertThat(asked("reply-to-convocation")).containsExactlyInAnyOrderElementsOf(seated());
        assertThat(sees("women.president", "reply-to-convocation")).containsEntry("noticeText", letter.body());
    }

    @Test
    @DisplayName("speaks to each member in the language that they chose, and brings the notice in the organ's")
    void speaksTheirLanguage() {
        readers.choose("candidate", Languages.of("fr"));
        readers.choose("deputy.one", Languages.of("en"));
        try {
            aMeetingIsPrepared();
            isRefused(
                    "rapporteur",
                    "draft-notice",
                    "notice.not-translated",
                    notice("2021-03-14", "agendaTranslated", "Un seul point"));
            theNoticeIsDrafted("2021-03-14", "agendaTranslated", "Bilan\nÉlections");
            does("provincial.secretary", "approve-notice", "decision", "approve");
        } finally {
            readers.choose("candidate", Languages.of("ar"));
            readers.choose("deputy.one", Languages.of("ar"));
        }

        Letter letter = letterTo("candidate", LetterKind.INVITATION);
        assertThat(letter.recipient().language()).isEqualTo("fr");
        assertThat(letter.subject()).startsWith("Convocation").contains("dimanche 14 mars 2021");
        assertThat(letter.body())
                .contains(lastNotice().text())
                .contains("seul le texte de la convocation ci-dessus fait foi) :\n1. Bilan\n2. Élections")
                .contains("Répondre à la convocation");
        assertThat(lastNotice().text()).doesNotContain("Bilan");
        assertThat(letterTo("women.president", LetterKind.INVITATION).body()).doesNotContain("Bilan");
        assertThat(String.join("", calendarOf(letter))).contains("Secrétariat provincial");
        assertThat(letterTo("women.president", LetterKind.INVITATION).subject()).startsWith("استدعاء");
        Letter english = letterTo("deputy.one", LetterKind.INVITATION);
        assertThat(english.subject()).startsWith("Convocation").contains("Sunday 14 March 2021");
        assertThat(english.body()).contains(lastNotice().text()).contains("Reply to convocation");
        assertThat(english.attachments().get(0).content())
                .as("the paper is the organ's, whoever reads it")
                .isEqualTo(letter.attachments().get(0).content());
    }

    @Test
    @DisplayName("brings the notice on paper: the text that is sent, its article, who approved it, and its hash")
    void onPaper() throws Exception {
        theMembersAreInvited();

        Letter letter = letterTo("women.president", LetterKind.INVITATION);
        assertThat(letter.attachments()).singleElement().satisfies(paper -> {
            assertThat(paper.name()).isEqualTo(number + "-notice.pdf");
            assertThat(paper.mediaType()).isEqualTo("application/pdf");
            assertThat(Reading.of(paper.content()))
                    .containsSubsequence(
                            "الأمانة الإقليمية بفاس",
                            "استدعاء لحضور اجتماع تنظيمي رقم " + number,
                            "الأحد 14 مارس 2021 على الساعة 15:00",
                            "المكان: مقر الحزب بفاس",
                            "جدول الأعمال",
                            "1.",
                            "الأداء التنظيمي والسياسي للحزب بفاس",
                            "2.",
                            "الإعداد للاستحقاقات الانتخابية المقبلة",
                            "المادة 13 من النظام الأساسي",
                            "المصادقة: الأمين الإقليمي، الجمعة 5 مارس 2021",
                            "SHA-256 " + lastNotice().textHash());
        });
        assertThat(letterTo("youth.one", LetterKind.INVITATION)
                        .attachments()
                        .get(0)
                        .content())
                .isEqualTo(letter.attachments().get(0).content());
    }

    @Test
    @DisplayName("is refused when the notice is too short, with the first lawful day")
    void tooShort() {
        aMeetingIsPrepared();

        isRefused("rapporteur", "draft-notice", "notice.too-short", notice("2021-03-11"));
        assertThatThrownBy(() -> does("rapporteur", "draft-notice", notice("2021-03-11")))
                .isInstanceOf(RefusedAnswer.class)
                .hasMessageContaining("الجمعة 12 مارس 2021");
        assertThat(meeting().isPlanned()).isFalse();

        theNoticeIsDrafted("2021-03-12");
        assertThat(openSteps()).containsExactly("approve-notice");
    }

    @Test
    @DisplayName("is refused for a day that has passed or lies more than a year away")
    void wrongDay() {
        aMeetingIsPrepared();

        isRefused("rapporteur", "draft-notice", "meeting.in-the-past", notice("2021-03-04"));
        isRefused("rapporteur", "draft-notice", "meeting.too-far-ahead", notice("2022-03-06"));
        isRefused("rapporteur", "draft-notice", "answer.no-day", notice("next Sunday"));
    }

    @Test
    @DisplayName("is refused without an agenda, and with one that no sitting can deal with")
    void wrongAgenda() {
        aMeetingIsPrepared();
        String tooMany =
                IntStream.rangeClosed(1, 51).mapToObj(item -> "نقطة " + item).collect(joining("\n"));

        isRefused("rapporteur", "draft-notice", "answer.missing", notice("2021-03-14", "agenda", " \n "));
        isRefused("rapporteur", "draft-notice", "notice.too-many-items", notice("2021-03-14", "agenda", tooMany));
        isRefused(
                "rapporteur", "draft-notice", "notice.item-too-long", notice("2021-03-14", "agenda", "ن".repeat(2001)));
        isRefused("rapporteur", "draft-notice", "answer.too-long", notice("2021-03-14", "place", "م".repeat(301)));
    }

    @Test
    @DisplayName("is returned with a reason, drafted anew and approved")
    void returned() {
        aMeetingIsPrepared();
        assertThat(sees("rapporteur", "draft-notice"))
                .containsEntry("purpose", "اجتماع تنظيمي")
                .containsEntry("agenda", "");
        theNoticeIsDrafted("2021-03-14");
        assertThat(sees("provincial.secretary", "approve-notice"))
                .containsEntry("noticeText", lastNotice().text());

        isRefused("provincial.secretary", "approve-notice", "answer.missing", "decision", "return", "reason", "");
        does("provincial.secretary", "approve-notice", "decision", "return", "reason", "القاعة صغيرة");

        assertThat(sees("rapporteur", "draft-notice"))
                .containsEntry("returnReason", "القاعة صغيرة")
                .containsEntry("kind", "organisational")
                .containsEntry("date", "2021-03-14")
                .containsEntry("time", "15:00")
                .containsEntry("place", "مقر الحزب بفاس")
                .containsEntry("agenda", AGENDA)
                .containsEntry("charterOnAgenda", false);
        theNoticeIsDrafted("2021-03-14", "place", "القاعة الكبرى");
        does("provincial.secretary", "approve-notice", "decision", "approve");

        assertThat(notices.revisions(number))
                .extracting(Notice::revision, Notice::state)
                .containsExactly(tuple(1, NoticeState.RETURNED), tuple(2, NoticeState.APPROVED));
        assertThat(lastNotice().textHash()).matches("[0-9a-f]{64}");
        assertThat(letterTo("candidate", LetterKind.INVITATION).body()).contains("القاعة الكبرى");
        assertThat(checks()).containsExactly("noticePeriod: long enough, 13");
    }

    @Test
    @DisplayName("cannot be approved once the notice has become too short, and is returned instead")
    void approvedTooLate() {
        aMeetingIsPrepared();
        theNoticeIsDrafted("2021-03-14");
        at("2021-03-08T10:00");

        isRefused("provincial.secretary", "approve-notice", "notice.too-short", "decision", "approve");
        at("2021-03-14T16:00");
        isRefused("provincial.secretary", "approve-notice", "meeting.in-the-past", "decision", "approve");

        does("provincial.secretary", "approve-notice", "decision", "return", "reason", "فات الأجل");
        assertThat(openSteps()).containsExactly("draft-notice");
    }

    @Test
    @DisplayName("of an urgent meeting goes out when the office above shortens the period")
    void waiverGranted() throws Exception {
        aMeetingIsPrepared();
        theNoticeIsDrafted("2021-03-08", "urgencyReason", "صدور مرسوم الانتخابات");
        does("provincial.secretary", "approve-notice", "decision", "approve");

        assertThat(sees("regional.secretary", "grant-waiver"))
                .containsEntry("urgencyReason", "صدور مرسوم الانتخابات")
                .containsEntry("noticeText", lastNotice().text())
                .hasEntrySatisfying("rule", rule -> assertThat(rule).asString().contains("13", "7", "3"));
        isRefused("regional.secretary", "grant-waiver", "answer.missing", "decision", "grant", "reason", "");
        does("regional.secretary", "grant-waiver", "decision", "grant", "reason", "الاستعجال ثابت");

        assertThat(lastNotice().state()).isEqualTo(NoticeState.WAIVED);
        assertThat(lastNotice().waiverBy()).isEqualTo("regional.secretary");
        assertThat(checks()).containsExactly("noticePeriod: too short, 13", "waiver: granted, 14");
        Letter letter = letterTo("deputy.one", LetterKind.INVITATION);
        assertThat(letter.body()).contains("صدور مرسوم الانتخابات", "الإعفاء من أجل الاستدعاء");
        assertThat(Reading.of(letter.attachments().get(0).content()))
                .contains("صدور مرسوم الانتخابات", "المصادقة: الأمين الإقليمي", "الإعفاء من أجل الاستدعاء");
    }

    @Test
    @DisplayName("of an urgent meeting is drafted anew when the office above refuses to shorten the period")
    void waiverRefused() {
        aMeetingIsPrepared();
        theNoticeIsDrafted("2021-03-08", "urgencyReason", "صدور مرسوم الانتخابات");
        does("provincial.secretary", "approve-notice", "decision", "approve");
        does("regional.secretary", "grant-waiver", "decision", "refuse", "reason", "لا استعجال");

        assertThat(openSteps()).containsExactly("draft-notice");
        assertThat(sees("rapporteur", "draft-notice"))
                .containsEntry("returnReason", "لا استعجال")
                .containsEntry("urgencyReason", "صدور مرسوم الانتخابات");
        assertThat(checks()).containsExactly("noticePeriod: too short, 13", "waiver: refused, 14");

        theNoticeIsDrafted("2021-03-14");
        does("provincial.secretary", "approve-notice", "decision", "approve");
        assertThat(asked("reply-to-convocation")).hasSize(9);
    }

    @Test
    @DisplayName("cannot be shortened any more once the urgent meeting's hour has passed")
    void waiverTooLate() {
        aMeetingIsPrepared();
        theNoticeIsDrafted("2021-03-08", "urgencyReason", "صدور مرسوم الانتخابات");
        does("provincial.secretary", "approve-notice", "decision", "approve");
        at("2021-03-08T15:30");

        isRefused(
                "regional.secretary",
                "grant-waiver",
                "meeting.in-the-past",
                "decision",
                "grant",
                "reason",
                "الاستعجال");
        does("regional.secretary", "grant-waiver", "decision", "refuse", "reason", "فات الموعد");
        assertThat(openSteps()).containsExactly("draft-notice");
    }

    @Test
    @DisplayName("that is called urgent but leaves in time needs no waiver")
    void urgentInTime() {
        theMembersAreInvited("urgencyReason", "احتياطا");

        assertThat(checks()).containsExactly("noticePeriod: long enough, 13");
        assertThat(asked("reply-to-convocation")).hasSize(9);
    }

    @Test
    @DisplayName("is replied to: coming, or not coming with a reason")
    void replied() {
        theMembersAreInvited();

        does("deputy.one", "reply-to-convocation", "answer", "coming");
        isRefused("deputy.two", "reply-to-convocation", "reply.no-reason", "answer", "not-coming", "reason", " ");
        isRefused(
                "deputy.two",
                "reply-to-convocation",
                "answer.too-long",
                "answer",
                "not-coming",
                "reason",
                "س".repeat(1001));
        isRefused("deputy.two", "reply-to-convocation", "answer.not-offered", "answer", "perhaps");
        does("deputy.two", "reply-to-convocation", "answer", "not-coming", "reason", "سفر");

        assertThat(replyOf("deputy.one").answer()).isEqualTo(Reply.Answer.COMING);
        assertThat(replyOf("deputy.two")).satisfies(reply -> {
            assertThat(reply.answer()).isEqualTo(Reply.Answer.NOT_COMING);
            assertThat(reply.reason()).isEqualTo("سفر");
        });
        assertThat(asked("reply-to-convocation")).hasSize(7);
    }

    @Test
    @DisplayName("is replied to once, and only by those who were called")
    void repliedOnce() {
        theMembersAreInvited();
        does("deputy.one", "reply-to-convocation", "answer", "coming");

        assertThatThrownBy(() -> replies.enter(number, "deputy.one", Reply.Answer.COMING, ""))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::key)
                .isEqualTo("consultation.not-asked");
        assertThatThrownBy(() -> replies.enter(number, "rapporteur", Reply.Answer.COMING, ""))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::key)
                .isEqualTo("consultation.not-asked");
    }

    @Test
    @DisplayName(
            "is recalled on the day before to those who come and to those who are silent, once, each in their own words")
    void reminded() {
        theMembersAreInvited();
        does("deputy.one", "reply-to-convocation", "answer", "coming");
        does("deputy.two", "reply-to-convocation", "answer", "not-coming", "reason", "مهمة برلمانية");

        at("2021-03-13T08:59");
        assertThat(sent(LetterKind.REMINDER)).isEmpty();
        at("2021-03-13T09:00");
        assertThat(sent(LetterKind.REMINDER)).hasSize(8).doesNotContain("deputy.two");
        invitations.remind(number);
        assertThat(sent(LetterKind.REMINDER)).hasSize(8);
        assertThat(letterTo("deputy.one", LetterKind.REMINDER).body())
                .contains("الأحد 14 مارس 2021 على الساعة 15:00", "مقر الحزب بفاس", "وقد سبق أن أخبرتم بحضوركم")
                .doesNotContain("لائحة مهامكم");
        assertThat(letterTo("youth.one", LetterKind.REMINDER).body()).contains("ولم نتوصل بعد بجوابكم", "لائحة مهامكم");

        does("youth.one", "reply-to-convocation", "answer", "coming");
        at("2021-03-14T00:00");
        assertThat(asked("reply-to-convocation")).isEmpty();
        assertThat(passed("EndEvent_ReplyMissing")).isTrue();
        assertThat(openSteps()).containsExactly("record-attendance");
    }

    @Test
    @DisplayName("is recalled to all when all come, and the replies close on the day")
    void allReplied() {
        theMembersAreInvited();
        everyoneAskedDoes("reply-to-convocation", "answer", "coming");

        at("2021-03-13T09:00");
        assertThat(sent(LetterKind.REMINDER)).containsExactlyInAnyOrderElementsOf(seated());
        at("2021-03-14T00:00");
        assertThat(openSteps()).containsExactly("record-attendance");
    }

    @Test
    @DisplayName("is recalled to nobody on the day on which it went out")
    void notRemindedAtOnce() {
        aMeetingIsPrepared();
        theNoticeIsDrafted("2021-03-06", "urgencyReason", "صدور مرسوم الانتخابات");
        does("provincial.secretary", "approve-notice", "decision", "approve");
        does("regional.secretary", "grant-waiver", "decision", "grant", "reason", "الاستعجال ثابت");

        assertThat(passed("ServiceTask_RemindMembers")).isTrue();
        assertThat(sent(LetterKind.REMINDER)).isEmpty();
        does("youth.one", "reply-to-convocation", "answer", "coming");
    }

    @Test
    @DisplayName("is made a second time after a missed quorum, with the quorum that is enough then")
    void secondConvocation() {
        theSittingBeginsWith(List.of("provincial.secretary", "deputy.one", "candidate"));

        assertThat(meeting().convocation()).isEqualTo(2);
        assertThat(sent(LetterKind.UPDATE)).hasSize(9);
        Letter letter = letterTo("youth.three", LetterKind.UPDATE);
        assertThat(letter.body())
                .contains("الأحد 14 مارس 2021 على الساعة 15:00")
                .contains("الأربعاء 17 مارس 2021 على الساعة 15:00")
                .contains("هذا الاستدعاء هو الثاني", "3 من أصل 9", "المادة 16");
        assertThat(calendarOf(letter)).contains("METHOD:REQUEST", "SEQUENCE:1");
        assertThat(notices.revisions(number)).hasSize(1);
        assertThat(asked("reply-to-convocation")).containsExactlyInAnyOrderElementsOf(seated());
    }

    private Notice lastNotice() {
        return notices.last(number).orElseThrow();
    }

    private Reply replyOf(String login) {
        return invitations.current(number).stream()
                .filter(invitation -> invitation.member().equals(login))
                .map(Invitation::reply)
                .findFirst()
                .orElseThrow();
    }

    private Letter letterTo(String login, LetterKind kind) {
        return outbox.dispatchesOf(number).stream()
                .filter(dispatch ->
                        dispatch.kind() == kind && dispatch.recipientLogin().equals(login))
                .map(dispatch -> outbox.letter(dispatch.id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> calendarOf(Letter letter) {
        return Arrays.asList(letter.calendar().replace("\r\n ", "").split("\r\n"));
    }

    private List<String> checks() {
        return statutes.checksOf(number).stream().map(ConvocationStories::told).toList();
    }

    private static String told(LegalCheck check) {
        return "%s: %s, %s".formatted(check.rule(), check.verdict(), check.article());
    }
}
