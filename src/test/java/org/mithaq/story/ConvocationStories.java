package org.mithaq.story;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The convocation")
class ConvocationStories extends MeetingOfFes {

    @Test
    @DisplayName("is refused when the notice is too short")
    void tooShort() {
        aMeetingIsPrepared();
        isRefused("rapporteur", "draft-notice", "notice.too-short", notice("2021-03-11"));
    }

    @Test
    void invited() {
        theMembersAreInvited();
        everyoneAskedDoes("reply-to-convocation", "answer", "coming", "reason", "");
    }
}
