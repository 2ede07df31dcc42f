package org.mithaq.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The human steps that are open, from the engine's running tables alone: what they cost follows from what runs, whatever has
 * been finished.
 */
@Component
public class OpenSteps {

    /**
     * A table for other queries: of each matter of {@code :organs} in which a step is open, its {@code matter} and when the
     * first of its steps is {@code due}.
     */
    public static final String NEAREST_DUE =
            """
            select e.BUSINESS_KEY_ as matter, min(t.DUE_DATE_) as due
            from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
            where t.TENANT_ID_ in (:organs) group by e.BUSINESS_KEY_
            """;

    /**
     * A table of one row for other queries, which is another one after each change of an open step of {@code :organs}: how many
     * are {@code open} and {@code late} at {@code :now}, and what else changes with them.
     */
    public static final String PULSE =
            """
            select count(*) as open_steps, coalesce(sum(REV_), 0) as revisions, max(CREATE_TIME_) as newest,
              count(case when DUE_DATE_ < :now then 1 end) as late
            from ACT_RU_TASK where TENANT_ID_ in (:organs)
            """;

    /**
     * A table of one row for other queries, which is another one after each change of an open step of the matter
     * {@code :number}, after each incident in it, and when a step is late at {@code :now}.
     */
    public static final String PULSE_OF_MATTER =
            """
            select coalesce(sum(t.REV_), 0) as open_steps, count(case when t.DUE_DATE_ < :now then 1 end) as late,
              (select count(*) from ACT_RU_EXECUTION f join ACT_RU_INCIDENT i on i.PROC_INST_ID_ = f.ID_
                where f.BUSINESS_KEY_ = :number) as incidents
            from ACT_RU_EXECUTION e join ACT_RU_TASK t on t.PROC_INST_ID_ = e.ID_ where e.BUSINESS_KEY_ = :number
            """;

    /** A number for other queries: how often the step {@code :step}, by its id in the models, is open in the matter {@code :number}. */
    public static final String COUNT_OF_STEP =
            """
            (select count(*) from ACT_RU_EXECUTION f join ACT_RU_TASK s on s.PROC_INST_ID_ = f.ID_
              where f.BUSINESS_KEY_ = :number and s.TASK_DEF_KEY_ = :step)
            """;

    /** A step {@code t} waits for {@code :login}, who acts for {@code :groups}. */
    private static final String FOR_LOGIN =
            """
            (t.ASSIGNEE_ = :login or t.ASSIGNEE_ is null and exists (
              select 1 from ACT_RU_IDENTITYLINK l where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate'
                and (l.USER_ID_ = :login or l.GROUP_ID_ in (:groups))))
            and not exists (
              select 1 from ACT_RU_AUTHORIZATION a where a.RESOURCE_ID_ = t.ID_ and a.RESOURCE_TYPE_ = 7 and a.TYPE_ = 2
                and a.USER_ID_ = :login)
            """;

    /**
     * A table of one row for other queries: how many steps of {@code :organs} wait for {@code :login}, who acts for
     * {@code :groups}.
     */
    public static final String WAITING =
            """
            select count(*) as mine from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
            where t.TENANT_ID_ in (:organs) and e.BUSINESS_KEY_ is not null and
            """
                    + FOR_LOGIN;

    /** A table for other queries: the {@code task} of each step of an organ. */
    public static final String EACH =
            "select ID_ as task from ACT_RU_TASK where TASK_DEF_KEY_ is not null and TENANT_ID_ is not null";

    /** A group that nobody is in. */
    private static final List<String> NO_OFFICE = List.of("-");

    /** What {@link #pulseOf} says of whoever is asked nothing. */
    public static final String NOTHING_ASKED = "";

    private final JdbcClient jdbc;
    private final ModelNames names;

