/** Days of the calendar, written as ISO dates ("2026-03-12"), and ranges of them. */

const DAY_MS = 24 * 60 * 60 * 1000;
const ISO_DAY_CHARS = 10;

/** Both days are in it. */
export type DayRange = Readonly<{ from: string; to: string }>;

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOfTime = (ms: number): string => new Date(ms).toISOString().slice(0, ISO_DAY_CHARS);

/** A day by its numbers, months counted from 1; undefined where there is none, such as 30 February. */
export const calendarDay = (year: number, month: number, day: number): string | undefined => {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1) return undefined;
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCMonth() === month - 1 ? made.toISOString().slice(0, ISO_DAY_CHARS) : undefined;
};

export const addDays = (day: string, days: number): string => dayOfTime(timeOf(day) + days * DAY_MS);

export const daysBetween = (from: string, to: string): number => Math.round((timeOf(to) - timeOf(from)) / DAY_MS);

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string): number => new Date(timeOf(day)).getUTCDay() || 7;

export const monthRange = (year: number, month: number): DayRange => {
  const next = month === 12 ? calendarDay(year + 1, 1, 1) : calendarDay(year, month + 1, 1);
  return { from: calendarDay(year, month, 1)!, to: addDays(next!, -1) };
};

export const isWithin = (day: string, { from, to }: DayRange): boolean => from <= day && day <= to;

/** The day that it is at a time where this program runs: in the time zone of the newsroom. */
export const localDayOf = (ms: number): string => {
  const at = new Date(ms);
  return calendarDay(at.getFullYear(), at.getMonth() + 1, at.getDate())!;
};
