/** The day of an article, as its editor or its own lines say it. */

import type { Metadata } from "../../article/index.ts";
import { localDayOf } from "../../calendar-day.ts";
import { findDays } from "./find-days.ts";

/** With a time and a zone the day is that of the newsroom. */
const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}/;
/** A date is whole without it. */
const ANY_DAY = "9999-12-31";

const isoDayOf = (date: string): string | undefined => {
  const time = ISO_TIME.test(date) ? Date.parse(date) : Number.NaN;
  return Number.isNaN(time) ? ISO_DAY.exec(date)?.[0] : localDayOf(time);
};

/** An ISO date; undefined where none is known, or only a month or a year. */
export const articleDayOf = ({ date, language }: Pick<Metadata, "date" | "language">): string | undefined => {
  if (date === undefined) return undefined;
  const iso = isoDayOf(date);
  if (iso !== undefined) return iso;
  const found = [language, "en"].flatMap((code) => findDays(date, code, ANY_DAY));
  return found.find(({ isWhole, days }) => isWhole && days.from === days.to)?.days.from;
};
