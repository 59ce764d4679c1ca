import { type Counts, createClock, type Listed, type OpenOptions, openStore, type State } from "../../src/index.ts";
import { jsonLine, type Output } from "./output.ts";

/** What an operator should look at: perhaps sent, perhaps not; not answered; and what waits. */
const STATES: readonly State[] = ["ambiguous", "failed", "answering", "accepted"];
const columns = ["accepted", "platform", "state", "reason", "lane", "update"] as const;

export type InboxOptions = Readonly<{
  store: Pick<OpenOptions, "directory" | "database">;
  json: boolean;
  /** The newest so many. */
  limit: number;
  output: Output;
}>;

/** Ids come from outside; a terminal must not obey them. */
const shown = (text: string): string => text.replace(/\p{C}/gu, "\ufffd");

const rowOf = ({ accepted, platform, state, reason, lane, key }: Listed): readonly string[] =>
  [new Date(accepted).toISOString(), platform, state, reason ?? "", lane, key].map(shown);

const tableOf = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = columns.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]!.length)));
  return [columns, ...rows].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd(),
  );
};

const summaryOf = (counts: Counts): string => {
  const known = Object.entries(counts).map(([state, entries]) => `${entries} ${state}`);
  return `${known.length === 0 ? "nothing" : known.join(", ")} in the last 48 hours`;
};

/** `pullquote inbox`: what was not answered, and what nobody knows about. Opens the store beside a running bot. */
export const listInbox = async ({ store: where, json, limit, output }: InboxOptions): Promise<void> => {
  const store = await openStore({ ...where, clock: createClock(), readOnly: true });
  try {
    const listed = await store.list(STATES, limit);
    if (json) {
      for (const { accepted, ...entry } of listed) {
        await output.line(jsonLine({ ...entry, accepted: new Date(accepted).toISOString() }));
      }
      return;
    }
    if (listed.length > 0) for (const line of tableOf(listed.map(rowOf))) await output.line(line);
    await output.line(summaryOf(await store.counts()));
  } finally {
    await store.close();
  }
};
