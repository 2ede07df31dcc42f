package org.mithaq.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.meeting.MeetingStage;
import org.mithaq.oversight.Strip.Mark;
import org.mithaq.oversight.Strip.Progress;

@DisplayName("The strip of a meeting's stages")
class StripTest {

    @Test
    @DisplayName("stands at the item in hand while the organ deliberates")
    void item() {
        Strip strip = Strip.of(MeetingStage.DELIBERATION, false, 5, 2);

        assertThat(strip.item()).isEqualTo(3);
        assertThat(strip.items()).isEqualTo(5);
        assertThat(strip.marks())
                .extracting(Mark::progress)
                .containsExactly(Progress.DONE, Progress.DONE, Progress.NOW, Progress.AHEAD, Progress.AHEAD);
    }

    @Test
    @DisplayName("stands at the last item while the sitting waits to be closed")
    void lastItem() {
        assertThat(Strip.of(MeetingStage.DELIBERATION, false, 5, 5).item()).isEqualTo(5);
    }

    @Test
    @DisplayName("has a charter where one is on the agenda, and an item nowhere but in the deliberation")
    void charter() {
        Strip strip = Strip.of(MeetingStage.CHARTER, true, 5, 5);

        assertThat(strip.marks()).extracting(Mark::stage).containsExactly(MeetingStage.values());
        assertThat(strip.item()).isZero();
    }

    @Test
    @DisplayName("is done with everything once the communiqué is published")
    void ended() {
        assertThat(Strip.of(MeetingStage.ENDED, true, 5, 5).marks())
                .extracting(Mark::progress)
                .containsOnly(Progress.DONE);
    }
}
