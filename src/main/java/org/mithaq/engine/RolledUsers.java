package org.mithaq.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/** The members of the roll as the engine's users. */
class RolledUsers extends UserQueryImpl {

    private final transient Roll roll;

    RolledUsers(Roll roll, CommandExecutor executor) {
        super(executor);
        this.roll = roll;
    }

    @Override
    public long executeCount(CommandContext context) {
        return executeList(context, null).size();
    }

    @Override
    public List<User> executeList(CommandContext context, @Nullable Page page) {
        Optional<String> asker = Rolled.narrowed(context);
        Stream<User> found = people(asker).stream()
                .filter(person -> Rolled.is(asker.orElse(null), person.login()))
                .filter(person -> Rolled.is(id, person.login()) && Rolled.isIn(ids, person.login()))
                .filter(person -> Rolled.is(firstName, person.name()) && Rolled.isLike(firstNameLike, person.name()))
                .filter(person -> Rolled.is(lastName, "") && Rolled.isLike(lastNameLike, ""))
                .filter(person -> Rolled.is(email, person.email()) && Rolled.isLike(emailLike, person.email()))
                .filter(person -> tenantId == null
                        || roll.standingOf(person.login()).organs().contains(tenantId))
                .map(RolledUsers::user);
        return Rolled.page(found, User::getId, page);
    }

    /** As few as the query allows: the task list of each member asks for some by their logins. */
    private Collection<Roll.Person> people(Optional<String> asker) {
        if (groupId != null) {
            return roll.actingFor(groupId);
        }
        if (id != null) {
            return roll.people(List.of(id));
        }
        if (ids != null) {
            return roll.people(List.of(ids));
        }
        return asker.map(List::of).map(roll::people).orElseGet(roll::people);
    }

    private static User user(Roll.Person person) {
        UserEntity user = new UserEntity();
        user.setId(person.login());
        user.setFirstName(person.name());
        user.setLastName("");
        user.setEmail(person.email());
        return user;
    }
}
