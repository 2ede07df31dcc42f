export default {
  app: {
    name: 'Tasklist',
    vendor: 'Mithaq'
  },
  // Relative to this folder; each is a module of our own.
  customScripts: ['scripts/mithaq/entrance', 'scripts/mithaq/direction', 'scripts/mithaq/refusals'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'claims the currently selected task'},
    focusFilter: {key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list'},
    focusList: {key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list'},
    focusForm: {key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form'},
    startProcess: {key: 'ctrl+alt+p', description: 'opens the start process modal dialog'}
  }
};
