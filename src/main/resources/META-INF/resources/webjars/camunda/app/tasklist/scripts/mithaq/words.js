// The forms are laid out in the direction of the language that they are written in, and what form-js itself says in them is
// said in the reader's language: it has one of its own, and no other way to change it.
import {texts} from './texts.js';

const ATTRIBUTES = ['placeholder', 'aria-label', 'title'];

const literally = text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const phrases = Object.entries(texts.forms).map(([english, own]) => ({
  pattern: new RegExp(`^${english.split('{}').map(literally).join('(.+)')}$`),
  own
}));

const translate = text => {
  const {pattern, own} = phrases.find(phrase => phrase.pattern.test(text)) ?? {};
  return pattern ? pattern.exec(text).slice(1).reduce((said, value) => said.replace('{}', value), own) : text;
};

const say = node => {
  const own = translate(node.data);
  if (own !== node.data) {
    node.data = own;
  }
};

const label = element =>
  ATTRIBUTES.filter(name => element.hasAttribute(name)).forEach(name => {
    const own = translate(element.getAttribute(name));
    if (own !== element.getAttribute(name)) {
      element.setAttribute(name, own);
    }
  });

const read = node => {
  if (node.nodeType === Node.TEXT_NODE) {
    say(node);
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    label(node);
    node.childNodes.forEach(read);
  }
};

const isInForm = node => node.parentElement?.closest('.fjs-container');

const layOut = () =>
  document.querySelectorAll('.fjs-container:not([dir])').forEach(form => {
    form.setAttribute('dir', 'auto');
    read(form);
  });

new MutationObserver(changes => {
  layOut();
  changes
    .flatMap(({type, target, addedNodes}) => (type === 'childList' ? [...addedNodes] : [target]))
    .filter(isInForm)
    .forEach(read);
}).observe(document.body, {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ATTRIBUTES
});

export default [];
