package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.util.TestSocketUtils;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("A mail server that is down")
class MailStories extends MeetingOfFes {

    private static final ServerSetup SETUP =
            new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

    @Autowired
    ProcessEngine engine;

    private final GreenMail server = new GreenMail(SETUP);

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", SETUP::getBindAddress);
        properties.add("spring.mail.port", SETUP::getPort);
        properties.add("spring.datasource.url", () -> "jdbc:h2:mem:mail;DB_CLOSE_DELAY=-1");
    }

    @AfterEach
    void serverStops() {
        server.stop();
    }

    @Test
    @DisplayName("delays the letters, loses none, and sends none twice")
    void delays() {
        theMembersAreInvited();
        assertThat(openSteps()).as("nobody waits for the mail").containsExactly("reply-to-convocation");
        assertThat(lettersUnderWay()).isEqualTo(9);

        server.start();
        at("2021-03-05T09:10");
        assertThat(recipients())
                .containsExactlyInAnyOrderElementsOf(
                        seated().stream().map(login -> login + "@example.org").toList());
        assertThat(lettersUnderWay()).isZero();

        server.stop();
        server.start();
        at("2021-03-05T12:00");
        assertThat(recipients()).as("nothing leaves twice").isEmpty();
    }

    @Test
    @DisplayName("does not hold up the communiqué, and each member is told of it once when the server is back")
    void communiqueIsPublished() {
        server.start();
        theCommuniqueIsDue();
        server.stop();
        theCommuniqueIsEdited();
        theCommuniqueIsApproved();
        assertThat(passed("EndEvent_CommuniquePublished")).isTrue();
        assertThat(lettersUnderWay()).isEqualTo(9);

        server.start();
        at("2021-03-14T20:00");
        assertThat(recipients())
                .containsExactlyInAnyOrderElementsOf(
                        seated().stream().map(login -> login + "@example.org").toList());
        theCycleHasEndedAt("EndEvent_CommuniquePublished");
    }

    @Test
    @DisplayName("leaves each failure in the log with its cause, and an incident when no try is left")
    void incident(CapturedOutput log) {
        theMembersAreInvited();
        String letter = management
                .createJobQuery()
                .processDefinitionKey("delivery")
                .withException()
                .listPage(0, 1)
                .get(0)
                .getId();
        management.setJobRetries(letter, 2);

        theJobExecutorTries(letter);
        assertThat(log).contains("while executing job " + letter, "Mail server connection failed");
        assertThat(incidentsOf(letter)).isZero();

        theJobExecutorTries(letter);
        assertThat(incidentsOf(letter)).isOne();
    }

    /** What one of the job executor's threads does, which does nothing where the executor is not at work. */
    private void theJobExecutorTries(String job) {
        ProcessEngineImpl running = (ProcessEngineImpl) engine;
        JobExecutor executor = running.getProcessEngineConfiguration().getJobExecutor();
        ReflectionTestUtils.invokeMethod(executor, "ensureInitialization");
        ReflectionTestUtils.setField(executor, "isActive", true);
        try {
            new ExecuteJobsRunnable(new ArrayList<>(List.of(job)), running).run();
        } finally {
            ReflectionTestUtils.setField(executor, "isActive", false);
        }
    }

    private long incidentsOf(String job) {
        return runtime.createIncidentQuery().configuration(job).count();
    }

    /** What fails is tried again later, as the job executor does. */
    @Override
    void letTheEngineWork() {
        if (number == null) {
            return;
        }
        for (List<Job> due = dueJobs(); !due.isEmpty(); due = dueJobs()) {
            due.forEach(this::attempt);
        }
    }

    private void attempt(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException serverIsDown) {
            assertThat(serverIsDown).hasMessageContaining("Mail server connection failed");
        }
    }

    private long lettersUnderWay() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("delivery")
                .processInstanceBusinessKey(number)
                .count();
    }

    private List<String> recipients() {
        return Arrays.stream(server.getReceivedMessages())
                .map(message -> {
                    try {
                        return ((jakarta.mail.internet.InternetAddress) message.getAllRecipients()[0]).getAddress();
                    } catch (jakarta.mail.MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }
}
