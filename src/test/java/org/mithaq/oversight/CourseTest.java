package org.mithaq.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The course of a meeting")
class CourseTest {

    private final Course course = new Course();

    @Test
    @DisplayName("puts letters and rules where a reader looks for them")
    void lettersAndRules() {
        assertThat(after("meeting-convened", "meeting", "{}")).isEqualTo("CONVOCATION");
        assertThat(after("letter-delivered", "correspondence", "{\"kind\":\"INVITATION\"}"))
                .isEqualTo("CONVOCATION");
        assertThat(after("register-opened", "meeting", "{}")).isEqualTo("SITTING");
        assertThat(after("rule-applied", "statutes", "{\"rule\":\"quorum\"}")).isEqualTo("SITTING");
        assertThat(after("letter-delivered", "correspondence", "{\"kind\":\"REMINDER\"}"))
                .isEqualTo("CONVOCATION");
        assertThat(after("rule-applied", "statutes", "{\"rule\":\"communiqueApprovers\"}"))
                .isEqualTo("COMMUNIQUE");
    }

    @Test
    @DisplayName("keeps all that is done on an item together, whoever comes in meanwhile")
    void items() {
        assertThat(after("sitting-opened", "meeting", "{}")).isEqualTo("SITTING");
        assertThat(after("record-interventions", "deliberation", "{}")).isEqualTo("DELIBERATION 0");
        assertThat(after("intervention-recorded", "deliberation", "{\"item\":0}"))
                .isEqualTo("DELIBERATION 0");
        assertThat(after("member-arrived", "meeting", "{\"member\":\"youth.one\"}"))
                .isEqualTo("DELIBERATION 0");
        assertThat(after("rule-applied", "statutes", "{\"rule\":\"majority\"}")).isEqualTo("DELIBERATION 0");
        assertThat(after("consensus-declared", "deliberation", "{}")).isEqualTo("DELIBERATION 0");
        assertThat(after("item-concluded", "meeting", "{\"item\":0}")).isEqualTo("DELIBERATION 0");
        assertThat(after("operation-claim", "", "{}")).isEqualTo("DELIBERATION 0");
        assertThat(after("record-interventions", "deliberation", "{}")).isEqualTo("DELIBERATION 1");
        assertThat(after("intervention-recorded", "deliberation", "{\"item\":1}"))
                .isEqualTo("DELIBERATION 1");
    }

    @Test
    @DisplayName("counts the vote on the charter to the charter")
    void voteOnTheCharter() {
        assertThat(after("item-concluded", "meeting", "{\"item\":4}")).isEqualTo("DELIBERATION 4");
        assertThat(after("charter-frozen", "charter", "{}")).isEqualTo("CHARTER");
        assertThat(after("resolution-proposed", "deliberation", "{}")).isEqualTo("CHARTER");
        assertThat(after("rule-applied", "statutes", "{\"rule\":\"majority\"}")).isEqualTo("CHARTER");
    }

    @Test
    @DisplayName("ends with the publication: whatever is done later is done afterwards")
    void afterwards() {
        assertThat(after("communique-published", "communique", "{}")).isEqualTo("COMMUNIQUE");
        assertThat(after("communique-mailed", "communique", "{}")).isEqualTo("AFTERWARDS");
        assertThat(after("charter-signed", "charter", "{}")).isEqualTo("AFTERWARDS");
    }

    private String after(String key, String room, String body) {
        JsonNode said = Telling.read(body);
        course.follow(key, room, said);
        return course.stage()
                + (course.item().isEmpty() ? "" : " " + course.item().getAsInt());
    }
}
