package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mithaq.engine.RefusedAnswer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("What is broken while a person acts")
class FailureStories extends MeetingOfFes {

    private static final String FAILED = "Something that a person asked for has failed";

    @Autowired
    JdbcClient database;

    @AfterEach
    void theTableIsBack() {
        database.sql("alter table if exists step_author_away rename to step_author")
                .update();
    }

    @Test
    @DisplayName("is logged with its cause, told as no refusal, and leaves the step open")
    void logged(CapturedOutput log) {
        aMeetingIsPrepared();
        database.sql("alter table step_author rename to step_author_away").update();

        assertThatThrownBy(() -> theNoticeIsDrafted("2021-03-14"))
                .isInstanceOf(DataAccessException.class)
                .isNotInstanceOf(RefusedAnswer.class);

        assertThat(log).contains("ERROR", FAILED, "JdbcSQLSyntaxErrorException");
        theTableIsBack();
        theNoticeIsDrafted("2021-03-14");
        assertThat(openSteps()).containsExactly("approve-notice");
    }

    @Test
    @DisplayName("is not what a refusal is taken for, which leaves one line and no stack trace")
    void refused(CapturedOutput log) {
        aMeetingIsPrepared();
        isRefused("rapporteur", "draft-notice", "answer.no-such-field", notice("2021-03-14", "quorumReached", true));

        assertThat(log).contains("Refused: answer.no-such-field").doesNotContain(FAILED, "ERROR", "\tat org.");
    }
}
