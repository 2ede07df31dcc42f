package org.mithaq.engine;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who did which human step, and who began which process. */
@Repository
class StepAuthors {

    private final JdbcClient jdbc;

    StepAuthors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds the author of a step that is being done.
     *
     * @throws OptimisticLockingFailureException when somebody else is doing it at the same moment
     */
    void add(StepAuthor author) {
        try {
            jdbc.sql(
                            """
                            insert into step_author
                              (task, business_key, root_process, element, login, stands_in_for, office, at)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            author.task(),
                            author.businessKey(),
                            author.rootProcess(),
                            author.element(),
                            author.login(),
                            author.standsInFor(),
                            author.office(),
                            author.at().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException overtaken) {
            throw new OptimisticLockingFailureException("The step has just been done", overtaken);
        }
    }

    /** The author of a step; empty while nobody has done it. */
    Optional<StepAuthor> of(String task) {
        return jdbc.sql("select * from step_author where task = ?")
                .param(task)
                .query(StepAuthor.class)
                .optional();
    }

    /**
     * Logins of all who did any of the steps in the same matter or the same process, and of those for whom they did.
     *
     * @param elements at least one
     * @param businessKey of the matter; null where it has none, or only the process counts
     */
    Set<String> of(Collection<String> elements, @Nullable String businessKey, String rootProcess) {
        Set<String> logins = new HashSet<>();
        jdbc.sql(
                        """
                        select login, stands_in_for from step_author
                        where element in (:elements) and (business_key = :businessKey or root_process = :rootProcess)""")
                .param("elements", elements)
                .param("businessKey", businessKey)
                .param("rootProcess", rootProcess)
                .query(row -> {
                    Stream.of(Optional.ofNullable(row.getString(1)), Optional.ofNullable(row.getString(2)))
                            .flatMap(Optional::stream)
                            .forEach(logins::add);
                });
        return logins;
    }
}
