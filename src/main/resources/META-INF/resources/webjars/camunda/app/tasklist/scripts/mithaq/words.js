// What stands in the page in English and in no locale file is said in the reader's language where it appears: in the forms, which
// know no other language, at the diagrams, among the operators of the search, where something has failed, and in the footer.
import {texts} from './texts.js';

const PLACES = 
  '.fjs-container, [cam-widget-bpmn-viewer] .navigation, [cam-widget-search] .operator-field, .alert, #footer-timezone';
const ATTRIBUTES = ['placeholder', 'aria-label', 'title'];

const literally = text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const phrases = Object.entries(texts.words).map(([english, own]) => ({
  pattern: new RegExp(`^${english.split('{}').map(literally).join('(.+)')}$`),
  own
}));

const translate = text => {
  const {pattern, own} = phrases.find(phrase => phrase.pattern.test(text)) ?? {};
  return pattern ? pattern.exec(text).slice(1).reduce((said, value) => said.replace('{}', value), own) : text;
};

const say = node => {
  const words = node.data.trim();
  const own = translate(words);
  if (own !== words) {
    node.data = node.data.replace(words, () => own);
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

const readNew = node => {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  if (element?.closest(PLACES)) {
    read(node);
  } else if (element === node) {
    node.querySelectorAll(PLACES).forEach(read);
  }
};

new MutationObserver(changes =>
  changes
    .flatMap(({type, target, addedNodes}) => (type === 'childList' ? [...addedNodes] : [target]))
    .forEach(readNew)
).observe(document.body, {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ATTRIBUTES
});

export default [];
