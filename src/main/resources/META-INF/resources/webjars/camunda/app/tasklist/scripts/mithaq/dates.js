// Dates as they are written in Morocco, in the words of the locale file, wherever a part of the Tasklist brings its own.
import {reader} from './reader.js';

const {dateLocales: words} = await (await fetch(`/camunda/app/tasklist/locales/${reader.language}.json`)).json();

// The forms write and read a date as the locale "default" does: in an Arabic browser with marks of direction between the
// numbers, over which they stumble when somebody types.
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (Format, [locale, ...options]) => new Format(locale === 'default' ? 'fr-MA' : locale, ...options)
});

// The calendars of the forms.
window.flatpickr.localize({
  firstDayOfWeek: words.week.dow,
  months: {longhand: words.months, shorthand: words.monthsShort},
  weekdays: {longhand: words.weekdays, shorthand: words.weekdaysMin}
});

const FORMS = ['two', 'few', 'many', 'other'];
const plural = new Intl.PluralRules(reader.language);

// "3 days ago": the forms of a word stand beside each other in the locale file, for two, a few, many and any number.
function relativeTime(number, withoutSuffix, unit) {
  const forms = this._relativeTime[unit].split('|');
  return (forms[FORMS.indexOf(plural.select(number))] ?? forms.at(-1)).replace('%d', number);
}

window.angular
  .module('cam.tasklist.custom')
  .config(['moment', moment => {
    // Its own Arabic writes the digits of the East.
    moment.defineLocale('ar', null);
    Object.getPrototypeOf(moment.localeData()).relativeTime = relativeTime;
  }])
  // The calendars of the Tasklist itself.
  .run(['$locale', 'uibDatepickerConfig', ({DATETIME_FORMATS: formats}, calendar) => {
    Object.assign(formats, {
      MONTH: words.months,
      STANDALONEMONTH: words.months,
      SHORTMONTH: words.monthsShort,
      DAY: words.weekdays,
      SHORTDAY: words.weekdaysMin
    });
    calendar.startingDay = words.week.dow;
  }]);

export default [];
