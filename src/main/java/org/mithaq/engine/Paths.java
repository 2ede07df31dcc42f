package org.mithaq.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.mithaq.engine.Drawing.Arrow;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The paths that the processes of a matter really took, from the engine's history. */
@Component
public class Paths {

    /** More than any process has steps behind it. */
    private static final int MOST = 2_000;

    private final HistoryService history;
    private final RepositoryService repository;
    private final ModelNames names;
    private final HouseActs house;
    private final JdbcClient jdbc;

    Paths(
            @Lazy HistoryService history,
            @Lazy RepositoryService repository,
            ModelNames names,
            HouseActs house,
            JdbcClient jdbc) {
        this.history = history;
        this.repository = repository;
        this.names = names;
        this.house = house;
        this.jdbc = jdbc;
    }

    /**
     * The processes of one definition in a matter.
     *
     * @param process its id in the models, such as {@code convocation}
     * @param begun when the first of them began
     * @param running how many have not ended yet
     * @param one id of one of them
     */
    public record Kind(String process, String name, long count, long running, Instant begun, String one) {}

    /**
     * One process as it went.
     *
     * @param id of the instance
     * @param ended null while it runs
     */
    public record Course(String id, String process, String name, Instant begun, @Nullable Instant ended) {}

    /**
     * One visit of an element.
     *
     * @param until null while it lasts
     * @param called id of the process that it called; null for none
     */
    public record Visit(String element, Instant from, @Nullable Instant until, @Nullable String called) {}

    /**
     * A process with the model by which it ran.
     *
     * @param visits in the order in which they began
     */
    public record Path(Course course, Drawing drawing, List<Visit> visits) {

        /**
         * The flows that were taken. The engine keeps none: one was when the nearest visit before one of where it leads, among
         * those of which a flow leads there, is of where it comes from.
         */
        public Set<Arrow> taken() {
            Set<Arrow> taken = new HashSet<>();
            for (int at = 0; at < visits.size(); at++) {
                String here = visits.get(at).element();
                List<Arrow> leading = drawing.arrows().stream()
                        .filter(arrow -> arrow.to().equals(here))
                        .toList();
                boolean found = false;
                for (int before = at - 1; before >= 0 && !found; before--) {
                    String there = visits.get(before).element();
                    List<Arrow> from = leading.stream()
                            .filter(arrow -> arrow.from().equals(there))
                            .toList();
                    taken.addAll(from);
                    found = !from.isEmpty();
                }
            }
            return taken;
        }
    }

    /**
     * The kinds of processes of a matter, in the order in which the first of each began.
     *
     * @param matter number of the meeting
     */
    public List<Kind> kinds(String matter, Locale reader) {
        return jdbc.sql(
                        """
                        select PROC_DEF_KEY_, count(*), count(*) - count(END_TIME_), min(START_TIME_) as BEGUN, min(ID_)
                        from ACT_HI_PROCINST where BUSINESS_KEY_ = ? group by PROC_DEF_KEY_ order by BEGUN, PROC_DEF_KEY_""")
                .param(matter)
                .query((row, index) -> new Kind(
                        row.getString(1),
                        name(row.getString(1), reader),
                        row.getLong(2),
                        row.getLong(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5)))
                .list();
    }

    /**
     * The processes of one kind in a matter, in the order in which they began.
     *
     * @param from how many to leave out
     * @param most how many at most
     */
    public List<Course> courses(String matter, String process, int from, int most, Locale reader) {
        return house.call(() -> history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(matter)
                .processDefinitionKey(process)
                .orderByProcessInstanceStartTime()
                .asc()
                .orderByProcessInstanceId()
                .asc()
                .listPage(from, most)
                .stream()
                .map(instance -> course(instance, reader))
                .toList());
    }

    /** What the processes that may be started or called today are called, by their ids in the models. */
    public Map<String, String> processes(Locale reader) {
        return house
                .call(() -> repository
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .unlimitedList())
                .stream()
                .map(ProcessDefinition::getKey)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), process -> name(process, reader)));
    }

    /** A process as it is drawn today; empty when there is none of that id. */
    public Optional<Drawing> drawing(String process, Locale reader) {
        return house.call(() -> Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult())
                .map(definition -> drawn(definition.getId(), reader)));
    }

    /** The path of a process of a matter; empty when the matter has none of that id. */
    public Optional<Path> find(String matter, String id, Locale reader) {
        return house.call(() -> Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(matter)
                        .processInstanceId(id)
                        .singleResult())
                .map(instance -> new Path(
                        course(instance, reader), drawn(instance.getProcessDefinitionId(), reader), visits(id))));
    }

    private List<Visit> visits(String id) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(id)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .listPage(0, MOST)
                .stream()
                .map(Paths::visit)
                .toList();
    }

    private static Visit visit(HistoricActivityInstance visit) {
        return new Visit(
                visit.getActivityId(),
                visit.getStartTime().toInstant(),
                moment(visit.getEndTime()),
                visit.getCalledProcessInstanceId());
    }

    private Drawing drawn(String definition, Locale reader) {
        try (InputStream deployed = repository.getProcessModel(definition)) {
            String model = names.ofModel(new String(deployed.readAllBytes(), StandardCharsets.UTF_8), reader);
            return Drawing.of(
                    Bpmn.readModelFromStream(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Course course(HistoricProcessInstance instance, Locale reader) {
        return new Course(
                instance.getId(),
                instance.getProcessDefinitionKey(),
                name(instance.getProcessDefinitionKey(), reader),
                instance.getStartTime().toInstant(),
                moment(instance.getEndTime()));
    }

    private String name(String process, Locale reader) {
        return names.ofProcess(process, reader).orElse(process);
    }

    private static @Nullable Instant moment(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
