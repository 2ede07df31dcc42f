// The one switch between the languages, as the own pages have it: the house keeps what is chosen, for its pages as well.
import {reader} from './reader.js';

const LANGUAGES = {ar: 'العربية', fr: 'Français', en: 'English'};

const choose = async language => {
  await fetch('/language', {method: 'POST', body: new URLSearchParams({language})});
  window.location.reload();
};

const render = place => {
  place.classList.add('languages');
  for (const [code, name] of Object.entries(LANGUAGES)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.lang = code;
    button.textContent = name;
    if (code === reader.language) {
      button.setAttribute('aria-current', 'true');
    }
    button.addEventListener('click', () => choose(code));
    place.append(button);
  }
};

export default [{id: 'mithaq.languages', pluginPoint: 'tasklist.navbar.action', priority: 50, render}];
