/** A day in, the days on which the papers come out from then on, without end: Monday to Friday. */

const DAY = 86_400_000;
const WEEKDAYS = "日一二三四五六";
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/u;

/** Throws a RangeError where the text is no day of the calendar. */
export function parseDay(text: string): Date {
  const day = new Date(`${text}T00:00:00Z`);
  if (!ISO_DATE.test(text) || Number.isNaN(day.getTime()) || isoOf(day) !== text)
    throw new RangeError(`Unexpected date “${text}”, expected a day such as 2004-01-05`);
  return day;
}

export function isoOf(day: Date): string {
  return day.toISOString().slice(0, 10);
}

export function spellDay(day: Date): string {
  return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
}

export function spellWeekday(day: Date): string {
  return `星期${WEEKDAYS[day.getUTCDay()]}`;
}

export function* dateIssues(start: string): Generator<Date> {
  for (let time = parseDay(start).getTime(); ; time += DAY) {
    const day = new Date(time);
    if (day.getUTCDay() % 6 !== 0) yield day;
  }
}
