package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.charter.Charters;
import org.mithaq.communique.Communique;
import org.mithaq.communique.CommuniqueFile;
import org.mithaq.correspondence.Dispatch;
import org.mithaq.correspondence.LetterKind;
import org.mithaq.deliberation.Deliberations;
import org.mithaq.deliberation.Resolution;
import org.mithaq.meeting.MeetingState;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The meeting of Fes of 14 March 2021")
class MeetingOfFesStories extends WholeMeetingOfFes {

    @Autowired
    Deliberations deliberations;

    @Autowired
    Charters charters;

    @Autowired
    CommuniqueFile communiques;

    @Test
    @DisplayName("runs from its convocation to its published communiqué, with a charter of honour on the way")
    void theWholeCycle() {
        theWholeMeetingIsHeld();

        assertThat(meeting().state()).isEqualTo(MeetingState.CLOSED);
        assertThat(deliberations.carriedBy(number)).extracting(Resolution::text).isEqualTo(RESOLUTIONS);
        assertThat(charters.signaturesOf(number)).hasSize(9);
        theCommuniqueTellsIt();
        everyMemberIsWrittenToOnce();
        whatTheRuleStepsWereToldIsKept();
        theCycleHasEndedAt("EndEvent_CommuniquePublished");
    }

    private void theCommuniqueTellsIt() {
        Communique communique = communiques.published(number).orElseThrow();
        assertThat(communique.text().opening())
                .contains("الأحد 14 مارس 2021", "تسعة أعضاء", "عضو منظمة الشباب (ثلاثة)");
        assertThat(communique.text().purpose()).contains(ITEMS);
        assertThat(communique.text().interventions()).contains(SENSES);
        assertThat(communique.text().affirmations()).contains(RESOLUTIONS);
        assertThat(communique.text().charter())
                .asInstanceOf(InstanceOfAssertFactories.STRING)
                .containsSubsequence(VALUES)
                .contains(charters.of(number).hash());
        assertThat(communique.publishedHash()).contains(communique.text().hash());
    }

    /** And nothing that the tables were asked beside them. */
    private void whatTheRuleStepsWereToldIsKept() {
        assertThat(inHistory("ACT_HI_DECINST", "DEC_DEF_KEY_ is not null"))
                .isEqualTo(inHistory("ACT_HI_ACTINST", "ACT_TYPE_ = 'businessRuleTask'"));
    }

    private long inHistory(String table, String condition) {
        return jdbc.sql(
                        """
                        select count(*) from %s where %s
                        and PROC_INST_ID_ in (select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ?)"""
                                .formatted(table, condition))
                .param(number)
                .query(Long.class)
                .single();
    }

    private void everyMemberIsWrittenToOnce() {
        assertThat(outbox.dispatchesOf(number))
                .filteredOn(dispatch -> dispatch.kind() == LetterKind.COMMUNIQUE)
                .allSatisfy(dispatch -> assertThat(dispatch.sentAt()).isNotNull())
                .extracting(Dispatch::recipientLogin)
                .containsExactlyInAnyOrderElementsOf(seated());
    }
}
