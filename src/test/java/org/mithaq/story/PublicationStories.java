package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.communique.Communique;
import org.mithaq.communique.CommuniqueFile;
import org.mithaq.communique.CommuniqueLetters;
import org.mithaq.correspondence.Dispatch;
import org.mithaq.correspondence.LetterKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@DisplayName("An approved communiqué")
class PublicationStories extends MeetingOfFes {

    @Autowired
    CommuniqueFile communiques;

    @Autowired
    CommuniqueLetters letters;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    WebApplicationContext web;

    private boolean theEngineRests;

    @Test
    @DisplayName("is published only as it was approved: a text changed behind the approvals becomes an incident")
    void changedBehindTheApprovals() {
        theCommuniqueIsDue();
        bothHaveApproved();
        String approved = communique().text().affirmations();
        theTextIsChangedInTheDatabase(approved + "\n- حل الحزب");

        Job publication = dueJobs().get(0);
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThatThrownBy(() -> management.executeJob(publication.getId()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("was approved by 0 persons");
        }
        assertThat(runtime.createIncidentQuery()
                        .configuration(publication.getId())
                        .unlimitedList())
                .singleElement()
                .satisfies(incident -> assertThat(incident.getIncidentMessage()).contains(number));
        assertThat(communique().isPublished()).isFalse();
        assertThat(answerAt("/communiques/" + number).getStatus()).isEqualTo(404);
        assertThat(communiqueLetters()).isEmpty();

        theTextIsChangedInTheDatabase(approved);
        management.setJobRetries(publication.getId(), 1);
        theEngineRests = false;
        at("2021-03-15T09:00");
        assertThat(communique().publishedHash()).contains(communique().text().hash());
        theCycleHasEndedAt("EndEvent_CommuniquePublished");
    }

    @Test
    @DisplayName(
            "is published once and told to each member once, although each step fails after its deed and is retried")
    void publishedOnce() {
        theCommuniqueIsDue();
        bothHaveApproved();

        Job publication = dueJobs().get(0);
        failsAtCommit(publication, () -> assertThat(communique().isPublished()).isTrue());
        assertThat(communique().isPublished()).isFalse();
        assertThat(answerAt("/communiques/" + number).getStatus()).isEqualTo(404);

        at("2021-03-15T09:00");
        management.executeJob(publication.getId());
        failsAtCommit(dueJobs().get(0), () -> assertThat(communiqueLetters()).hasSize(9));
        assertThat(communiqueLetters()).isEmpty();

        theEngineRests = false;
        Optional<Instant> publishedAt = communique().publishedAt();
        at("2021-03-15T10:00");
        communiques.publish(number);
        letters.writeToMembers(number);
        letTheEngineWork();

        assertThat(communique().publishedAt()).isPresent().isEqualTo(publishedAt);
        assertThat(entriesInTheFeed()).isEqualTo(1);
        assertThat(communiqueLetters())
                .allSatisfy(letter -> assertThat(letter.sentAt()).isNotNull())
                .extracting(Dispatch::recipientLogin)
                .containsExactlyInAnyOrderElementsOf(seated());
        theCycleHasEndedAt("EndEvent_CommuniquePublished");
    }

    @Test
    @DisplayName(
            "of the greatest length and with any characters is published as text, on the page, in the feed and as PDF")
    void anyText() {
        theCommuniqueIsDue();
        String hostile = "<script>alert(1)</script> &amp; ]]> \u202eعكس\u202c ";
        String longest = hostile + "كلام ".repeat(3980);
        isRefused("communications", "edit-communique", "answer.too-long", "title", "ع".repeat(301));
        isRefused("communications", "edit-communique", "answer.unkept-characters", "title", "بلاغ\u0000");
        isRefused(
                "communications", "edit-communique", "answer.too-long", "title", "بلاغ", "opening", "ع".repeat(20_001));
        theCommuniqueIsEdited("title", hostile, "purpose", longest, "interventions", longest, "leadership", longest);
        theCommuniqueIsApproved();

        assertThat(communique().text().title()).isEqualTo("<script>alert(1)</script> &amp; ]]> عكس");
        assertThat(textAt("/communiques/" + number))
                .contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; ]]&gt; عكس</h1>")
                .doesNotContain("<script");
        assertThat(textAt("/communiques")).doesNotContain("<script");
        assertThat(textAt("/communiques/feed.atom")).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(entriesInTheFeed()).isEqualTo(1);
        assertThat(answerAt("/communiques/" + number + ".pdf").getContentAsByteArray())
                .startsWith('%', 'P', 'D', 'F');
    }

    private void bothHaveApproved() {
        theCommuniqueIsEdited();
        theEngineRests = true;
        theCommuniqueIsApproved();
    }

    /** What the engine would do by itself is done by the story, one job at a time, while the engine rests. */
    @Override
    void letTheEngineWork() {
        if (!theEngineRests) {
            super.letTheEngineWork();
        }
    }

    /** A job does its deed, and then the database refuses to commit it. */
    private void failsAtCommit(Job job, Runnable deedIsDone) {
        transaction.executeWithoutResult(status -> {
            management.executeJob(job.getId());
            deedIsDone.run();
            status.setRollbackOnly();
        });
    }

    private void theTextIsChangedInTheDatabase(String affirmations) {
        database.sql("update communique set affirmations = ? where meeting = ?")
                .params(affirmations, number)
                .update();
    }

    private Communique communique() {
        return communiques.of(number);
    }

    private List<Dispatch> communiqueLetters() {
        return outbox.dispatchesOf(number).stream()
                .filter(dispatch -> dispatch.kind() == LetterKind.COMMUNIQUE)
                .toList();
    }

    private long entriesInTheFeed() {
        return Pattern.compile("<id>[^<]*/communiques/" + number + "</id>")
                .matcher(textAt("/communiques/feed.atom"))
                .results()
                .count();
    }

    private String textAt(String path) {
        MockHttpServletResponse answer = answerAt(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** What somebody without a login is answered. */
    private MockHttpServletResponse answerAt(String path) {
        try {
            DefaultMockMvcBuilder house =
                    MockMvcBuilders.webAppContextSetup(web).apply(springSecurity());
            return house.build().perform(get(path)).andReturn().getResponse();
        } catch (Exception unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
