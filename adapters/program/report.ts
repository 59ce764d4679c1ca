import { type Article, buildReport, dayOf, type Report, type Stats } from "../../src/server.ts";

const DAY_MS = 86_400_000;

/** The first of `days` days, of which the last is today; an ISO date in UTC. */
export const firstDayOf = (days: number, now = Date.now()): string => dayOf(now - (days - 1) * DAY_MS);

export type ReportOptions = Readonly<{
  days: number;
  /** Instead of the first of `days` days. */
  since?: string;
  /** How many different questions at most; the most frequent. */
  most?: number;
  now?: number;
}>;

/** What was counted in the last `days` days, or since a day. */
export const readReport = async (
  stats: Stats,
  articles: readonly Article[],
  { days, most, now = Date.now(), since = firstDayOf(days, now) }: ReportOptions,
): Promise<Report> => buildReport(await stats.read(since, most), articles, { since, until: dayOf(now) });
