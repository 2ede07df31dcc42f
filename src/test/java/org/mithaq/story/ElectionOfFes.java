package org.mithaq.story;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.mithaq.election.Election;
import org.mithaq.election.Elections;
import org.mithaq.election.Result;
import org.mithaq.election.Voting;
import org.mithaq.statutes.LegalCheck;
import org.mithaq.statutes.Statutes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A sitting like that of Fes, in which an office is filled; after each story everybody is again who they were. */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:elections;DB_CLOSE_DELAY=-1")
abstract class ElectionOfFes extends OfficesOfFes {

    static final String CHAIR = "provincial.secretary";
    static final String OFFICE = "fes.communications";

    @Autowired
    Elections elections;

    @Autowired
    Voting voting;

    @Autowired
    Result result;

    @Autowired
    Statutes statutes;

    /** The item whose turn it is leads to an election. */
    void anElectionIsCalled() {
        theSittingIsOpen();
        theItemIsCalled();
        does("rapporteur", "conclude-item", "outcome", "election");
    }

    /** The same, and it is announced to how many seats of the communications office. */
    void isAnnounced(int seats) {
        anElectionIsCalled();
        does("rapporteur", "announce-election", "office", OFFICE, "seats", seats);
    }

    /** Some stand of themselves, all others nominate nobody, and the chair sees who stands. */
    void stand(String... logins) {
        List<String> standing = List.of(logins);
        seated().forEach(login -> does(login, "nominate", "answer", standing.contains(login) ? "myself" : "nobody"));
    }

    void opens() {
        does(CHAIR, "open-election", "answer", "open");
    }

    /** So many of those who have not voted yet choose the same. */
    void vote(int many, String... chosen) {
        asked("elect").stream().limit(many).toList().forEach(login -> does(login, "elect", "chosen", List.of(chosen)));
    }

    /** So many leave their ballot blank. */
    void voteBlank(int many) {
        vote(many, Voting.BLANK);
    }

    Election election() {
        return elections.of(number + "-E1");
    }

    List<String> elected() {
        return result.elected(election());
    }

    /** What the rapporteur reads on the form that follows the election. */
    String decided() {
        return sees("rapporteur", "conclude-item").get("decided").toString();
    }

    /** The verdicts that a rule of the statutes gave, in order. */
    List<String> verdicts(String rule) {
        return statutes.checksOf(number).stream()
                .filter(check -> check.rule().equals(rule))
                .map(LegalCheck::verdict)
                .toList();
    }

    void areWomen(String... logins) {
        jdbc.sql("update member set gender = 'MAN'").update();
        Stream.of(logins).forEach(login -> jdbc.sql("update member set gender = 'WOMAN' where login = ?")
                .param(login)
                .update());
    }

    /** Somebody holds an office by an act that is none of this story. */
    void holds(String login, String office, String from, String until) {
        jdbc.sql(
                        "insert into mandate (member, office, organ, from_day, until_day, decision) values (?, ?, 'fes', ?, ?, 'قرار سابق')")
                .params(login, office, LocalDate.parse(from), until == null ? null : LocalDate.parse(until))
                .update();
    }

    /** The appointments that wait for the office that proposes them. */
    List<Task> appointments() {
        return tasks.createTaskQuery()
                .taskDefinitionKey(elementOf("propose-appointment"))
                .unlimitedList();
    }

    @AfterEach
    void everybodyIsWhoTheyWere() {
        jdbc.sql("update member set gender = null, joined_on = date '2020-01-01', born_on = null")
                .update();
    }
}
