package org.mithaq.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.jspecify.annotations.Nullable;

/** The organs of the party as the engine's tenants; the members of a tenant are those who see its meetings. */
class RolledTenants extends TenantQueryImpl {

    private final transient Roll roll;

    RolledTenants(Roll roll, CommandExecutor executor) {
        super(executor);
        this.roll = roll;
    }

    @Override
    public long executeCount(CommandContext context) {
        return executeList(context, null).size();
    }

    @Override
    public List<Tenant> executeList(CommandContext context, @Nullable Page page) {
        Set<String> seen = userId == null ? Set.of() : roll.standingOf(userId).organs();
        Stream<Tenant> found = roll.organs().stream()
                .filter(Rolled.told(context, login -> roll.standingOf(login).organs()::contains, Roll.Named::key))
                .filter(organ -> userId == null || seen.contains(organ.key()))
                .filter(organ -> groupId == null || groupId.startsWith(organ.key() + "."))
                .filter(organ -> Rolled.is(id, organ.key()) && Rolled.isIn(ids, organ.key()))
                .filter(organ -> Rolled.is(name, organ.name()) && Rolled.isLike(nameLike, organ.name()))
                .map(RolledTenants::tenant);
        return Rolled.page(found, Tenant::getId, page);
    }

    private static Tenant tenant(Roll.Named named) {
        TenantEntity tenant = new TenantEntity();
        tenant.setId(named.key());
        tenant.setName(named.name());
        return tenant;
    }
}
