package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DisplayName("A value of a process")
class ValuesStories extends MeetingOfFes {

    private static final List<String> OF_THE_ENGINE = List.of(
            "execution",
            "task",
            "caseExecution",
            "externalTask",
            "authenticatedUserId",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances");

    @Autowired
    ApplicationContext beans;

    /** Those of the stories that were told before in the same house included. */
    @Test
    @DisplayName("is never called like a bean, which would be meant in its place")
    void calledLikeNoBean() {
        theSittingIsOpen();
        theItemIsCalled();
        aResolutionIsPut("orientation", "المصادقة على برنامج العمل السنوي للجهاز");

        assertThat(jdbc.sql("select distinct NAME_ from ACT_HI_VARINST")
                        .query(String.class)
                        .list())
                .contains("resolution", "meetingKind", "organ")
                .noneMatch(beans::containsBean);
        assertThat(OF_THE_ENGINE).noneMatch(beans::containsBean);
    }
}
