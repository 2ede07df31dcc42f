package org.mithaq.engine;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.jspecify.annotations.Nullable;

/** The offices of the organs as the engine's groups; the members of a group are those who may act for it today. */
class RolledGroups extends GroupQueryImpl {

    private static final String OFFICE = "OFFICE";

    private final transient Roll roll;

    RolledGroups(Roll roll, CommandExecutor executor) {
        super(executor);
        this.roll = roll;
    }

    @Override
    public long executeCount(CommandContext context) {
        return executeList(context, null).size();
    }

    @Override
    public List<Group> executeList(CommandContext context, @Nullable Page page) {
        Stream<Group> found = groups().filter(
                        Rolled.told(context, login -> roll.standingOf(login).groups()::contains, Roll.Named::key))
                .filter(group -> Rolled.is(id, group.key()) && Rolled.isIn(ids, group.key()))
                .filter(group -> Rolled.is(name, group.name()) && Rolled.isLike(nameLike, group.name()))
                .filter(group -> Rolled.is(type, OFFICE))
                .filter(group -> tenantId == null || group.key().startsWith(tenantId + "."))
                .map(RolledGroups::group);
        return Rolled.page(found, Group::getId, page);
    }

    private Stream<Roll.Named> groups() {
        if (userId != null) {
            return roll.standingOf(userId).groups().stream().flatMap(key -> roll.group(key).stream());
        }
        return id == null ? roll.groups().stream() : roll.group(id).stream();
    }

    private static Group group(Roll.Named named) {
        GroupEntity group = new GroupEntity();
        group.setId(named.key());
        group.setName(named.name());
        group.setType(OFFICE);
        return group;
    }
}
