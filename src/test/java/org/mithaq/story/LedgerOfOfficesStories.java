package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.ledger.FullText;

@DisplayName("The ledger of a party whose offices change hands")
class LedgerOfOfficesStories extends OfficesOfTwoProvinces {

    private static final String SECRETARY = "provincial.secretary";
    private static final String REGIONAL = "regional.secretary";

    private Account account;

    @BeforeEach
    void theLedgerIsOpen() {
        account = new Account(jdbc);
    }

    @Test
    @DisplayName("tells a substitution from its request to its end, and who acts in whose name meanwhile")
    void substitution() {
        aMeetingIsPrepared();
        String meeting = number;
        starts(SECRETARY, "substitution", "reason", "سفر");
        doesFirst(
                SECRETARY,
                "what",
                "ask",
                "mandate",
                mandateOf(SECRETARY, "provincial-secretary"),
                "substitute",
                "deputy.one",
                "firstDay",
                "2021-03-06",
                "lastDay",
                "2021-03-08");
        String substitution = number;
        does(REGIONAL, "grant-substitution", "decision", "grant");
        number = meeting;
        theNoticeIsDrafted("2021-03-20");
        at("2021-03-06T09:00");
        does("deputy.one", "approve-notice", "decision", "return", "reason", "القاعة صغيرة");
        at("2021-03-09T00:00");

        assertThat(account.minutes(substitution))
                .containsExactly("substitution-asked", "rule-applied appointments", "substitution-granted");
        assertThat(account.of(substitution, "substitution-granted"))
                .extracting(Account.Line::by, Account.Line::organ)
                .containsExactly(tuple("regional.secretary as fes-meknes.regional-secretary", "fes"));
        assertThat(account.of(meeting, "notice-returned"))
                .extracting(Account.Line::by)
                .containsExactly("deputy.one for provincial.secretary as fes.provincial-secretary");
    }

    @Test
    @DisplayName("tells an appointment that is returned, proposed anew and confirmed, and the mandate that comes of it")
    void appointment() {
        at("2021-03-05T09:00");
        starts(SECRETARY, "appointment", "grounds", "تعزيز التواصل");
        doesFirst(SECRETARY, appoint("candidate", "2021-03-10"));
        does(REGIONAL, "confirm-appointment", "decision", "return", "reason", "التاريخ غير مناسب");
        does(SECRETARY, "propose-appointment", appoint("candidate", "2021-03-12"));
        does(REGIONAL, "confirm-appointment", "decision", "confirm");
        at("2021-03-12T00:00");

        assertThat(account.minutes(number))
                .containsExactly(
                        "appointment-proposed",
                        "rule-applied appointments",
                        "appointment-returned",
                        "appointment-proposed",
                        "rule-applied appointments",
                        "appointment-confirmed",
                        "mandate-given");
        assertThat(account.of(number, "mandate-given"))
                .extracting(Account.Line::body)
                .containsExactly(
                        "{\"decision\":\"%s\",\"firstDay\":\"2021-03-12\",\"member\":\"candidate\",\"office\":\"communications\"}"
                                .formatted(new FullText("قرار 7/2021").hash()));
    }

    @Test
    @DisplayName(
            "tells that a meeting is postponed, that its members are called anew, and that it is called off in the end")
    void changes() {
        theMembersAreInvited();
        String meeting = number;
        changes(meeting, "تزامن مع مؤتمر", "change", "postpone", "newDate", "2021-03-21", "newTime", "16:00");
        changes(meeting, "تعذر توفير القاعة", "change", "cancel");

        assertThat(account.minutes(meeting))
                .containsExactly(
                        "meeting-convened",
                        "meeting-planned",
                        "notice-drafted",
                        "notice-approved",
                        "rule-applied noticePeriod",
                        "meeting-convoked",
                        "4 member-invited",
                        "4 letter-delivered",
                        "rule-applied noticePeriod",
                        "meeting-postponed",
                        "4 member-invited",
                        "4 letter-delivered",
                        "meeting-cancelled",
                        "4 cancellation-announced",
                        "4 letter-delivered");
        assertThat(account.text(account.of(meeting, "meeting-cancelled")
                        .get(0)
                        .json()
                        .get("reason")
                        .asText()))
                .isEqualTo("تعذر توفير القاعة");
    }

    /** The convener asks for a change of a meeting, and says which one. */
    private void changes(String meeting, String reason, Object... change) {
        starts(SECRETARY, "meetingChange", "reason", reason);
        submit(SECRETARY, firstStep(), answers(CharterOfFes.with(change, "meeting", meeting)));
        number = meeting;
    }

    private static Object[] appoint(String member, String firstDay) {
        return new Object[] {
            "what",
            "appoint",
            "member",
            member,
            "post",
            "fes.communications",
            "firstDay",
            firstDay,
            "decision",
            "قرار 7/2021"
        };
    }
}
