import { type Article, buildReport, dayOf, type Report, type Tally } from "../src/index.ts";

const DAY = 86_400_000;

/** The first of so many days, of which the last is today; an ISO date in UTC. */
export const firstOf = (days: number, now = Date.now()): string => dayOf(now - (days - 1) * DAY);

/** What was counted in the last `days` days, or since a day. */
export const readReport = async (
  tally: Tally,
  articles: readonly Article[],
  { days, since = firstOf(days), now = Date.now() }: Readonly<{ days: number; since?: string; now?: number }>,
): Promise<Report> => buildReport(await tally.read(since), articles, { since, until: dayOf(now) });
