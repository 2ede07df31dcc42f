package org.mithaq.engine.tasklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.mithaq.language.Languages;
import org.mithaq.language.Words;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Keeps the one filter of each {@link TaskList}: made at the first start, and brought up to date at each later one. */
@Component
public class TaskLists implements SmartInitializingSingleton {

    private final FilterService filters;
    private final TaskService tasks;
    private final Words words;
    private final Languages languages;
    private final TaskCards cards;

    TaskLists(FilterService filters, TaskService tasks, Words words, Languages languages, TaskCards cards) {
        this.filters = filters;
        this.tasks = tasks;
        this.words = words;
        this.languages = languages;
        this.cards = cards;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<TaskList, Filter> kept = kept();
        for (TaskList list : TaskList.values()) {
            Filter filter = Optional.ofNullable(kept.get(list)).orElseGet(() -> filters.newTaskFilter(name(list)));
            filter.setName(name(list));
            filter.setQuery(query(list));
            filter.setProperties(properties(list));
            filters.saveFilter(filter);
        }
    }

    /** Ids of the filters that everybody may read. */
    public List<String> ofEverybody() {
        return kept().entrySet().stream()
                .filter(kept -> kept.getKey() != TaskList.ORGAN)
                .map(kept -> kept.getValue().getId())
                .toList();
    }

    /** Id of the filter that is for those who oversee. */
    public String ofSupervisors() {
        return kept().get(TaskList.ORGAN).getId();
    }

    /** An administrator may have made another of the same kind, which is theirs. */
    private Map<TaskList, Filter> kept() {
        return filters.createFilterQuery().orderByFilterId().asc().unlimitedList().stream()
                .filter(filter -> TaskList.of(filter).isPresent())
                .collect(Collectors.toMap(
                        filter -> TaskList.of(filter).orElseThrow(), Function.identity(), (kept, another) -> kept));
    }

    private TaskQuery query(TaskList list) {
        TaskQuery open = tasks.createTaskQuery().active();
        return list == TaskList.OVERDUE
                ? open.orderByDueDate().asc()
                : open.orderByTaskCreateTime().desc();
    }

    private Map<String, Object> properties(TaskList list) {
        return Map.of(
                TaskList.PROPERTY,
                list.name(),
                "priority",
                10 * (list.ordinal() + 1),
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                cards.facts(languages.installation()));
    }

    private String name(TaskList list) {
        return words.say(languages.installation(), list.label());
    }
}
