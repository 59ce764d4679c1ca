/** Finds the days that a text names, in words or in numbers: "yesterday", "last Monday", "12 March", "2026-03-12", "in March". */

import { addDays, calendarDay, type DayRange, monthRange, weekdayOf } from "../../calendar-day.ts";
import { type DayWords, languageData } from "../../language/index.ts";
import type { Span } from "../../span.ts";

/**
 * Days that a text names, and where. `isLoose`: a month or a year alone, which is a day of an article only where one is spoken
 * of ("the March article"). `isWhole`: its year is written, too.
 */
export type NamedDays = Span & Readonly<{ days: DayRange; isLoose: boolean; isWhole: boolean }>;

type Groups = Readonly<Record<string, string | undefined>>;
type DayPattern = Readonly<{
  pattern: RegExp;
  read: (groups: Groups, today: string) => DayRange | undefined;
  isLoose?: true;
}>;

const KHMER_DIGITS = /[០-៩]/g;
const toAscii = (digit: string): string => String(digit.charCodeAt(0) - 0x17e0);

const escapeWord = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** People leave out marks: "fevrier". */
const withoutMarksToo = (word: string): string =>
  Array.from(word.normalize("NFC"), (letter) => {
    const bare = letter.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    return bare === letter ? escapeWord(letter) : `[${letter}${bare}]`;
  }).join("");
/** The longest first, as one may begin with another. */
const anyOf = (words: string | readonly string[] | undefined): string => {
  const list = typeof words === "string" ? words.split(", ") : (words ?? []);
  const written = [...list].filter((word) => word !== "").sort((a, b) => b.length - a.length);
  return written.length === 0 ? "(?!)" : written.map(withoutMarksToo).join("|");
};

/** The names of months, or of weekdays, in order, as the ICU writes them. */
const monthNamesIn = (code: string, style: "long" | "short"): readonly string[] =>
  Array.from({ length: 12 }, (_, month) => {
    const format = new Intl.DateTimeFormat(code, { month: style, day: "numeric", timeZone: "UTC" });
    const parts = format.formatToParts(new Date(Date.UTC(2024, month, 9)));
    return parts.find(({ type }) => type === "month")?.value.replace(/\.$/u, "") ?? "";
  });
const weekdayNamesIn = (code: string): readonly string[] =>
  Array.from({ length: 7 }, (_, day) =>
    new Intl.DateTimeFormat(code, { weekday: "long", timeZone: "UTC" }).format(new Date(Date.UTC(2024, 0, 1 + day))),
  );

const plain = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
const placeIn = (names: readonly string[], said: string): number => {
  const wanted = plain(said);
  return names.findIndex((name) => plain(name) === wanted) + 1;
};

const oneDay = (day: string | undefined): DayRange | undefined =>
  day === undefined ? undefined : { from: day, to: day };

/** A date without its year is the last one that was. */
const dayOf = (year: string | undefined, month: number, day: number, today: string): DayRange | undefined => {
  if (year !== undefined) return oneDay(calendarDay(Number(year), month, day));
  const thisYear = Number(today.slice(0, 4));
  const made = calendarDay(thisYear, month, day);
  return oneDay(made !== undefined && made <= today ? made : calendarDay(thisYear - 1, month, day));
};

const monthOf = (year: string | undefined, month: number, today: string, isLast: boolean): DayRange | undefined => {
  if (month === 0) return undefined;
  if (year !== undefined) return monthRange(Number(year), month);
  const current = Number(today.slice(5, 7));
  const isThisYear = isLast ? month < current : month <= current;
  return monthRange(Number(today.slice(0, 4)) - (isThisYear ? 0 : 1), month);
};

const weekOf = (today: string, back: number): DayRange => {
  const monday = addDays(today, 1 - weekdayOf(today) - 7 * back);
  return { from: monday, to: addDays(monday, 6) };
};
const monthBack = (today: string, back: number): DayRange => {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - back;
  return monthRange(Math.floor(months / 12), (months % 12) + 1);
};
const yearBack = (today: string, back: number): DayRange => {
  const year = Number(today.slice(0, 4)) - back;
  return { from: `${year}-01-01`, to: `${year}-12-31` };
};

/** Where the order of day and month is not known, a date of two small numbers says nothing. */
const numericDay = (code: string, { a, b, year, mark }: Groups): DayRange | undefined => {
  const [first, second] = [Number(a), Number(b)];
  const isMonthFirst = second > 12;
  if (code === "en" && mark === "/" && first <= 12 && second <= 12 && first !== second) return undefined;
  return oneDay(calendarDay(Number(year), isMonthFirst ? first : second, isMonthFirst ? second : first));
};

const NUMBER_PATTERNS = (code: string): readonly DayPattern[] => [
  {
    pattern: /(?<!\p{Nd})(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\p{Nd})/gu,
    read: ({ year, month, day }) => oneDay(calendarDay(Number(year), Number(month), Number(day))),
  },
  {
    pattern: /(?<!\p{Nd})(?<a>\d{1,2})(?<mark>[./])\s?(?<b>\d{1,2})[./]\s?(?<year>\d{4})(?!\p{Nd})/gu,
    read: (groups) => numericDay(code, groups),
  },
];

