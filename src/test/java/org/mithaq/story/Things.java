package org.mithaq.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What there is in the engine, by what an address calls it: examples to ask for, and the ids of all that an organ has. */
record Things(Map<String, List<String>> examples) {

    static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String NOBODYS = "d41d8cd9-8f00-1204-a980-0998ecf8427e";

    /** The ids of an organ's things; a task and a process of each model, because each is asked for otherwise. */
    private static final Map<String, String> OF_AN_ORGAN = Map.ofEntries(
            Map.entry("task", "select min(id_) from act_ru_task where tenant_id_ = ? group by task_def_key_"),
            Map.entry("done", "select id_ from act_hi_taskinst where tenant_id_ = ? and end_time_ is not null limit 1"),
            Map.entry(
                    "process-instance",
                    "select min(proc_inst_id_) from act_hi_procinst where tenant_id_ = ? group by proc_def_key_, state_"),
            Map.entry(
                    "execution",
                    "select id_ from act_ru_execution where tenant_id_ = ? and parent_id_ is not null limit 2"),
            Map.entry("variable-instance", "select min(id_) from act_hi_varinst where tenant_id_ = ? group by name_"),
            Map.entry("job", "select id_ from act_ru_job where tenant_id_ = ? order by retries_ limit 2"),
            Map.entry("incident", "select id_ from act_ru_incident where tenant_id_ = ? limit 2"),
            Map.entry("activity-instance", "select id_ from act_hi_actinst where tenant_id_ = ? limit 2"),
            Map.entry("detail", "select min(id_) from act_hi_detail where tenant_id_ = ? group by type_"),
            Map.entry("job-log", "select min(id_) from act_hi_job_log where tenant_id_ = ? group by job_state_"),
            Map.entry("decision-instance", "select id_ from act_hi_decinst where tenant_id_ = ? limit 2"),
            Map.entry(
                    "comment",
                    "select id_ from act_hi_comment where proc_inst_id_ in"
                            + " (select id_ from act_hi_procinst where tenant_id_ = ?)"),
            Map.entry(
                    "attachment",
                    "select id_ from act_hi_attachment where proc_inst_id_ in"
                            + " (select id_ from act_hi_procinst where tenant_id_ = ?)"),
            Map.entry(
                    "authorization",
                    "select min(id_) from act_ru_authorization where resource_id_ in"
                            + " (select id_ from act_ru_task where tenant_id_ = ?)"));

    /** What all organs use. */
    private static final Map<String, String> SHARED = Map.of(
            "process-definition",
                    "select min(id_) from act_re_procdef where key_ in ('meetingCycle', 'reply') group by key_",
            "process-definition/key",
                    "select distinct key_ from act_re_procdef where key_ in ('meetingCycle', 'reply')",
            "decision-definition", "select min(id_) from act_re_decision_def",
            "decision-definition/key", "select min(key_) from act_re_decision_def",
            "deployment", "select distinct deployment_id_ from act_re_procdef",
            "resources", "select min(id_) from act_ge_bytearray where name_ like '%.form'",
            "filter", "select id_ from act_ru_filter",
            "job-definition", "select min(id_) from act_ru_jobdef");

    /** What the party has not: whatever id is given for one of these, there is nothing of it. */
    private static final List<String> NONE = List.of(
            "batch",
            "case-definition",
            "case-definition/key",
            "case-execution",
            "case-instance",
            "case-activity-instance",
            "decision-requirements-definition",
            "decision-requirements-definition/key",
            "external-task",
            "external-task-log");

    /** What no organ sees of another: ids, logins, names, numbers, and the word of its papers. */
    static Things of(JdbcClient database, Province organ, List<String> numbers) {
        Map<String, List<String>> examples = new HashMap<>();
        OF_AN_ORGAN.forEach((kind, sql) -> examples.put(
                kind, database.sql(sql).param(organ.organ()).query(String.class).list()));
        examples.merge("task", examples.remove("done"), Things::together);
        NONE.forEach(kind ->
                examples.put(kind, List.of(examples.get("process-instance").get(0))));
        examples.put("number", numbers);
        examples.put("user", List.of(organ.rapporteur()));
        examples.put("group", List.of(organ.organ() + ".rapporteur"));
        examples.put("tenant", List.of(organ.organ()));
        examples.put("variables", List.of("organ"));
        examples.put("localVariables", List.of("organ"));
        examples.put("messageSubscriptions", List.of("MeetingPostponed"));
        examples.put("metrics", List.of("activity-instance-start"));
        return new Things(examples);
    }

    static Things shared(JdbcClient database) {
        return new Things(SHARED.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, kind -> database.sql(kind.getValue())
                        .query(String.class)
                        .list())));
    }

    Things and(Things others) {
        Map<String, List<String>> both = new HashMap<>(examples);
        both.putAll(others.examples);
        return new Things(both);
    }

    /** @throws IllegalStateException for a kind of thing that is not known here */
    List<String> of(String kind) {
        return Optional.ofNullable(examples.get(kind))
                .filter(known -> !known.isEmpty())
                .orElseThrow(() -> new IllegalStateException("No example of " + kind));
    }

    /** The same text with what nobody has in the place of each of these things. */
    String asNobodys(String text) {
        Set<String> ids = examples.values().stream()
                .flatMap(List::stream)
                .flatMap(example -> ID.matcher(example).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        String organ = Pattern.quote(of("tenant").get(0));
        return ID.matcher(text)
                .replaceAll(id -> ids.contains(id.group()) ? NOBODYS : id.group())
                .replaceAll("(?i)" + organ, "nowhere");
    }

    boolean has(String kind) {
        return examples.containsKey(kind);
    }

    /** The ids in all rows of the engine's tables that belong to an organ, but for those of what all organs use. */
    static Set<String> idsOf(JdbcClient database, Province organ) {
        Set<String> ids = new TreeSet<>();
        tables(database, "%")
                .forEach(table -> ids(database, table + " where tenant_id_ = '%s'".formatted(organ.organ()))
                        .forEach(ids::add));
        Stream.concat(tables(database, "ACT\\_RE\\_%"), Stream.of("act_ru_jobdef"))
                .forEach(table -> ids(database, table).toList().forEach(ids::remove));
        return ids;
    }

    private static Stream<String> tables(JdbcClient database, String like) {
        return database
                .sql(
                        "select table_name from information_schema.columns where column_name = 'TENANT_ID_' and table_name like ?")
                .param(like)
                .query(String.class)
                .list()
                .stream();
    }

    private static Stream<String> ids(JdbcClient database, String rows) {
        return database.sql("select * from " + rows).query().listOfRows().stream()
                .flatMap(row -> row.values().stream())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(value -> ID.matcher(value).matches());
    }

    private static List<String> together(List<String> some, List<String> others) {
        return Stream.of(some, others).flatMap(List::stream).toList();
    }
}
