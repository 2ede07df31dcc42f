package org.mithaq.engine.tasklist;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;

/**
 * The engine's filters, of which those of a {@link TaskList} hold what is the reader's: the engine would need an expression
 * in the filter for that, and evaluates none here.
 */
@SuppressWarnings("unchecked")
public class PersonalFilters extends FilterServiceImpl {

    private final ProcessEngineConfigurationImpl engine;
    private final Supplier<Clock> clock;

    /** @param clock the application's one clock */
    public PersonalFilters(ProcessEngineConfigurationImpl engine, Supplier<Clock> clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public <T> List<T> list(String id) {
        return super.list(id, (Query<?, T>) narrowed(id, null));
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String id, @Nullable Q more) {
        return super.list(id, (Q) narrowed(id, more));
    }

    @Override
    public <T> List<T> listPage(String id, int first, int most) {
        return super.listPage(id, (Query<?, T>) narrowed(id, null), first, most);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String id, @Nullable Q more, int first, int most) {
        return super.listPage(id, (Q) narrowed(id, more), first, most);
    }

    @Override
    public <T> T singleResult(String id) {
        return super.singleResult(id, (Query<?, T>) narrowed(id, null));
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String id, @Nullable Q more) {
        return super.singleResult(id, (Q) narrowed(id, more));
    }

    @Override
    public Long count(String id) {
        return super.count(id, narrowed(id, null));
    }

    @Override
    public Long count(String id, @Nullable Query<?, ?> more) {
        return super.count(id, narrowed(id, more));
    }

    private Query<?, Task> narrowed(String id, @Nullable Query<?, ?> more) {
        TaskQuery query = more == null ? new TaskQueryImpl() : (TaskQuery) more;
        Optional.ofNullable(engine.getIdentityService().getCurrentAuthentication())
                .ifPresent(person -> Optional.ofNullable(getFilter(id))
                        .flatMap(TaskList::of)
                        .ifPresent(list ->
                                list.narrow(query, person, Date.from(clock.get().instant()))));
        return query;
    }
}
