package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The ledger")
class LedgerStories extends MeetingOfFes {

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("has each answered step once, under the name of whoever answered and of their office")
    void answeredSteps() {
        theMembersAreInvited("agenda", "الأداء التنظيمي", "charterOnAgenda", false);

        assertThat(deeds("step-done"))
                .containsExactly(
                        "convene-meeting by provincial.secretary as fes.provincial-secretary",
                        "draft-notice by rapporteur as fes.rapporteur",
                        "approve-notice by provincial.secretary as fes.provincial-secretary");
    }

    @Test
    @DisplayName("has nothing of an answer that is refused")
    void refusedAnswers() {
        at("2021-03-05T09:00");
        aMeetingIsConvened();
        isRefused("rapporteur", "draft-notice", "answer.missing");

        assertThat(deeds("step-done")).hasSize(1);
    }

    private List<String> deeds(String deed) {
        return jdbc.sql("select * from ledger_entry where matter = ? and deed = ? order by sequence")
                .params(number, deed)
                .query((row, index) -> "%s by %s as %s"
                        .formatted(
                                row.getString("body").replaceAll(".*\"step\":\"([a-z-]+)\".*", "$1"),
                                row.getString("actor"),
                                row.getString("office")))
                .list();
    }
}
