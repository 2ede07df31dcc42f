package org.mithaq.engine;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.mithaq.engine.tasklist.TaskLists;
import org.springframework.stereotype.Component;

/** What everybody, and each office, may open and start in the engine. */
@Component
public class Directory {

    /** The engine's own group of administrators. */
    public static final String ADMINISTRATORS = "camunda-admin";

    private final AuthorizationService authorizations;
    private final TaskLists lists;

    Directory(AuthorizationService authorizations, TaskLists lists) {
        this.authorizations = authorizations;
        this.lists = lists;
    }

    /** Lets every login open the Tasklist, read the models and see the lists of their open steps. */
    public void openTasklist() {
        grantEverybody(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grantEverybody(Resources.APPLICATION, "welcome", Permissions.ACCESS);
        grantEverybody(Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
        lists.ofEverybody().forEach(list -> grantEverybody(Resources.FILTER, list, Permissions.READ));
    }

    /** Lets a group start processes in the Tasklist. */
    public void letStart(String group, Set<String> processes) {
        grant(group, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
        processes.forEach(process ->
                grant(group, Resources.PROCESS_DEFINITION, process, Permissions.READ, Permissions.CREATE_INSTANCE));
    }

    /** Lets every login start a process in the Tasklist. */
    public void letEverybodyStart(String process) {
        grantEverybody(Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
        grantEverybody(Resources.PROCESS_DEFINITION, process, Permissions.READ, Permissions.CREATE_INSTANCE);
    }

    /** Lets a group follow every process, step and decision in Cockpit and in the Tasklist, without touching any. */
    public void letWatch(String group) {
        grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                Authorization.ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY);
        grant(group, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ, Permissions.READ_HISTORY);
        grant(group, Resources.FILTER, lists.ofSupervisors(), Permissions.READ);
    }

    private void grantEverybody(Resource resource, String id, Permission... permissions) {
        if (granted(resource, id)
                        .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                        .count()
                == 0) {
            save(authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL), resource, id, permissions);
        }
    }

    /** What has been granted already is not granted twice. */
    private AuthorizationQuery granted(Resource resource, String id) {
        return authorizations.createAuthorizationQuery().resourceType(resource).resourceId(id);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        if (granted(resource, id).groupIdIn(group).count() == 0) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            save(grant, resource, id, permissions);
        }
    }

    private void save(Authorization grant, Resource resource, String id, Permission... permissions) {
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
