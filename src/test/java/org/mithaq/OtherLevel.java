package org.mithaq;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the organ of Fes stand at another level than its own, under the rules of which its provincial secretary convenes it. */
public final class OtherLevel {

    private static final String DECISION = "مستوى آخر";

    private static final Map<String, String> CONVENERS =
            Map.of("REGIONAL", "regional-secretary", "NATIONAL", "secretary-general");

    private OtherLevel() {}

    /** @param level such as {@code REGIONAL} */
    public static void begin(JdbcClient jdbc, String level) {
        stand(jdbc, level);
        jdbc.sql(
                        """
                        insert into mandate (member, office, organ, from_day, decision)
                        values ('provincial.secretary', ?, 'fes', date '2021-01-01', ?)
                        """)
                .params(CONVENERS.get(level), DECISION)
                .update();
    }

    /** It is a province again. */
    public static void end(JdbcClient jdbc) {
        jdbc.sql("delete from mandate where decision = ?").param(DECISION).update();
        stand(jdbc, "PROVINCIAL");
    }

    private static void stand(JdbcClient jdbc, String level) {
        jdbc.sql("update organ set level = ? where code = 'fes'").param(level).update();
        jdbc.sql("update office set level = ? where code in ('rapporteur', 'communications')")
                .param(level)
                .update();
    }
}
