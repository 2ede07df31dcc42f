// A ballot that opens in a sitting stands in the list of each who may vote within two seconds: the list looks by itself every ten seconds
// only. The house is asked for what is new, and answers when something is.
const BETWEEN = 500;
const LONGEST = 15000;
const NOTHING_NEW = 304;

window.angular.module('cam.tasklist.custom').run(['$rootScope', $rootScope => {
  let known = '';
  let wait = BETWEEN;
  let hanging = null;

  const look = async () => {
    hanging = new AbortController();
    const answer = await fetch('/me/asked', {cache: 'no-store', headers: {'If-None-Match': known}, signal: hanging.signal});
    const tag = answer.headers.get('ETag');
    if (known && tag && tag !== known) {
      $rootScope.$broadcast('refresh');
    }
    known = tag || known;
    return answer.status === NOTHING_NEW || tag;
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
