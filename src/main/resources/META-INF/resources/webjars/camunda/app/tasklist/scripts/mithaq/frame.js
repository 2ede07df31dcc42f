// The header names whoever reads as people are named, and nobody before their name has arrived.
window.angular.module('cam.tasklist.custom').run(['camWidgetHeaderDirective', ([header]) => {
  header.template = header.template.replace('(userName || authentication.name)', 'userName');
}]);

export default [];
