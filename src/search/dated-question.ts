/** What a question says of a day, which the date of an article may answer where its words do not: "the flood on 12 March". */

import { addDays, type DayRange, isWithin } from "../calendar-day.ts";
import type { ArticleIndex } from "./index/index.ts";
import { findDays } from "./naming/index.ts";
import { createQuestionParser, type QuestionParser } from "./question/index.ts";
import type { Question } from "./search.ts";

export type DatedQuestion = Readonly<{
  days: DayRange;
  /** The words that say it. */
  said: string;
  /** The question without them. */
  parseIn: QuestionParser;
}>;

/** How much better an article of that day fits. */
const DAY_FIT = 1.5;
/** What happens on a day stands in the next day's paper. */
const MAX_DAYS_AFTER = 1;
/** Without today's date only whole dates are known. */
const ANY_DAY = "9999-12-31";

/** @param codes the languages that the question may be in. */
export const readDatedQuestion = (
  { text, history, today }: Question,
  codes: readonly string[],
): DatedQuestion | undefined => {
  for (const code of codes) {
    const found = findDays(text, code, today ?? ANY_DAY).find(
      ({ isLoose, isWhole }) => !isLoose && (isWhole || today !== undefined),
    );
    if (found === undefined) continue;
    const { start, end, days } = found;
    const rest = `${text.slice(0, start)} ${text.slice(end)}`;
    return { days, said: text.slice(start, end), parseIn: createQuestionParser(rest, history) };
  }
  return undefined;
};

const isOfDay = (day: string | undefined, { from, to }: DayRange): boolean =>
  day !== undefined && isWithin(day, { from, to: addDays(to, MAX_DAYS_AFTER) });

/** How much more an article fits for its day. */
export const dayFit = (dated: DatedQuestion | undefined, day: string | undefined): number =>
  dated !== undefined && isOfDay(day, dated.days) ? DAY_FIT : 1;

/** The question as an article is asked it: without the day where that is its own, and its text has no word of it. */
export const parserFor = (
  dated: DatedQuestion | undefined,
  parseIn: QuestionParser,
  { language, stemNumbers }: ArticleIndex,
  day: string | undefined,
): QuestionParser => {
  if (dated === undefined || !isOfDay(day, dated.days)) return parseIn;
  const isSaid = language.words(dated.said).some(({ form, stem }) => !/^\d/.test(form) && stemNumbers.has(stem));
  return isSaid ? parseIn : dated.parseIn;
};

/** The same as several articles are asked it side by side, by their days: without the day where one is of it. */
export const parserBeside = (
  dated: DatedQuestion | undefined,
  parseIn: QuestionParser,
  days: readonly (string | undefined)[],
): QuestionParser => (dated !== undefined && days.some((day) => isOfDay(day, dated.days)) ? dated.parseIn : parseIn);
