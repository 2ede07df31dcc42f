package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A step")
class StepStories extends MeetingOfFes {

    @Test
    @DisplayName("of an office is given back by whoever claimed it, and by nobody else")
    void givenBack() {
        aMeetingIsPrepared();
        Task draft = taskOf("rapporteur", "draft-notice");
        actingAs("rapporteur");
        tasks.claim(draft.getId(), "rapporteur");

        assertThatThrownBy(() -> givesBack("youth.one", draft)).isInstanceOf(AuthorizationException.class);
        givesBack("rapporteur", draft);

        assertThat(taskOf("rapporteur", "draft-notice").getAssignee()).isNull();
    }

    @Test
    @DisplayName("that asks a person by name stays theirs")
    void askedByName() {
        theMembersAreInvited();
        Task reply = taskOf("youth.one", "reply-to-convocation");

        assertThatThrownBy(() -> givesBack("youth.one", reply)).isInstanceOf(AuthorizationException.class);
        assertThat(asked("reply-to-convocation")).contains("youth.one");
    }

    private void givesBack(String login, Task task) {
        actingAs(login);
        tasks.setAssignee(task.getId(), null);
        identity.clearAuthentication();
    }
}
