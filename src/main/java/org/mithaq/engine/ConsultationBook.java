package org.mithaq.engine;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.engine.ConsultedMember.State;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps who is asked in which consultation, and counts those who have not answered.
 *
 * <p>Rows are locked in one order: the consultation, its parts, and last the part that counts the others. An answer locks the
 * part of its member alone, unless it is the last of that part.
 */
@Repository
class ConsultationBook {

    /** The part that counts those in which somebody has not answered, and the asking itself. */
    static final int ALL = 0;

    /** The tables into which a row or more is written for each member who is asked. */
    private static final List<String> GROWN = List.of(
            "consulted_member",
            "ACT_RU_TASK",
            "ACT_RU_EXECUTION",
            "ACT_RU_VARIABLE",
            "ACT_RU_EVENT_SUBSCR",
            "ACT_RU_IDENTITYLINK");

    /** In seconds for each table: whoever keeps it locked for longer is not waited for. */
    private static final int LONGEST_COUNT = 10;

    /** H2, in which nobody keeps a table locked, counts nothing when it has to look at the clock. */
    private static final int WITHOUT_END = 0;

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;

    ConsultationBook(JdbcClient jdbc, JdbcTemplate rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * Opens a consultation in which nobody has been asked yet.
     *
     * @param enough how many answers that count are waited for; null for none
     * @return its id
     */
    long open(String question, String number, @Nullable Integer enough) {
        int turn = 1
                + jdbc.sql("select count(*) from consultation where meeting = ? and question = ?")
                        .params(number, question)
                        .query(Integer.class)
                        .single();
        jdbc.sql(
                        """
                        insert into consultation (meeting, question, turn, process, reached, parts, asked, closed, enough, counted)
                        values (?, ?, ?, '', '', 0, 0, false, ?, 0)
                        """)
                .params(number, question, turn, enough)
                .update();
        long id = jdbc.sql("select id from consultation where meeting = ? and question = ? and turn = ?")
                .params(number, question, turn)
                .query(Long.class)
                .single();
        insertPart(id, ALL, 1);
        return id;
    }

    /** Keeps by which process the members are asked. */
    void runsAs(long id, String process) {
        jdbc.sql("update consultation set process = ? where id = ?")
                .params(process, id)
                .update();
    }

    /** The last consultation of a meeting about a question; empty when there was none. */
    Optional<Consultation> last(String question, String number) {
        return jdbc.sql(
                        """
                        select * from consultation where meeting = ? and question = ?
                        order by turn desc fetch first row only
                        """)
                .params(number, question)
                .query(Consultation.class)
                .optional();
    }

    Consultation of(long id) {
        return jdbc.sql("select * from consultation where id = ?")
                .param(id)
                .query(Consultation.class)
                .single();
    }

    /** The same, locked: nobody else asks or closes in it until the end of the transaction. */
    Consultation lock(long id) {
        return jdbc.sql("select * from consultation where id = ? for update")
                .param(id)
                .query(Consultation.class)
                .single();
    }

    /** How many of a part have not answered; locked, so that nobody else of that part answers. */
    int lockPart(long id, int part) {
        return jdbc.sql("select unanswered from consultation_part where consultation = ? and part = ? for update")
                .params(id, part)
                .query(Integer.class)
                .single();
    }

    /** Whether anything is left; locked, so that nobody answers any more. */
    boolean lockAll(long id) {
        jdbc.sql("select part from consultation_part where consultation = ? and part > 0 order by part for update")
                .param(id)
                .query(Integer.class)
                .list();
        return lockPart(id, ALL) > 0;
    }

    /** Whether nothing is left, as far as is known without waiting. */
    boolean isComplete(long id) {
        return jdbc.sql("select unanswered from consultation_part where consultation = ? and part = ?")
                        .params(id, ALL)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** One more answer counts. */
    void count(long id) {
        jdbc.sql("update consultation set counted = counted + 1 where id = ?")
                .param(id)
                .update();
    }

    void close(long id) {
        jdbc.sql("update consultation set closed = true where id = ?").param(id).update();
    }

    void reach(long id, String login) {
        jdbc.sql("update consultation set reached = ? where id = ?")
                .params(login, id)
                .update();
    }

    /**
     * Calls up a part of the members, who are to be asked.
     *
     * @return the number of the part
     */
    int callUp(Consultation consultation, List<String> logins) {
        long id = consultation.id();
        int part = consultation.parts() + 1;
        insertPart(id, part, logins.size());
        rows.batchUpdate(
                "insert into consulted_member (consultation, member, part, process, state) values (?, ?, ?, '', ?)",
                logins.stream()
                        .map(login -> new Object[] {id, login, part, State.CALLED_UP.name()})
                        .toList());
        jdbc.sql("update consultation set parts = ?, asked = asked + ? where id = ?")
                .params(part, logins.size(), id)
                .update();
        jdbc.sql("update consultation_part set unanswered = unanswered + 1 where consultation = ? and part = ?")
                .params(id, ALL)
                .update();
        return part;
    }

    /** Those of a part who are called up and have not been asked, in alphabetical order. */
    List<String> calledUp(long id, int part) {
        return jdbc.sql(
                        """
                        select member from consulted_member where consultation = ? and part = ? and state = 'CALLED_UP'
                        order by member
                        """)
                .params(id, part)
                .query(String.class)
                .list();
    }

    /**
     * Keeps that members are asked who were called up.
     *
     * @param processes the engine's ids of their light processes, by login
     * @param representatives logins of those who answer in the name of others, by the logins of these
     */
    void ask(long id, Map<String, String> processes, Map<String, String> representatives) {
        rows.batchUpdate(
                """
                update consulted_member set process = ?, answered_by = ?, state = 'OPEN'
                where consultation = ? and member = ?
                """,
                processes.entrySet().stream()
                        .map(asked ->
                                new Object[] {asked.getValue(), representatives.get(asked.getKey()), id, asked.getKey()
                                })
                        .toList());
    }

    private void insertPart(long id, int part, int unanswered) {
        jdbc.sql("insert into consultation_part (consultation, part, unanswered) values (?, ?, ?)")
                .params(id, part, unanswered)
                .update();
    }

    /**
     * Has the database count anew in which tables many rows have come at once, when that has been committed: no deed waits for it or
     * is undone by it. By themselves PostgreSQL counts within a minute, and H2 more seldom the older the tables are; until then both
     * look through all of them for each answer.
     */
    @TransactionalEventListener(ManyAsked.class)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void countAnew() {
        boolean h2 = isH2();
        JdbcTemplate counting = new JdbcTemplate(rows.getDataSource());
        counting.setQueryTimeout(h2 ? WITHOUT_END : LONGEST_COUNT);
        GROWN.forEach(table -> counting.execute((h2 ? "analyze table " : "analyze ") + table));
    }

    private boolean isH2() {
        return "H2".equals(rows.execute((Connection database) -> database.getMetaData()
                .getDatabaseProductName()));
    }

    /** Those of the members who have not been asked. */
    List<String> notAsked(long id, List<String> logins) {
        if (logins.isEmpty()) {
            return logins;
        }
        List<String> rest = new ArrayList<>(logins);
        rest.removeAll(jdbc.sql("select member from consulted_member where consultation = :id and member in (:logins)")
                .param("id", id)
                .param("logins", logins)
                .query(String.class)
                .set());
        return rest;
    }

    Optional<ConsultedMember> asked(long id, String login) {
        return jdbc.sql("select * from consulted_member where consultation = ? and member = ?")
                .params(id, login)
                .query(ConsultedMember.class)
                .optional();
    }

    /** What a member is or will be asked and has not answered, in their own name or in that of another. */
    List<ConsultedMember> openOf(String login) {
        return jdbc.sql(
                        """
                        select * from consulted_member
                        where (member = ? or answered_by = ?) and state in ('CALLED_UP', 'OPEN')
                        order by consultation, part
                        """)
                .params(login, login)
                .query(ConsultedMember.class)
                .list();
    }

    /** The first of those who have not answered. */
    List<ConsultedMember> open(long id, int most) {
        return jdbc.sql(
                        """
                        select * from consulted_member where consultation = ? and state = 'OPEN'
                        order by member limit ?
                        """)
                .params(id, most)
                .query(ConsultedMember.class)
                .list();
    }

    /** Logins of those who were asked and have not answered, whether their tasks have ended or not. */
    List<String> unanswered(long id) {
        return jdbc.sql(
                        """
                        select member from consulted_member where consultation = ? and state in ('OPEN', 'MISSED')
                        order by member
                        """)
                .param(id)
                .query(String.class)
                .list();
    }

    int count(long id, State state) {
        return jdbc.sql("select count(*) from consulted_member where consultation = ? and state = ?")
                .params(id, state.name())
                .query(Integer.class)
                .single();
    }

    /** Whether somebody has not been called up yet who is entitled. */
    boolean isCallingUp(long id) {
        return jdbc.sql(
                        """
                        select unanswered > (select count(*) from consultation_part p
                          where p.consultation = a.consultation and p.part > 0 and p.unanswered > 0)
                        from consultation_part a where a.consultation = ? and a.part = ?
                        """)
                .params(id, ALL)
                .query(Boolean.class)
                .single();
    }

    int countUnanswered(long id) {
        return jdbc.sql(
                        "select coalesce(sum(unanswered), 0) from consultation_part where consultation = ? and part > 0")
                .param(id)
                .query(Integer.class)
                .single();
    }

    void end(ConsultedMember asked, State state) {
        jdbc.sql("update consulted_member set state = ? where consultation = ? and member = ?")
                .params(state.name(), asked.consultation(), asked.member())
                .update();
    }

    /** The first of those who are called up and have not been asked. */
    List<String> calledUpFirst(long id, int most) {
        return jdbc.sql(
                        """
                        select member from consulted_member where consultation = ? and state = 'CALLED_UP'
                        order by member limit ?
                        """)
                .params(id, most)
                .query(String.class)
                .list();
    }

    /** Some were called up and are not asked any more. */
    void leaveOut(long id, List<String> calledUp) {
        jdbc.sql("update consulted_member set state = 'NOT_ASKED' where consultation = :id and member in (:members)")
                .param("id", id)
                .param("members", calledUp)
                .update();
        countAsked(id, -calledUp.size());
    }

    /** Forgets that somebody was called up: should they come back, they are as if they had never been. */
    void forget(ConsultedMember calledUp) {
        jdbc.sql("delete from consulted_member where consultation = ? and member = ?")
                .params(calledUp.consultation(), calledUp.member())
                .update();
        countAsked(calledUp.consultation(), -1);
    }

    private void countAsked(long id, int more) {
        jdbc.sql("update consultation set asked = asked + ? where id = ?")
                .params(more, id)
                .update();
    }

    /** Counts one off; tells whether nothing of the part is left. */
    boolean countOff(long id, int part) {
        jdbc.sql("update consultation_part set unanswered = unanswered - 1 where consultation = ? and part = ?")
                .params(id, part)
                .update();
        return lockPart(id, part) == 0;
    }
}
