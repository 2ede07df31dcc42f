// Dates as they are written in Morocco, in the words of the locale file, wherever a part of the Tasklist brings its own.
import {locale} from './locale.js';
import {reader} from './reader.js';

const words = locale.dateLocales;

// The forms write and read a date as the locale "default" does: in an Arabic browser with marks of direction between the
// numbers, over which they stumble when somebody types.
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (Format, [locale, ...options]) => new Format(locale === 'default' ? 'fr-MA' : locale, ...options)
});

const DATE = /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$|^(?<iso>\d{4}-\d{2}-\d{2})$/;

// A day that somebody typed, in the digits of the West or of the East; nothing when there is no such day.
const day = typed => {
  const written = typed.trim().replace(/[٠-٩]/g, digit => digit.codePointAt(0) - 0x660);
  const {day, month, year, iso} = DATE.exec(written)?.groups ?? {};
  const [y, m, d] = iso ? iso.split('-') : [year, month, day];
  const date = new Date(y, m - 1, d);
  return date.getMonth() === m - 1 ? date : undefined;
};

// The calendars of the forms, which by themselves make the third of March of the thirty-first of February.
window.flatpickr.setDefaults({
  onReady: (dates, text, calendar) => {
    calendar.config.parseDate = day;
  }
});
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
    // Instead of its own: its Arabic writes the digits of the East.
    moment.defineLocale(reader.language, null);
    moment.defineLocale(reader.language, words);
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