const wordPatterns = (code: string, words: DayWords): readonly DayPattern[] => {
  const isUnspaced = languageData(code)?.unspaced === true;
  const [open, close] = isUnspaced ? ["", ""] : ["(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])"];
  const gap = isUnspaced ? "\\s*" : "\\s+";
  const label = words.labels === undefined ? "" : `(?:(?:${anyOf(words.labels)})\\s*)*`;
  const months = monthNamesIn(code, "long");
  const short = monthNamesIn(code, "short");
  const weekdays = weekdayNamesIn(code);
  const monthAt = (said = ""): number => placeIn(months, said) || placeIn(short, said);
  const longMonth = `(?<month>${anyOf(months)})`;
  const anyMonth = `(?<month>${anyOf([...months, ...short])})\\.?`;
  const weekday = `(?<weekday>${anyOf(weekdays)})s?`;
  const last = `(?:${anyOf(words.last)})`;
  const day = `${label}(?<day>\\d{1,2})(?:${anyOf(words.ordinal)})?`;
  const between = words.between === undefined ? "" : `(?:(?:${anyOf(words.between)})${gap})?`;
  const year = `${label}(?<year>\\d{4})(?!\\p{Nd})`;
  const of = (source: string): RegExp => new RegExp(`${open}(?:${source})${close}`, "giu");
  const said = (list: string | undefined): RegExp => of(`(?:${anyOf(list)})`);
  const readMonth =
    (isLast: boolean): DayPattern["read"] =>
    (groups, today) =>
      monthOf(groups.year, monthAt(groups.month), today, isLast);
  const readWeekday =
    (least: number): DayPattern["read"] =>
    ({ weekday: name = "" }, today) => {
      const back = (weekdayOf(today) - placeIn(weekdays, name) + 7) % 7;
      return oneDay(addDays(today, back < least ? back - 7 : -back));
    };
  const readDay: DayPattern["read"] = (groups, today) =>
    dayOf(groups.year, monthAt(groups.month), Number(groups.day), today);
  return [
    { pattern: of(`${day}${gap}${between}${label}${anyMonth}(?:\\s*,?${gap}${between}${year})?`), read: readDay },
    ...(words.monthFirst
      ? [
          {
            pattern: of(`${anyMonth}\\s+(?<day>\\d{1,2})(?:${anyOf(words.ordinal)})?(?:,?\\s+${year})?`),
            read: readDay,
          },
        ]
      : []),
    { pattern: of(`${label}${longMonth}${gap}${between}${year}`), read: readMonth(false) },
    {
      pattern: of(`${last}${gap}${longMonth}|${longMonth.replace("month", "behind")}${gap}${last}`),
      read: (groups, today) => monthOf(undefined, monthAt(groups.month ?? groups.behind), today, true),
    },
    { pattern: said(words.dayBeforeYesterday), read: (_, today) => oneDay(addDays(today, -2)) },
    { pattern: said(words.yesterday), read: (_, today) => oneDay(addDays(today, -1)) },
    { pattern: said(words.today), read: (_, today) => oneDay(today) },
    { pattern: said(words.thisWeek), read: (_, today) => weekOf(today, 0) },
    { pattern: said(words.lastWeek), read: (_, today) => weekOf(today, 1) },
    { pattern: said(words.thisMonth), read: (_, today) => monthBack(today, 0) },
    { pattern: said(words.lastMonth), read: (_, today) => monthBack(today, 1) },
    { pattern: said(words.thisYear), read: (_, today) => yearBack(today, 0) },
    { pattern: said(words.lastYear), read: (_, today) => yearBack(today, 1) },
    {
      pattern: of(
        words.daysAgo
          .split(", ")
          .map((one) => one.split("#").map(withoutMarksToo).join("(?<ago>\\d{1,3})"))
          .join("|"),
      ),
      read: ({ ago }, today) => oneDay(addDays(today, -Number(ago))),
    },
    {
      pattern: of(`(?:${last}${gap}${weekday}|${weekday.replace("weekday", "behind")}${gap}${last})`),
      read: (groups, today) => readWeekday(1)({ weekday: groups.weekday ?? groups.behind }, today),
    },
    { pattern: of(weekday), read: readWeekday(0) },
    { pattern: of(`${label}${longMonth}s?`), read: readMonth(false), isLoose: true },
    {
      pattern: of(`${label}(?<year>(?:19|20)\\d{2})`),
      read: ({ year: said = "" }) => ({ from: `${said}-01-01`, to: `${said}-12-31` }),
      isLoose: true,
    },
  ];
};

const patternsByLanguage = new Map<string, readonly DayPattern[]>();

const dayPatternsOf = (code: string): readonly DayPattern[] => {
  const known = patternsByLanguage.get(code);
  if (known !== undefined) return known;
  const words = languageData(code)?.dayWords;
  const made = [...NUMBER_PATTERNS(code), ...(words === undefined ? [] : wordPatterns(code, words))];
  patternsByLanguage.set(code, made);
  return made;
};

/** Makes ready what finds days in a language: it takes some 20 ms, once. */
export const prepareDays = (code: string): void => {
  dayPatternsOf(code);
};

/**
 * The days that a text names, in order, none within another.
 *
 * @param code the language that the text is read in.
 * @param today an ISO date.
 */
export const findDays = (text: string, code: string, today: string): readonly NamedDays[] => {
  const ascii = text.replace(KHMER_DIGITS, toAscii);
  const found: NamedDays[] = [];
  /** What looks like a day and is none: no part of it is read as another. */
  const taken: Span[] = [];
  for (const { pattern, read, isLoose = false } of dayPatternsOf(code)) {
    for (const match of ascii.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.some((one) => one.start < end && start < one.end)) continue;
      taken.push({ start, end });
      const days = read(match.groups ?? {}, today);
      if (days !== undefined) found.push({ start, end, days, isLoose, isWhole: match.groups?.year !== undefined });
    }
  }
  return found.sort((a, b) => a.start - b.start);
};
