// The list is searched and put in order by what people know: not by the engine's ids and variables, nor by what the house leaves unused.
const SEARCHED = ['name', 'processInstanceBusinessKey', 'processDefinitionName', 'description', 'assignee', 'due', 'withoutDueDate', 'created'];
const UNUSED_ORDERS = ['priority', 'followUpDate'];

const without = (object, names) => Object.fromEntries(Object.entries(object ?? {}).filter(([name]) => !names.includes(name)));

window.angular
  .module('cam.tasklist.custom')
  .run(['camWidgetSearchDirective', ([search]) => {
    const {link} = search;
    const pre = scope => {
      scope.types = SEARCHED.map(key => scope.types.find(({id}) => id.key === key));
    };
    search.compile = () => ({pre, post: link});
  }])
  .run(['camSortingDropdownDirective', ([order]) => {
    const {link} = order;
    order.template = order.template.replace('in options"', 'in known(options)"');
    order.compile = () => scope => {
      link(scope);
      scope.sortableVariables = {};
      scope.hasOptions = () => false;
      scope.known = options => without(options, UNUSED_ORDERS);
    };
  }]);

export default [];
