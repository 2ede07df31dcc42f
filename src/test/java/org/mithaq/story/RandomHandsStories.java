package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.story.StoryRoll.COMMUNICATIONS;
import static org.mithaq.story.StoryRoll.PROVINCIAL_SECRETARY;
import static org.mithaq.story.StoryRoll.REGIONAL_SECRETARY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.communique.CommuniqueFile;
import org.mithaq.communique.CommuniqueText;
import org.mithaq.engine.RefusedAnswer;
import org.mithaq.engine.Roll.Capacity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@DisplayName("The communiqué in random hands:")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:separation;DB_CLOSE_DELAY=-1")
@Import(StoryRoll.InTheStory.class)
class RandomHandsStories extends MeetingOfFes {

    private static final Logger LOG = LoggerFactory.getLogger(RandomHandsStories.class);

    private static final int SEQUENCES = 2_000;
    private static final int DEEDS = 6;

    /** After so many sequences too many people have had a part in a communiqué for it to go on. */
    private static final int SEQUENCES_OF_ONE = 5;

    private static final List<String> PEOPLE = List.of(
            "rapporteur",
            "communications",
            "provincial.secretary",
            "regional.secretary",
            "candidate",
            "youth.one",
            "administrator");
    private static final List<String> OFFICES = List.of(COMMUNICATIONS, PROVINCIAL_SECRETARY, REGIONAL_SECRETARY);
    private static final String ADMINISTRATORS = "camunda-admin";

    private static final String EDIT = "UserTask_EditCommunique";
    private static final String REVIEW = "UserTask_ReviewCommunique";
    private static final String APPROVE = "UserTask_ApproveCommunique";

    /** Refusals of the domain, which never has to be the one that refuses. */
    private static final Set<String> SECOND_LINE =
            Set.of("communique.author-may-not-approve", "communique.other-person-approves");

    @Autowired
    StoryRoll people;

    @Autowired
    CommuniqueFile communiques;

    @Autowired
    JdbcClient database;

    private final Map<String, List<Capacity>> offices = new HashMap<>();
    private final List<String> done = new ArrayList<>();
    private Random chance;
    private CommuniqueText text;
    private int published;
    private int refused;

    @BeforeEach
    void aSittingHasBeenClosed() {
        theSittingIsOpen();
        theItemsAreConcluded();
        theSittingIsClosed();
        endTheProcesses();
    }

    @AfterEach
    void everybodyHoldsTheirOwnOfficeAgain() {
        people.begin();
    }

