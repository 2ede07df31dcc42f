// The locale file is there before anything is shown: the Tasklist by itself shows some labels while it still loads, and
// remembers those of the version before.
import {reader} from './reader.js';

const base = document.querySelector('base');
const file = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/${reader.language}.json`;

export const locale = await (await fetch(file)).json();

window.angular
  .module(`cam.${base.getAttribute('app-name')}.custom`)
  .config(['$translateProvider', translations => translations.translations(reader.language, locale.labels)]);

export default [];
