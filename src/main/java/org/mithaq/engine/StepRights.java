package org.mithaq.engine;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.mithaq.engine.Roll.Capacity;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Who may do a human step: whoever the model asks, except those who did a step whose authors it excludes.
 *
 * <p>A substitute and the holder for whom they stand in count as one: either's deed excludes both.
 */
class StepRights {

    private final ListableBeanFactory beans;

    /** @param beans looked up when a step is taken, because the engine is built before them */
    StepRights(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /**
     * What makes a step somebody's to do.
     *
     * @param office the group of the office that is asked; null where they are asked by name
     * @param insteadOf the holder for whom they stand in; null where they do it in their own name
     */
    record Right(@Nullable String office, @Nullable String insteadOf) {}

    /**
     * The right in which somebody does a step, that of their own mandate first.
     *
     * @throws BeyondOffice when the model does not ask them, and when they, or whom they stand in for, did a step whose
     *     authors this one excludes
     */
    Right expect(TaskEntity task, String login) {
        List<Right> rights = rights(Asked.toDo(task), login);
        if (rights.isEmpty()) {
            throw new BeyondOffice("step.not-asked");
        }
        Set<String> excluded = excludedFrom(task);
        if (excluded.contains(login)) {
            throw new BeyondOffice("step.own-work");
        }
        return rights.stream()
                .filter(right -> right.insteadOf() == null || !excluded.contains(right.insteadOf()))
                .findFirst()
                .orElseThrow(() -> new BeyondOffice("step.work-of-holder"));
    }

    /** Whether somebody may do a step today; see {@link #expect}. */
    boolean mayDo(TaskEntity task, String login) {
        try {
            expect(task, login);
            return true;
        } catch (BeyondOffice refused) {
            return false;
        }
    }

    /** The right in which somebody starts a process: that of its own organ first, and there that of their own mandate. */
    Right toStart(ExecutionEntity process, String login) {
        String organ = process.getTenantId() + ".";
        return capacities(login)
                .filter(capacity -> mayStart(capacity.group(), process))
                .sorted(Comparator.comparing(capacity -> !capacity.group().startsWith(organ)))
                .findFirst()
                .map(StepRights::right)
                .orElseGet(() -> new Right(null, null));
    }

    private static boolean mayStart(String office, ExecutionEntity process) {
        return Context.getCommandContext()
                .getAuthorizationManager()
                .isAuthorized(
                        null,
                        List.of(office),
                        Permissions.CREATE_INSTANCE,
                        Resources.PROCESS_DEFINITION,
                        process.getProcessDefinition().getKey());
    }

    /** Logins of those from whom a step is kept: the authors that it excludes, and who could only act for one of them. */
    Set<String> barred(TaskEntity task) {
        Set<String> excluded = excludedFrom(task);
        if (excluded.isEmpty()) {
            return excluded;
        }
        Asked asked = Asked.toDo(task);
        Set<String> barred = new HashSet<>(excluded);
        asked.offices().stream()
                .flatMap(this::holders)
                .filter(login -> rights(asked, login).stream()
                        .allMatch(right -> right.insteadOf() != null && excluded.contains(right.insteadOf())))
                .forEach(barred::add);
        return barred;
    }

    /** What somebody is called; their login when they are not known any more. */
    String nameOf(String login) {
        return roll().person(login).map(Roll.Person::name).orElse(login);
    }

    /** Whether somebody acts for an office today. */
    boolean actsFor(String login, @Nullable String office) {
        return office != null
                && capacities(login).anyMatch(capacity -> capacity.group().equals(office));
    }

    private List<Right> rights(Asked asked, String login) {
        Stream<Right> byName = asked.logins().contains(login) ? Stream.of(new Right(null, null)) : Stream.empty();
        Stream<Right> byOffice = asked.offices().isEmpty()
                ? Stream.empty()
                : capacities(login)
                        .filter(capacity -> asked.offices().contains(capacity.group()))
                        .map(StepRights::right);
        return Stream.concat(byName, byOffice).toList();
    }

    private static Right right(Capacity capacity) {
        return new Right(capacity.group(), capacity.insteadOf().orElse(null));
    }

    private Set<String> excludedFrom(TaskEntity task) {
        List<String> steps = SeparationOfDuties.excludedBy(task);
        if (steps.isEmpty()) {
            return Set.of();
        }
        ExecutionEntity process = task.getProcessInstance();
        return beans.getBean(StepAuthors.class)
                .of(
                        steps,
                        SeparationOfDuties.isWithinProcess(task) ? null : process.getBusinessKey(),
                        process.getRootProcessInstanceId());
    }

    private Stream<Capacity> capacities(String login) {
        return roll().capacitiesOf(login).stream();
    }

    private Stream<String> holders(String office) {
        return roll().actingFor(office).stream().map(Roll.Person::login);
    }

    private Roll roll() {
        return beans.getBean(Roll.class);
    }
}