    @Test
    @DisplayName("nobody approves what they wrote, and nobody approves twice")
    void neverOnePerson() {
        long seed = Long.getLong("mithaq.seed", System.nanoTime());
        LOG.info("Random hands: -Dmithaq.seed={}", seed);
        chance = new Random(seed);
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            if (sequence % SEQUENCES_OF_ONE == 0 || task().isEmpty()) {
                theApprovalBeginsAnew();
            }
            theOfficesAreGivenAnew();
            Optional<Task> open = task();
            for (int deed = 0; deed < DEEDS && open.isPresent(); deed++) {
                somebodyDoesSomething(open.get());
                open = task();
            }
            noPersonHasTwoParts("seed %d, sequence %d: %s".formatted(seed, sequence, done));
        }
        LOG.info("{} communiqués were approved twice, {} deeds were refused", published, refused);
        assertThat(published).as("the sequences lead somewhere").isGreaterThan(SEQUENCES / 100);
        assertThat(refused).as("the sequences try what is not allowed").isGreaterThan(SEQUENCES);
    }

    private void theApprovalBeginsAnew() {
        endTheProcesses();
        for (String table : List.of("communique_decision", "communique_finding", "communique_revision")) {
            database.sql("delete from %s where communique = ?".formatted(table))
                    .param(number)
                    .update();
        }
        database.sql("delete from communique where meeting = ?").param(number).update();
        database.sql("delete from step_author").update();
        done.clear();
        runtime.startProcessInstanceByKey("communiqueApproval", number, Map.of("organ", "fes"));
        text = communiques.of(number).text();
    }

    private void theOfficesAreGivenAnew() {
        offices.clear();
        PEOPLE.forEach(login -> offices.put(login, new ArrayList<>()));
        offices.get("administrator").add(new Capacity(ADMINISTRATORS, Optional.empty()));
        OFFICES.forEach(office -> {
            PEOPLE.stream().filter(login -> chance.nextInt(3) == 0).forEach(login -> offices.get(login)
                    .add(new Capacity(office, Optional.empty())));
        });
        people.becomes(offices);
    }

    private void endTheProcesses() {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .rootProcessInstances()
                .unlimitedList()
                .forEach(process -> runtime.deleteProcessInstance(process.getId(), "begins anew", true, true));
    }

    private void somebodyDoesSomething(Task task) {
        String actor = any(PEOPLE);
        String other = any(PEOPLE);
        actingAs(actor);
        try {
            deed(task, actor, other);
        } catch (RefusedAnswer refusal) {
            refused++;
            assertThat(refusal.refusal().key()).isNotIn(SECOND_LINE);
        } finally {
            identity.clearAuthentication();
        }
    }

    private void deed(Task task, String actor, String other) {
        String id = task.getId();
        switch (chance.nextInt(12)) {
            case 0 -> tasks.claim(id, actor);
            case 1 -> tasks.setAssignee(id, null);
            case 2 -> tasks.setAssignee(id, other);
            case 3 -> tasks.delegateTask(id, other);
            case 4 -> tasks.setOwner(id, other);
            case 5 -> tasks.resolveTask(id);
            case 6 -> standsIn(actor, other);
            case 7 -> byAnAdministrator(() -> tasks.setAssignee(id, other));
            default -> completes(task, actor);
        }
    }

    private void byAnAdministrator(Runnable deed) {
        actingAs("administrator");
        deed.run();
    }

    private void standsIn(String login, String holder) {
        offices.get(holder).stream()
                .filter(capacity -> capacity.insteadOf().isEmpty())
                .filter(capacity -> !capacity.group().equals(ADMINISTRATORS))
                .findAny()
                .ifPresent(held -> offices.get(login).add(new Capacity(held.group(), Optional.of(holder))));
    }

    private void completes(Task task, String actor) {
        forms.submitTaskForm(task.getId(), answers(answersTo(task.getTaskDefinitionKey())));
        done.add(task.getTaskDefinitionKey() + " by " + actor);
    }

    private Object[] answersTo(String step) {
        if (step.equals(EDIT)) {
            return new Object[] {
                "title", text.title(),
                "opening", text.opening(),
                "purpose", text.purpose(),
                "interventions", text.interventions(),
                "leadership", text.leadership(),
                "deliberation", text.deliberation(),
                "affirmations", text.affirmations(),
                "charter", text.charter()
            };
        }
        return chance.nextInt(4) == 0
                ? new Object[] {"decision", "return", "reason", "تصحيح"}
                : new Object[] {"decision", "approve", "hash", text.hash()};
    }

    /**
     * By what is recorded of each step: who did it and, for a substitute, also for whom. Whoever approved a text may word a
     * later one, and has no part in its approval then.
     */
    private void noPersonHasTwoParts(String story) {
        Set<String> editors = new HashSet<>();
        Set<String> reviewers = new HashSet<>();
        List<Part> parts = parts();
        for (Part part : parts) {
            switch (part.element()) {
                case EDIT -> editors.addAll(part.people());
                case REVIEW -> {
                    assertThat(Collections.disjoint(part.people(), editors))
                            .as(story)
                            .isTrue();
                    reviewers.addAll(part.people());
                }
                default -> {
                    assertThat(Collections.disjoint(part.people(), editors))
                            .as(story)
                            .isTrue();
                    assertThat(Collections.disjoint(part.people(), reviewers))
                            .as(story)
                            .isTrue();
                }
            }
        }
        assertThat(parts).as(story).extracting(Part::told).containsExactlyElementsOf(done);
        if (task().isEmpty()) {
            published++;
        }
    }

    private record Part(String element, String login, Optional<String> holder) {

        List<String> people() {
            return Stream.concat(Stream.of(login), holder.stream()).toList();
        }

        String told() {
            return element + " by " + login;
        }
    }

    private List<Part> parts() {
        return database.sql("select element, login, stands_in_for from step_author order by at")
                .query((row, line) ->
                        new Part(row.getString(1), row.getString(2), Optional.ofNullable(row.getString(3))))
                .list();
    }

    private Optional<Task> task() {
        return Optional.ofNullable(tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("communiqueApproval")
                .singleResult());
    }

    private <T> T any(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }
}
