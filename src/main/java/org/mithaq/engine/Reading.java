package org.mithaq.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.CleanableHistoricBatchReportImpl;
import org.camunda.bpm.engine.impl.CleanableHistoricCaseInstanceReportImpl;
import org.camunda.bpm.engine.impl.CleanableHistoricDecisionInstanceReportImpl;
import org.camunda.bpm.engine.impl.CleanableHistoricProcessInstanceReportImpl;
import org.camunda.bpm.engine.impl.HistoricActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.HistoricCaseActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.HistoricDecisionInstanceStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AuthorizationCheckCmd;
import org.camunda.bpm.engine.impl.cmd.CreateGroupQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserQueryCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterCountCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListPageCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterSingleResultCmd;
import org.camunda.bpm.engine.impl.cmd.FindActiveActivityIdsCmd;
import org.camunda.bpm.engine.impl.cmd.GetActivityInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentBpmnModelInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentProcessDiagramCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentProcessDiagramLayoutCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentProcessModelCmd;
import org.camunda.bpm.engine.impl.cmd.GetExecutionVariableCmd;
import org.camunda.bpm.engine.impl.cmd.GetExecutionVariableTypedCmd;
import org.camunda.bpm.engine.impl.cmd.GetExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetFilterCmd;
import org.camunda.bpm.engine.impl.cmd.GetFormKeyCmd;
import org.camunda.bpm.engine.impl.cmd.GetIdentityLinksForTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetPasswordPolicyCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetStartFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetStaticCalledProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetSubTasksCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariableCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariableCmdTyped;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.IsIdentityServiceReadOnlyCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.GetDeploymentDecisionDefinitionCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.GetDeploymentDecisionDiagramCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.GetDeploymentDecisionModelCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.GetDeploymentDecisionRequirementsDefinitionCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.GetDeploymentDecisionRequirementsDiagramCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.GetDeploymentDecisionRequirementsModelCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.GetDeploymentDmnModelInstanceCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * The engine's commands that only read, as far as the Tasklist and Cockpit need them; what somebody then sees is a matter of
 * the engine's authorizations.
 */
final class Reading {

    static final Set<Class<?>> COMMANDS = Set.of(
            AuthorizationCheckCmd.class,
            CreateGroupQueryCmd.class,
            CreateTenantQueryCmd.class,
            CreateUserQueryCmd.class,
            ExecuteFilterCountCmd.class,
            ExecuteFilterListCmd.class,
            ExecuteFilterListPageCmd.class,
            ExecuteFilterSingleResultCmd.class,
            FindActiveActivityIdsCmd.class,
            GetActivityInstanceCmd.class,
            GetDeployedProcessDefinitionCmd.class,
            GetDeployedStartFormCmd.class,
            GetDeploymentBpmnModelInstanceCmd.class,
            GetDeploymentDecisionDefinitionCmd.class,
            GetDeploymentDecisionDiagramCmd.class,
            GetDeploymentDecisionModelCmd.class,
            GetDeploymentDecisionRequirementsDefinitionCmd.class,
            GetDeploymentDecisionRequirementsDiagramCmd.class,
            GetDeploymentDecisionRequirementsModelCmd.class,
            GetDeploymentDmnModelInstanceCmd.class,
            GetDeploymentProcessDiagramCmd.class,
            GetDeploymentProcessDiagramLayoutCmd.class,
            GetDeploymentProcessModelCmd.class,
            GetExecutionVariableCmd.class,
            GetExecutionVariableTypedCmd.class,
            GetExecutionVariablesCmd.class,
            GetFilterCmd.class,
            GetFormKeyCmd.class,
            GetIdentityLinksForTaskCmd.class,
            GetPasswordPolicyCmd.class,
            GetProcessInstanceCommentsCmd.class,
            GetStartFormCmd.class,
            GetStartFormVariablesCmd.class,
            GetStaticCalledProcessDefinitionCmd.class,
            GetSubTasksCmd.class,
            GetTaskAttachmentsCmd.class,
            GetTaskCommentsCmd.class,
            GetTaskFormCmd.class,
            GetTaskVariableCmd.class,
            GetTaskVariableCmdTyped.class,
            GetTaskVariablesCmd.class,
            IsIdentityServiceReadOnlyCmd.class);

    /** Queries that count in all organs at once, because the engine asks them without regard to tenants. */
    private static final Set<Class<?>> ACROSS_ORGANS = Set.of(
            CleanableHistoricBatchReportImpl.class,
            CleanableHistoricCaseInstanceReportImpl.class,
            CleanableHistoricDecisionInstanceReportImpl.class,
            CleanableHistoricProcessInstanceReportImpl.class,
            HistoricActivityStatisticsQueryImpl.class,
            HistoricCaseActivityStatisticsQueryImpl.class,
            HistoricDecisionInstanceStatisticsQueryImpl.class);

    private Reading() {}

    static boolean is(Command<?> command) {
        return command instanceof AbstractQuery || COMMANDS.contains(command.getClass());
    }

    /** Whether a command tells of all organs to whoever may read one: it is for administrators alone. */
    static boolean isAcrossOrgans(Command<?> command) {
        return ACROSS_ORGANS.contains(command.getClass());
    }
}
