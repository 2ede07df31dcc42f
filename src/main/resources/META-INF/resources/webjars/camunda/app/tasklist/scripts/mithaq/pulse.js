// A ballot that opens in a sitting stands in the list of each who may vote within two seconds: the list looks by itself every ten seconds
// only. What is asked of the reader by name is asked for each second, in one statement, and the list when that has changed.
const EVERY = 1000;
const LONGEST = 15000;

window.angular.module('cam.tasklist.custom').run(['$rootScope', $rootScope => {
  let known = null;
  let wait = EVERY;

  const look = async () => {
    const answer = await fetch('/me/asked', {cache: 'no-store'});
    const tag = answer.ok ? answer.headers.get('ETag') : null;
    if (known && tag && tag !== known) {
      $rootScope.$broadcast('refresh');
    }
    known = tag || known;
    return answer.ok;
  };

  const goOn = async () => {
    if (!document.hidden) {
      wait = await look().catch(() => false) ? EVERY : Math.min(wait * 2, LONGEST);
    }
    setTimeout(goOn, wait);
  };

  goOn();
}]);

export default [];
