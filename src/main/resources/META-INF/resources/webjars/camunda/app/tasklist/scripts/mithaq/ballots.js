// Whoever may vote is called to it above whatever stands open, before the ballot is in their list: of thousands, somebody is the last there.
import {toStep} from './telephone.js';
import {texts} from './texts.js';

const NOT_YET = 202;
const A_MOMENT = 500;
const LONG_ENOUGH = 60_000;

const {ballots} = texts;
const place = document.createElement('div');
place.className = 'ballots';
place.setAttribute('role', 'status');
document.body.prepend(place);

// The columns make room for it, however many lines it takes.
new ResizeObserver(() => document.body.style.setProperty('--ballots', `${place.offsetHeight}px`)).observe(place);

let go = () => {};
let refuse = () => {};

window.angular.module('cam.tasklist.custom').run(['$rootScope', '$location', 'Notifications', ($rootScope, $location, notifications) => {
  go = task => $rootScope.$apply(() => $location.search('task', task));
  refuse = message => $rootScope.$apply(() => notifications.addError({status: message, exclusive: true}));
}]);

const ask = async (number, until = Date.now() + LONG_ENOUGH) => {
  const answer = await fetch(`/me/ballots/${encodeURIComponent(number)}`, {method: 'POST', headers: {Accept: 'application/json'}});
  if (answer.status === NOT_YET) {
    if (Date.now() > until) {
      throw new Error(`No ballot of ${number} yet`);
    }
    await new Promise(later => setTimeout(later, A_MOMENT));
    return ask(number, until);
  }
  return answer.json();
};

/** Whoever reads with their ears or their keyboard goes on where the ballot is. */
const focus = step => {
  step.tabIndex = -1;
  step.focus({preventScroll: true});
};

const take = async (number, button) => {
  button.disabled = true;
  try {
    const {task, message} = await ask(number);
    if (task) {
      go(task);
      toStep();
      focus(document.querySelector('.column-right'));
    } else {
      refuse(message);
    }
  } catch {
    refuse(ballots.failed);
  }
  button.disabled = false;
};

const call = number => {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = ballots.take;
  button.addEventListener('click', () => take(number, button));
  const meeting = document.createElement('bdi');
  meeting.textContent = number;
  const line = document.createElement('p');
  line.append(ballots.open, meeting, button);
  return line;
};

let called = '';

/** Calls the reader to vote in the meetings of these numbers, and in no others. */
export const show = numbers => {
  if (numbers.join() !== called) {
    called = numbers.join();
    place.replaceChildren(...numbers.map(call));
  }
};
