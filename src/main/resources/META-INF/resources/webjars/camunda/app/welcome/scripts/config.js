import {reader} from '../../tasklist/scripts/mithaq/reader.js';

export default {
  app: {
    name: reader.organ,
    vendor: `${reader.product} ·`
  },
  locales: {
    availableLocales: [reader.language],
    fallbackLocale: reader.language
  },
  customScripts: ['../tasklist/scripts/mithaq/entrance', '../tasklist/scripts/mithaq/locale'],
  links: [{label: 'CHANGE_PASSWORD', href: '/account/password'}],
  disableWelcomeMessage: true
};
