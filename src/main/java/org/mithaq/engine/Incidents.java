package org.mithaq.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ManagementService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has failed for good in the processes of matters, and waits for somebody to have it tried again. */
@Component
public class Incidents {

    /** A table of one row for other queries: how many incidents {@code :organs} have, and what else changes with them. */
    public static final String PULSE =
            """
            select count(*) as incidents, max(INCIDENT_TIMESTAMP_) as latest_incident
            from ACT_RU_INCIDENT where TENANT_ID_ in (:organs) and ID_ = ROOT_CAUSE_INCIDENT_ID_
            """;

    private final JdbcClient jdbc;
    private final ModelNames names;
    private final ManagementService management;
    private final InTheirName name;

    Incidents(JdbcClient jdbc, ModelNames names, @Lazy ManagementService management, InTheirName name) {
        this.jdbc = jdbc;
        this.names = names;
        this.management = management;
        this.name = name;
    }

    /**
     * Something that failed.
     *
     * @param name of the step that could not be done
     * @param job id of the job that may be tried again; null for an incident of another kind
     */
    public record Incident(String matter, String name, Instant since, @Nullable String job) {}

    /** What has failed in matters, the latest first. */
    public List<Incident> of(Collection<String> matters, Locale reader) {
        if (matters.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select e.BUSINESS_KEY_, e.PROC_DEF_KEY_, i.ACTIVITY_ID_, i.INCIDENT_TIMESTAMP_,
                          case when i.INCIDENT_TYPE_ = 'failedJob' then i.CONFIGURATION_ end
                        from ACT_RU_EXECUTION e join ACT_RU_INCIDENT i on i.PROC_INST_ID_ = e.ID_
                        where e.BUSINESS_KEY_ in (:matters) and i.ID_ = i.ROOT_CAUSE_INCIDENT_ID_
                        order by i.INCIDENT_TIMESTAMP_ desc, i.ID_""")
                .param("matters", matters)
                .query((row, index) -> new Incident(
                        row.getString(1),
                        names.ofElement(row.getString(2), row.getString(3), reader)
                                .orElse(row.getString(3)),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5)))
                .list();
    }

    /**
     * Has a failed job of a matter tried once more, in the name of whoever is signed in and with what the engine lets them do.
     *
     * @return whether the matter has such a job
     */
    @Transactional
    public boolean tryAgain(String matter, String job, String login) {
        boolean failed = of(List.of(matter), Locale.ENGLISH).stream().anyMatch(incident -> job.equals(incident.job()));
        if (failed) {
            name.act(login, () -> management.setJobRetries(job, 1));
        }
        return failed;
    }
}
