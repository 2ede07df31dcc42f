package org.mithaq.benchmark;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which way a meeting has gone through its engine, by the engine's history. */
final class Way {

    private static final List<String> TOLD = List.of(
            """
            select 'passed ' || t.PROC_DEF_KEY_ || '.' || t.ACT_ID_ || case t.ACT_INST_STATE_ when 2 then ', left' else '' end
            from ACT_HI_ACTINST t join ACT_HI_PROCINST p on p.ID_ = t.PROC_INST_ID_ where p.BUSINESS_KEY_ = ?
            """,
            """
            select 'set ' || t.PROC_DEF_KEY_ || '.' || t.NAME_
            from ACT_HI_DETAIL t join ACT_HI_PROCINST p on p.ID_ = t.PROC_INST_ID_ where p.BUSINESS_KEY_ = ?
            """,
            """
            select 'decided ' || t.DEC_DEF_KEY_
            from ACT_HI_DECINST t join ACT_HI_PROCINST p on p.ID_ = t.PROC_INST_ID_ where p.BUSINESS_KEY_ = ?
            """,
            """
            select 'job ' || t.JOB_STATE_ || ' ' || t.PROCESS_DEF_KEY_ || '.' || t.ACT_ID_
            from ACT_HI_JOB_LOG t join ACT_HI_PROCINST p on p.ID_ = t.PROCESS_INSTANCE_ID_ where p.BUSINESS_KEY_ = ?
            """);

    private Way() {}

    /** In what two ways differ, with how often in each. */
    static List<String> differences(Map<String, Integer> one, Map<String, Integer> other) {
        return Stream.concat(one.keySet().stream(), other.keySet().stream())
                .distinct()
                .filter(passed -> !one.getOrDefault(passed, 0).equals(other.getOrDefault(passed, 0)))
                .map(passed ->
                        "%s: %d, %d".formatted(passed, one.getOrDefault(passed, 0), other.getOrDefault(passed, 0)))
                .toList();
    }

    /** What was passed, set, decided and done by jobs, and how often. */
    static Map<String, Integer> of(DataSource database, String number) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        Map<String, Integer> way = new TreeMap<>();
        TOLD.forEach(told ->
                jdbc.queryForList(told, String.class, number).forEach(passed -> way.merge(passed, 1, Integer::sum)));
        return way;
    }
}
