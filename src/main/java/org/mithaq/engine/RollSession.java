package org.mithaq.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/** The roll as the engine asks for it within one command. */
class RollSession implements ReadOnlyIdentityProvider {

    private final Roll roll;

    RollSession(Roll roll) {
        this.roll = roll;
    }

    @Override
    public @Nullable User findUserById(String login) {
        return new RolledUsers(roll, executor()).userId(login).singleResult();
    }

    @Override
    public UserQuery createUserQuery() {
        return new RolledUsers(roll, executor());
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new RolledUsers(roll, executor());
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("Members are not asked for in SQL");
    }

    /** Passwords are checked at the doors of the house alone, where guessing them is slow. */
    @Override
    public boolean checkPassword(String login, String password) {
        return false;
    }

    @Override
    public @Nullable Group findGroupById(String group) {
        return new RolledGroups(roll, executor()).groupId(group).singleResult();
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new RolledGroups(roll, executor());
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new RolledGroups(roll, executor());
    }

    @Override
    public @Nullable Tenant findTenantById(String organ) {
        return new RolledTenants(roll, executor()).tenantId(organ).singleResult();
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new RolledTenants(roll, executor());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new RolledTenants(roll, executor());
    }

    private static CommandExecutor executor() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }

    @Override
    public void flush() {
        // nothing is ever written
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
