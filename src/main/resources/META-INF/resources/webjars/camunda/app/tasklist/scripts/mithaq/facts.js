// What is told above an open step: until when it is to be done, by which office, and who holds it. The statutes leave nobody to change it,
// but for whoever takes the step or gives it back.
const FACTS = `
  <ul class="facts list-unstyled">
    <li ng-if="task.due" class="due-date" ng-class="{overdue: task.due < now}">
      <span uib-tooltip="{{ 'DUE_DATE' | translate }}" class="glyphicon glyphicon-bell"></span>
      <span uib-tooltip="{{ task.due | camDate:'long' }}" am-time-ago="task.due"></span>
    </li>
    <li ng-if="groupNames.length > 0" class="groups">
      <span uib-tooltip="{{ 'GROUPS' | translate }}" class="glyphicon glyphicon-th"></span>
      {{ groupNames.join(', ') }}
    </li>
    <li class="assignee">
      <span uib-tooltip="{{ 'ASSIGNEE' | translate }}" class="glyphicon glyphicon-user"></span>
      <button ng-if="!hasAssignee()" class="claim btn-link" ng-click="claim()" ng-disabled="submitInProgress" translate="CLAIM_TASK"></button>
      <span ng-if="hasAssignee()">{{ assignee.firstName }} {{ assignee.lastName }}</span>
      <button
        ng-if="isAssignee"
        class="unclaim glyphicon glyphicon-remove btn-link"
        ng-click="unclaim()"
        ng-disabled="submitInProgress"
        uib-tooltip="{{ 'UNCLAIM_TASK' | translate }}"
        aria-label="{{ 'UNCLAIM_TASK' | translate }}"></button>
    </li>
  </ul>`;

window.angular.module('cam.tasklist.custom').run(['camTasklistTaskMetaDirective', ([facts]) => {
  facts.template = FACTS;
}]);

export default [];
