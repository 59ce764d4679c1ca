/** `pullquote misses`: which days are reported, in which form. */
import {
  ConfigurationError,
  createClock,
  dayOf,
  type Library,
  type OpenStoreOptions,
  openStore,
} from "../../src/server.ts";
import { firstDayOf, readReport } from "../program/index.ts";
import type { Layout } from "../terminal/index.ts";
import { formatMarkdownReport } from "./markdown-report.ts";
import { type Output, toJsonLine } from "./output.ts";
import { formatTerminalReport } from "./terminal-report.ts";

export type MissesOptions = Readonly<{
  store: Pick<OpenStoreOptions, "directory" | "database">;
  library: Library;
  form: "terminal" | "markdown" | "json";
  /** The first day of the report, as an operator says it; all that is kept when absent. */
  since: string | undefined;
  days: number;
  layout: Layout;
  output: Output;
}>;

/**
 * A day as an operator says it: "7d" is the last seven days, today included; "yesterday", "today", else an ISO date.
 *
 * @throws ConfigurationError when it is neither.
 */
export const readSince = (day: string): string => {
  const days = /^(\d{1,4})d$/.exec(day)?.[1];
  if (days !== undefined && Number(days) > 0) return firstDayOf(Number(days));
  if (day === "today") return firstDayOf(1);
  if (day === "yesterday") return firstDayOf(2);
  const at = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(day) : Number.NaN;
  if (Number.isNaN(at) || dayOf(at) !== day) {
    throw new ConfigurationError([
      {
        where: "--since",
        reason: `must be yesterday, a number of days such as 7d, or a date such as 2026-01-31, not "${day}"`,
      },
    ]);
  }
  return day;
};

/** `pullquote misses`: what readers asked and did not find, beside a running bot. */
export const printMisses = async (options: MissesOptions): Promise<void> => {
  const { library, form, days, layout, output } = options;
  const since = options.since === undefined ? firstDayOf(days) : readSince(options.since);
  const store = await openStore({ ...options.store, clock: createClock(), readOnly: true });
  try {
    const report = await readReport(store.stats, library.articles(), { days, since });
    switch (form) {
      case "json":
        return await output.line(toJsonLine(report));
      case "markdown":
        return await output.line(formatMarkdownReport(report).join("\n"));
      case "terminal":
        return await output.line(formatTerminalReport(report, layout).join("\n"));
    }
  } finally {
    await store.close();
  }
};
