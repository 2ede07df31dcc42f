package org.mithaq.engine;

import java.util.List;
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
        Stream<User> found = people().filter(Rolled.told(context, login -> login::equals, Roll.Person::login))
                .filter(person -> Rolled.isIn(ids, person.login()))
                .filter(person -> Rolled.is(firstName, person.name()) && Rolled.isLike(firstNameLike, person.name()))
                .filter(person -> Rolled.is(lastName, "") && Rolled.isLike(lastNameLike, ""))
                .filter(person -> Rolled.is(email, person.email()) && Rolled.isLike(emailLike, person.email()))
                .filter(person ->
                        tenantId == null || roll.organsSeenBy(person.login()).contains(tenantId))
                .map(RolledUsers::user);
        return Rolled.page(found, User::getId, page);
    }

    private Stream<Roll.Person> people() {
        if (id != null) {
            return roll.person(id).stream()
                    .filter(person -> groupId == null || roll.actingFor(groupId).contains(person));
        }
        return (groupId == null ? roll.people() : roll.actingFor(groupId)).stream();
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
