import {reader} from './mithaq/reader.js';
import {texts} from './mithaq/texts.js';

const {shortcuts} = texts;

export default {
  app: {
    name: reader.organ,
    vendor: `${reader.product} ·`
  },
  locales: {
    availableLocales: [reader.language],
    fallbackLocale: reader.language
  },
  // Relative to the Tasklist's folder; each is a module of our own, and the dates bring the locale along.
  customScripts: [
    'scripts/mithaq/entrance',
    'scripts/mithaq/frame',
    'scripts/mithaq/languages',
    'scripts/mithaq/criteria',
    'scripts/mithaq/facts',
    'scripts/mithaq/pulse',
    'scripts/mithaq/gone',
    'scripts/mithaq/confidence',
    'scripts/mithaq/telephone',
    'scripts/mithaq/dates',
    'scripts/mithaq/direction',
    'scripts/mithaq/words',
    'scripts/mithaq/refusals'
  ],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: shortcuts.claimTask},
    focusFilter: {key: 'ctrl+shift+f', description: shortcuts.focusFilter},
    focusList: {key: 'ctrl+alt+l', description: shortcuts.focusList},
    focusForm: {key: 'ctrl+alt+f', description: shortcuts.focusForm},
    startProcess: {key: 'ctrl+alt+p', description: shortcuts.startProcess}
  }
};