    OpenSteps(JdbcClient jdbc, ModelNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /**
     * An open step; what several members are asked by name, each in a process of their own, is one.
     *
     * @param element its id in the models, such as {@code UserTask_DraftNotice}
     * @param process id of its process in the models
     * @param count how many are open
     * @param holder login of whoever has taken it, or is asked alone; null when nobody has, or several are asked
     * @param groups the offices that are asked; none where persons are asked by name
     * @param logins the persons among whom anyone may do it
     * @param since when the first of them was opened
     * @param due when the first of them is due; null when none is
     */
    public record Open(
            String matter,
            String process,
            String element,
            String name,
            int count,
            @Nullable String holder,
            Set<String> groups,
            Set<String> logins,
            Instant since,
            @Nullable Instant due) {

        /** Whether it should have been done before a moment. */
        public boolean isLateAt(Instant moment) {
            return due != null && due.isBefore(moment);
        }
    }

    /** The open steps of matters, by matter, in the order in which they are due. */
    public Map<String, List<Open>> of(Collection<String> matters, Locale reader) {
        if (matters.isEmpty()) {
            return Map.of();
        }
        Map<String, Open> found = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select e.BUSINESS_KEY_, e.PROC_DEF_KEY_, t.TASK_DEF_KEY_, l.GROUP_ID_, l.USER_ID_,
                          min(t.CREATE_TIME_), min(t.DUE_DATE_) as DUE, count(*), min(t.ASSIGNEE_),
                          case when l.ID_ is null then null else t.ID_ end as ONE
                        from ACT_RU_EXECUTION e
                          join ACT_RU_TASK t on t.PROC_INST_ID_ = e.ID_
                          left join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate'
                        where e.BUSINESS_KEY_ in (:matters)
                        group by e.BUSINESS_KEY_, e.PROC_DEF_KEY_, t.TASK_DEF_KEY_, l.GROUP_ID_, l.USER_ID_,
                          case when l.ID_ is null then null else t.ID_ end
                        order by DUE, t.TASK_DEF_KEY_""")
                .param("matters", matters)
                .query((row, index) -> found.merge(key(row), open(row, reader), OpenSteps::together))
                .list();
        Map<String, List<Open>> byMatter = new HashMap<>();
        found.values().forEach(open -> byMatter.computeIfAbsent(open.matter(), any -> new ArrayList<>())
                .add(open));
        return byMatter;
    }

    /**
     * An open step that waits for somebody.
     *
     * @param task the engine's id of it
     * @param step the name of its form, such as {@code open-ballot}
     */
    public record Waiting(String task, String step, String name) {}

    /**
     * The open steps of a matter that wait for somebody, in the order in which they were opened.
     *
     * @param groups the offices for which they act
     */
    public List<Waiting> waitingFor(String matter, String login, Collection<String> groups, Locale reader) {
        return jdbc.sql(
                        """
                        select t.ID_, e.PROC_DEF_KEY_, t.TASK_DEF_KEY_
                        from ACT_RU_EXECUTION e join ACT_RU_TASK t on t.PROC_INST_ID_ = e.ID_
                        where e.BUSINESS_KEY_ = :matter and %s order by t.CREATE_TIME_, t.ID_"""
                                .formatted(FOR_LOGIN))
                .param("matter", matter)
                .param("login", login)
                .param("groups", groups.isEmpty() ? NO_OFFICE : groups)
                .query((row, index) -> waiting(row, reader))
                .list();
    }

    private Waiting waiting(ResultSet row, Locale reader) throws SQLException {
        String element = row.getString(3);
        return new Waiting(
                row.getString(1),
                Steps.formOf(element),
                names.ofElement(row.getString(2), element, reader).orElse(element));
    }

    /** What is another after each change of what somebody is asked by name. */
    public String pulseOf(String login) {
        return pulses("login = :login", Map.of("login", login)).getOrDefault(login, NOTHING_ASKED);
    }

    /** The same of everybody, by login, in one look; whoever is asked nothing is missing. */
    public Map<String, String> pulses() {
        return pulses("login is not null", Map.of());
    }

    private Map<String, String> pulses(String whose, Map<String, String> parameters) {
        Map<String, String> found = new HashMap<>();
        jdbc.sql(
                        """
                        select login, count(*) as steps, sum(revision) as revisions, max(created) as newest from (
                          select ASSIGNEE_ as login, REV_ as revision, CREATE_TIME_ as created from ACT_RU_TASK
                          union all
                          select l.USER_ID_, t.REV_, t.CREATE_TIME_ from ACT_RU_IDENTITYLINK l
                            join ACT_RU_TASK t on t.ID_ = l.TASK_ID_ where l.TYPE_ = 'candidate') as asked
                        where %s group by login"""
                                .formatted(whose))
                .params(parameters)
                .query((row, index) -> found.put(
                        row.getString(1), "%d %d %s".formatted(row.getInt(2), row.getLong(3), row.getTimestamp(4))))
                .list();
        return found;
    }

    /** The engine's id of the one open step of a light process; empty when it is done. */
    public Optional<String> stepOf(String process) {
        return jdbc.sql("select ID_ from ACT_RU_TASK where PROC_INST_ID_ = ?")
                .param(process)
                .query(String.class)
                .optional();
    }

    /** The matter of an open step; empty when it is done, or belongs to none. */
    public Optional<String> matterOf(String task) {
        return jdbc.sql(
                        """
                        select e.BUSINESS_KEY_ from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
                        where t.ID_ = ? and e.BUSINESS_KEY_ is not null""")
                .param(task)
                .query(String.class)
                .optional();
    }

    /** A step as it opened, taken in hand until the end of the transaction; empty when it is done, or another has it. */
    public Optional<StepOpened> take(String task) {
        return jdbc.sql(
                        """
                        select t.TASK_DEF_KEY_, t.TENANT_ID_, t.DUE_DATE_,
                          (select e.BUSINESS_KEY_ from ACT_RU_EXECUTION e where e.ID_ = t.PROC_INST_ID_)
                        from ACT_RU_TASK t where t.ID_ = ? for update skip locked""")
                .param(task)
                .query((row, index) -> new StepOpened(
                        task, Steps.formOf(row.getString(1)), row.getString(4), row.getString(2), instant(row, 3)))
                .optional();
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    /** Id of the process that leads a matter from its beginning to its end; empty when it runs no more. */
    public Optional<String> cycleOf(String matter) {
        return jdbc.sql(
                        """
                        select ID_ from ACT_RU_EXECUTION
                        where BUSINESS_KEY_ = ? and PROC_DEF_KEY_ = 'meetingCycle' and PARENT_ID_ is null""")
                .param(matter)
                .query(String.class)
                .optional();
    }

    private static String key(ResultSet row) throws SQLException {
        return String.join(" ", row.getString(1), row.getString(3), String.valueOf(row.getString(10)));
    }

    private Open open(ResultSet row, Locale reader) throws SQLException {
        int count = row.getInt(8);
        String element = row.getString(3);
        return new Open(
                row.getString(1),
                row.getString(2),
                element,
                names.ofElement(row.getString(2), element, reader).orElse(element),
                count,
                count == 1 ? row.getString(9) : null,
                given(row.getString(4)),
                given(row.getString(5)),
                row.getTimestamp(6).toInstant(),
                instant(row, 7));
    }

    private static Set<String> given(@Nullable String one) {
        return one == null ? Set.of() : Set.of(one);
    }

    /** The same step, of which another office or person is asked. */
    private static Open together(Open one, Open same) {
        return new Open(
                one.matter(),
                one.process(),
                one.element(),
                one.name(),
                one.count(),
                one.holder(),
                both(one.groups(), same.groups()),
                both(one.logins(), same.logins()),
                one.since(),
                one.due());
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
