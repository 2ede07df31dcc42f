// A ballot that opens in a sitting is before each who may vote within two seconds: the list looks by itself every ten seconds only. The
// house is asked for what is new, and answers when something is.
import {show} from './ballots.js';

const BETWEEN = 500;
const LONGEST = 15000;

window.angular.module('cam.tasklist.custom').run(['$rootScope', $rootScope => {
  let known = '';
  let steps = null;
  let wait = BETWEEN;
  let hanging = null;
  let looking = false;

  // Thousands who are asked at the same moment do not all look at the same moment.
  const lookWithin = longest => {
    if (!looking) {
      looking = true;
      setTimeout(() => {
        looking = false;
        $rootScope.$broadcast('refresh');
      }, Math.random() * longest);
    }
  };

  const take = async answer => {
    const told = await answer.json();
    show(told.ballots);
    if (steps !== null && told.steps !== steps) {
      lookWithin(told.within);
    }
    steps = told.steps;
    known = told.tag;
  };

  const look = async () => {
    hanging = new AbortController();
    const answer = await fetch('/me/asked', {cache: 'no-store', headers: {'If-None-Match': known}, signal: hanging.signal});
    if (answer.ok) {
      await take(answer);
    }
    return answer.status < 400;
  };

  const goOn = async () => {
    if (!document.hidden) {
      wait = await look().catch(() => document.hidden) ? BETWEEN : Math.min(wait * 2, LONGEST);
    }
    setTimeout(goOn, wait);
  };

  // A page that nobody sees does not hang on the house, which has few lines to each browser.
  document.addEventListener('visibilitychange', () => document.hidden && hanging?.abort());

  goOn();
}]);

export default [];
